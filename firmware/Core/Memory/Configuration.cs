using Smp.Core.Depth;
using Smp.Core.Ports;
using Smp.Core.Sessions;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Memory;

/// <summary>What the pen must know after a power cut: whose it is, which session, which cartridges.</summary>
/// <remarks>Saved whole at every change; a change that a cut interrupts has not happened.</remarks>
public sealed class Configuration
{
    private const uint FormatMark = 0x31504D53;

    private readonly SlotPair _slots;
    private readonly Field _cursor;

    // As they are saved, so that a saving need not take them apart again.
    private readonly byte[] _profile = new byte[Profile.PayloadBytes];
    private readonly byte[] _binding =
        new byte[CartridgeBinding.PayloadBytes + (4 * WireLimits.BoundCartridgesMax)];

    /// <summary>A configuration in its place of the memory.</summary>
    public Configuration(IRecordMemory memory, ICrc32 crc)
    {
        _slots = new SlotPair(memory, crc, MemoryMap.ConfigurationAt, MemoryMap.ConfigurationSlotBytes);
        _cursor = new Field(_slots.Content);
    }

    /// <summary>The pen this memory belongs to.</summary>
    public ulong DeviceId;

    /// <summary>The epoch; never 0 once saved.</summary>
    public ulong EpochId;

    /// <summary>Boots in this epoch.</summary>
    public uint BootNumber;

    /// <summary>Mounts in this epoch.</summary>
    public ushort MountNumber;

    /// <summary>Newest fault of this epoch.</summary>
    public byte LastFault;

    /// <summary>A fault was latched and nobody has acknowledged it: it survives a reboot.</summary>
    public bool IsFaultLatched;

    /// <summary>The paired ledger; all zero when unpaired.</summary>
    public readonly byte[] LedgerId = new byte[16];

    /// <summary>The pairing key; all zero keeps the air link closed.</summary>
    public readonly byte[] Key = new byte[32];

    /// <summary>Drawn by the boot that saved this; until a boot has saved, by the one before.</summary>
    public readonly byte[] BootNonce = new byte[SignedEnvelope.NonceBytes];

    /// <summary>The locked profile; session 0 when none. Changed by <see cref="TakeProfile"/> alone.</summary>
    public readonly Profile Profile = new Profile();

    /// <summary>The bound cartridges; session 0 when none. Changed by <see cref="TakeBinding"/> alone.</summary>
    public readonly CartridgeBinding Binding = new CartridgeBinding();

    /// <summary>The cartridge in the pen; 0 for none.</summary>
    public uint Mounted;

    /// <summary>Use of the pen's life when this was saved.</summary>
    public readonly UseCounters Life = new UseCounters();

    /// <summary>All use without a cartridge when this was saved.</summary>
    public readonly UseCounters Unassigned = new UseCounters();

    /// <summary>Use of the newest mount when this was saved.</summary>
    public readonly UseCounters Mount = new UseCounters();

    /// <summary>Cartridges never to be mounted again.</summary>
    public readonly FinishedCartridges Finished = new FinishedCartridges();

    /// <summary>Cartridge whose current as new is known; 0 for none.</summary>
    public uint FrictionCartridge;

    /// <summary>Its current as new, 0.1 mA.</summary>
    public ushort FrictionDeciMa;

    /// <summary>Scale of the grip by its last calibration; codes of 1 mm are 0 when it is as assembled.</summary>
    public readonly GripScale Grip = new GripScale();

    /// <summary>The fact that the newest change owes the ring.</summary>
    public readonly OwedFact Owed = new OwedFact();

    /// <summary>Reads what was saved.</summary>
    /// <returns>False when the memory is blank, damaged in both slots, or belongs to another pen.</returns>
    public bool TryLoad(ulong deviceId)
    {
        if (!_slots.TryLoad())
        {
            return false;
        }
        _cursor.Reset();
        if (_cursor.NextU32() != FormatMark)
        {
            return false;
        }
        ReadFields(_cursor);
        return DeviceId == deviceId && EpochId != 0;
    }

    /// <summary>Saves everything.</summary>
    /// <returns>False when it did not read back.</returns>
    public bool Save()
    {
        _cursor.Reset();
        _cursor.PutU32(FormatMark);
        WriteFields(_cursor);
        return _slots.Save();
    }

