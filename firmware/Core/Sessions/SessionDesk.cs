using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Sessions;

/// <summary>
/// Profile, binding and mounts of the session: what is locked, what may be mounted, what is finished.
/// </summary>
/// <remarks>
/// Configuration first, with the fact it owes, record second: a power cut between them leaves a fact that the next boot
/// writes down. Knows no motor; its caller says whether the pen is disarmed.
/// </remarks>
public sealed class SessionDesk
{
    /// <summary>Detail of a removal after which the cartridge is never mounted again.</summary>
    public const byte IsFinished = 2;

    private const byte MayComeBack = 1;
    private const int NotLooked = -1;

    private readonly Configuration _configuration;
    private readonly UsageBook _book;
    private readonly RecordRing _ring;
    private int _finishedBits = NotLooked;

    /// <summary>A desk over this configuration.</summary>
    public SessionDesk(Configuration configuration, UsageBook book, RecordRing ring)
    {
        _configuration = configuration;
        _book = book;
        _ring = ring;
    }

    /// <summary>The pen restarted in a session: a person must confirm before it is armed.</summary>
    public bool NeedsConfirmation;

    /// <summary>The session of profile or binding; 0 for none.</summary>
    public uint SessionId => _configuration.Profile.SessionId != 0
        ? _configuration.Profile.SessionId
        : _configuration.Binding.SessionId;

    /// <summary>
    /// A person has confirmed profile and cartridge after a restart; nothing when that was not asked. Not confirmed
    /// while there is no room to write it down.
    /// </summary>
    public void Confirm(long nowMs)
    {
        if (NeedsConfirmation)
        {
            NeedsConfirmation = !_book.Append(RecordKind.Confirmed, 0, SessionId, nowMs);
        }
    }

    /// <summary>Locks a profile, whole or not at all.</summary>
    public Refusal SetProfile(Profile wanted, bool isDisarmed, long nowMs)
    {
        Refusal refusal = ProfileRules.CheckRange(wanted);
        if (refusal != Refusal.None)
        {
            return refusal;
        }
        if (!isDisarmed && !ProfileRules.OnlyLowers(_configuration.Profile, wanted))
        {
            return Refusal.RaiseNeedsDisarmed;
        }
        if (SessionId != 0 && SessionId != wanted.SessionId)
        {
            return Refusal.OtherSession;
        }
        if ((isDisarmed && _ring.IsFull) || !_book.MayOwe(RecordKind.ProfileApplied))
        {
            return Refusal.MemoryFull;
        }
        _book.WriteWhatWaits(nowMs);
        _configuration.TakeProfile(wanted);
        _book.SaveAndTell(RecordKind.ProfileApplied, 0, 0, nowMs);
        return Refusal.None;
    }

    /// <summary>Replaces the bound cartridges.</summary>
    public Refusal Bind(CartridgeBinding wanted)
    {
        if (wanted.SessionId == 0 || !AreDistinct(wanted))
        {
            return Refusal.OutOfRange;
        }
        if (SessionId != 0 && SessionId != wanted.SessionId)
        {
            return Refusal.OtherSession;
        }
        for (int i = 0; i < wanted.Count; i++)
        {
            if (_configuration.Finished.Contains(wanted.Cartridges[i]))
            {
                return Refusal.CartridgeFinished;
            }
        }
        if (_configuration.Mounted != 0 && !Holds(wanted, _configuration.Mounted))
        {
            return Refusal.CartridgeMounted;
        }
        FinishWhatLeaves(_configuration.Binding, wanted);
        _configuration.TakeBinding(wanted);
        _finishedBits = 0;
        _book.SaveConfiguration();
        return Refusal.None;
    }

    /// <summary>Mounts a bound cartridge; 0 takes the next. One that was mounted before is finished.</summary>
    public Refusal Mount(uint cartridge, long nowMs)
    {
        uint chosen = cartridge != 0 ? cartridge : NextBound();
        if (chosen == 0)
        {
            return Refusal.NoCartridge;
        }
        if (_configuration.Finished.Contains(chosen))
        {
            return Refusal.CartridgeFinished;
        }
        if (!Holds(_configuration.Binding, chosen))
        {
            return Refusal.CartridgeNotBound;
        }
        if (_configuration.Mounted == chosen)
        {
            return Refusal.None;
        }
        if (_ring.IsNearlyFull || _configuration.MountNumber == ushort.MaxValue)
        {
            return Refusal.MemoryFull;
        }
        if (_configuration.Mounted != 0)
        {
            TakeOut(true, nowMs);
        }
        _book.WriteWhatWaits(nowMs);
        _configuration.Mounted = chosen;
        _configuration.MountNumber++;
        _book.BeginMount();
        _book.SaveAndTell(RecordKind.Mount, 0, SessionId, nowMs);
        return Refusal.None;
    }