    /// <summary>Starts a new epoch: nothing known but whose memory it is.</summary>
    public void Clear(ulong deviceId, ulong epochId)
    {
        DeviceId = deviceId;
        EpochId = epochId;
        BootNumber = 0;
        MountNumber = 0;
        LastFault = 0;
        IsFaultLatched = false;
        System.Array.Clear(LedgerId, 0, LedgerId.Length);
        System.Array.Clear(Key, 0, Key.Length);
        System.Array.Clear(BootNonce, 0, BootNonce.Length);
        Life.Set(0, 0, 0);
        Unassigned.Set(0, 0, 0);
        Mount.Set(0, 0, 0);
        Owed.Set(0, 0, 0, 0);
        FrictionCartridge = 0;
        FrictionDeciMa = 0;
        Grip.CodesPerMm = 0;
        ForgetSession();
        Finished.Clear();
    }

    /// <summary>Locks a profile.</summary>
    public void TakeProfile(Profile profile)
    {
        profile.WriteTo(_profile, 0);
        Profile.ReadFrom(_profile, 0, _profile.Length);
    }

    /// <summary>Binds cartridges in place of those bound.</summary>
    public void TakeBinding(CartridgeBinding binding)
    {
        System.Array.Clear(_binding, 0, _binding.Length);
        binding.WriteTo(_binding, 0);
        Binding.Take(binding);
    }

    /// <summary>No profile, no binding, no cartridge.</summary>
    public void ForgetSession()
    {
        System.Array.Clear(_profile, 0, _profile.Length);
        Profile.ReadFrom(_profile, 0, _profile.Length);
        System.Array.Clear(_binding, 0, _binding.Length);
        Binding.TryReadFrom(_binding, 0, _binding.Length);
        Mounted = 0;
    }

    private void WriteFields(Field to)
    {
        to.PutU64(DeviceId);
        to.PutU64(EpochId);
        to.PutU32(BootNumber);
        to.PutU16(MountNumber);
        to.PutU8(LastFault);
        to.PutU8(IsFaultLatched ? (byte)1 : (byte)0);
        to.PutBytes(LedgerId);
        to.PutBytes(Key);
        to.PutBytes(_profile);
        to.PutBytes(_binding);
        to.PutU32(Mounted);
        to.PutCounters(Life);
        to.PutCounters(Unassigned);
        to.PutCounters(Mount);
        Finished.WriteTo(to);
        to.PutU8(Owed.Kind);
        to.PutU8(Owed.Detail);
        to.PutU32(Owed.Value);
        to.PutU32(Owed.Sequence);
        to.PutU32(FrictionCartridge);
        to.PutU16(FrictionDeciMa);
        to.PutU16(Whole.Saturate16(Grip.HomePulseUs));
        to.PutU16(Whole.Saturate16(Grip.NmPerPulseUs));
        to.PutU16(Whole.Saturate16(Grip.HomeCode));
        to.PutU16(Whole.Saturate16(Grip.CodesPerMm));
        to.PutBytes(BootNonce);
    }

    private void ReadFields(Field from)
    {
        DeviceId = from.NextU64();
        EpochId = from.NextU64();
        BootNumber = from.NextU32();
        MountNumber = from.NextU16();
        LastFault = from.NextU8();
        IsFaultLatched = from.NextU8() != 0;
        from.NextBytes(LedgerId);
        from.NextBytes(Key);
        from.NextBytes(_profile);
        Profile.ReadFrom(_profile, 0, _profile.Length);
        from.NextBytes(_binding);
        Binding.TryReadFrom(_binding, 0, _binding.Length);
        Mounted = from.NextU32();
        from.NextCounters(Life);
        from.NextCounters(Unassigned);
        from.NextCounters(Mount);
        Finished.ReadFrom(from);
        Owed.Kind = from.NextU8();
        Owed.Detail = from.NextU8();
        Owed.Value = from.NextU32();
        Owed.Sequence = from.NextU32();
        FrictionCartridge = from.NextU32();
        FrictionDeciMa = from.NextU16();
        Grip.HomePulseUs = from.NextU16();
        Grip.NmPerPulseUs = from.NextU16();
        Grip.HomeCode = from.NextU16();
        Grip.CodesPerMm = from.NextU16();
        from.NextBytes(BootNonce);
    }
}