    /// <summary>Takes the mounted cartridge out; a finished one is never mounted again.</summary>
    public Refusal Unmount(uint cartridge, bool isFinished, long nowMs)
    {
        if (_configuration.Mounted == 0 || (cartridge != 0 && cartridge != _configuration.Mounted))
        {
            return Refusal.NoCartridge;
        }
        if (_ring.IsFull)
        {
            return Refusal.MemoryFull;
        }
        TakeOut(isFinished, nowMs);
        _book.SaveConfiguration();
        return Refusal.None;
    }

    /// <summary>Ends the session: everything bound to it is finished, profile and binding are forgotten.</summary>
    public Refusal EndSession(long nowMs)
    {
        uint session = SessionId;
        if (session == 0)
        {
            return Refusal.None;
        }
        if (!_ring.HasRoomFor(2))
        {
            return Refusal.MemoryFull;
        }
        if (_configuration.Mounted != 0)
        {
            TakeOut(true, nowMs);
        }
        _book.WriteWhatWaits(nowMs);
        CartridgeBinding binding = _configuration.Binding;
        for (int i = 0; i < binding.Count; i++)
        {
            if (!IsFinishedAt(i))
            {
                _configuration.Finished.Remember(binding.Cartridges[i]);
            }
        }
        _configuration.ForgetSession();
        _finishedBits = 0;
        NeedsConfirmation = false;
        _book.SaveAndTell(RecordKind.SessionEnded, 0, session, nowMs);
        return Refusal.None;
    }

    /// <summary>Bound cartridges that are not finished.</summary>
    public int OpenCount()
    {
        int count = _configuration.Binding.Count;
        for (int bits = FinishedBits(); bits != 0; bits &= bits - 1)
        {
            count--;
        }
        return count;
    }

    // The record first: it needs the mount that the configuration is about to forget. The boot after a cut before the
    // configuration is saved reads the record and finishes the removal.
    private void TakeOut(bool isFinished, long nowMs)
    {
        _book.Append(RecordKind.Unmount, isFinished ? IsFinished : MayComeBack, SessionId, nowMs);
        if (isFinished)
        {
            CartridgeBinding binding = _configuration.Binding;
            for (int i = 0; i < binding.Count; i++)
            {
                // The look first: it may be the one that fills the bits.
                bool isNew = !IsFinishedAt(i) && binding.Cartridges[i] == _configuration.Mounted;
                _finishedBits |= isNew ? 1 << i : 0;
            }
            _configuration.Finished.Add(_configuration.Mounted);
        }
        _configuration.Mounted = 0;
    }

    private bool IsFinishedAt(int index) => (FinishedBits() & (1 << index)) != 0;

    // Which of the bound are finished, looked up once after a boot and followed from there.
    private int FinishedBits()
    {
        if (_finishedBits == NotLooked)
        {
            _finishedBits = 0;
            CartridgeBinding binding = _configuration.Binding;
            for (int i = 0; i < binding.Count; i++)
            {
                _finishedBits |= _configuration.Finished.Contains(binding.Cartridges[i]) ? 1 << i : 0;
            }
        }
        return _finishedBits;
    }

    private uint NextBound()
    {
        CartridgeBinding binding = _configuration.Binding;
        for (int i = 0; i < binding.Count; i++)
        {
            uint cartridge = binding.Cartridges[i];
            if (cartridge != _configuration.Mounted && !IsFinishedAt(i))
            {
                return cartridge;
            }
        }
        return 0;
    }

    // A cartridge that leaves the binding may have been opened, so it must not come back in another session.
    private void FinishWhatLeaves(CartridgeBinding before, CartridgeBinding after)
    {
        for (int i = 0; i < before.Count; i++)
        {
            if (!IsFinishedAt(i) && !Holds(after, before.Cartridges[i]))
            {
                _configuration.Finished.Remember(before.Cartridges[i]);
            }
        }
    }

    private static bool Holds(CartridgeBinding binding, uint cartridge)
    {
        for (int i = 0; i < binding.Count; i++)
        {
            if (binding.Cartridges[i] == cartridge)
            {
                return true;
            }
        }
        return false;
    }

    // Numbers that follow one another differ in their low bits: only two that agree there must be compared with all.
    private static bool AreDistinct(CartridgeBinding binding)
    {
        uint[] cartridges = binding.Cartridges;
        int count = binding.Count;
        int seen = 0;
        for (int i = 0; i < count; i++)
        {
            uint cartridge = cartridges[i];
            int bit = 1 << (int)(cartridge & 31);
            bool isTwice = (seen & bit) != 0 && StandsBefore(binding, i);
            if (cartridge == 0 || isTwice)
            {
                return false;
            }
            seen |= bit;
        }
        return true;
    }

    private static bool StandsBefore(CartridgeBinding binding, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (binding.Cartridges[i] == binding.Cartridges[index])
            {
                return true;
            }
        }
        return false;
    }
}
