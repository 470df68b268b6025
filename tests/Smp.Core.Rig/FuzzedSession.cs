using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>A host, a hand and a mains plug that do things in an order drawn from a seed.</summary>
public sealed class FuzzedSession
{
    /// <summary>
    /// Running that one cut may cost: a second between two checkpoints, and the tick that was to save the next and lost
    /// its power; a late one here is two ticks long.
    /// </summary>
    public const int LossMsMax = 1_000 + GapMsMax;

    private const int GapMsMax = 2 * PenRig.TickMs;
    private const int SumBytes = 4;

    private readonly SessionSetup _setup;
    private readonly Random _random;
    private readonly PenRig _rig;
    private readonly ShadowLog _shadow;
    private readonly LightWitness _witness;
    private readonly PenAccount _account;
    private readonly FuzzedActs _acts;
    private readonly List<PowerCut> _cuts = [];
    private readonly SlicedCrc32 _sum = new();
    private bool _wasFull;
    private bool _isBooting;
    private uint _acked;
    private uint? _confirmationSince;
    private uint _session;

    public FuzzedSession(int seed, int slots)
        : this(new SessionSetup(seed, slots))
    {
    }

    public FuzzedSession(SessionSetup setup)
    {
        _setup = setup;
        _random = new Random(setup.Seed);
        int memoryBytes = MemoryMap.RingAt + (setup.Slots * WireLimits.RecordBytes);
        _rig = new PenRig(memoryBytes, null, setup.Crc, setup.MemoryOf);
        _rig.NextGapMs = () => _random.Next(16) == 0 ? _random.Next(1, GapMsMax + 1) : PenRig.TickMs;
        _shadow = new ShadowLog(_rig);
        _witness = new LightWitness(_rig);
        _account = new PenAccount(_shadow, _witness);
        _acts = new FuzzedActs(_random, _rig, _shadow);
        _rig.SayHello();
        _rig.Pair(PenRig.LedgerId);
        while (FillPermille < setup.FillPermille)
        {
            _acts.TellTime();
        }
    }

    /// <summary>Broken promises.</summary>
    public IReadOnlyList<Complaint> Complaints => _shadow.Complaints;

    /// <summary>Every write that lost its power.</summary>
    public IReadOnlyList<PowerCut> Cuts => _cuts;

    /// <summary>Power cycles while nothing was being written.</summary>
    public int QuietCuts { get; private set; }

    /// <summary>Longest running that one cut cost, ms.</summary>
    public long LongestLossMs => _account.LongestLossMs;

    private int FillPermille => (int)((_shadow.Newest - _acked) * 1_000L / _setup.Slots);

    // A torn record costs so many numbers, and an act may write two.
    private bool IsNearFull(int waiting) => waiting > _setup.Slots - RecordRing.DamageGap - 2;

    public void Play(int steps)
    {
        for (int step = 0; step < steps && Complaints.Count == 0; step++)
        {
            if (_random.Next(_setup.StepsPerCut) == 0)
            {
                PlanCut(1_400, 14);
            }
            try
            {
                Take(step);
            }
            catch (InvalidOperationException e)
            {
                _shadow.Complaints.Add(new Complaint(Breach.Silence, e.Message));
            }
        }
    }

    private void Take(int step)
    {
        try
        {
            Act();
        }
        catch (PowerCutException cut)
        {
            Note(cut);
            BootAgain();
        }
        _rig.Memory.HoldPower();
        Check();
        for (int i = 0; i < Complaints.Count; i++)
        {
            _shadow.Complaints[i] = Complaints[i] with { Text = $"step {step}: {Complaints[i].Text}" };
        }
    }

    // Half of them fall on a byte, half on a write: small writes are to be met as often as large ones.
    private void PlanCut(int bytesMax, int writesMax)
    {
        if (_random.Next(2) == 0)
        {
            _rig.Memory.BytesLeft = _random.Next(bytesMax);
        }
        else
        {
            // Often the very first: what writes once in an act is to be met as often as what writes all the time.
            _rig.Memory.CutInWrite(_random.Next(2) * _random.Next(writesMax), _random.Next(1_000));
        }
    }

    private void Note(PowerCutException cut)
    {
        DeviceState state = _isBooting ? DeviceState.Unknown : _rig.State;
        bool isWhole = IsWhole(cut.Address, cut.CountBytes - SumBytes);
        _cuts.Add(new PowerCut(cut.Address, cut.CountBytes, cut.DoneBytes, state, FillPermille, isWhole));
        if (isWhole && cut.DoneBytes > 0)
        {
            // What the bytes left out held before was, by chance, what they were to hold.
            _shadow.TakeUnfinished(cut.Address);
        }
    }

    // Every slot of the pen ends in the sum of all before it.
    private bool IsWhole(int address, int summedBytes) =>
        _sum.Compute(_rig.Memory.Bytes, address, summedBytes)
        == BinaryPrimitives.ReadUInt32LittleEndian(_rig.Memory.Bytes.AsSpan(address + summedBytes));

    private void Act()
    {
        int act = _random.Next(FuzzedActs.Count + 4);
        if (act == FuzzedActs.Count)
        {
            QuietCuts++;
            BootAgain();
        }
        else if (act > FuzzedActs.Count)
        {
            Acknowledge();
        }
        else
        {
            _acts.Do(act);
        }
    }

    private void Acknowledge()
    {
        _rig.Run(500);
        uint kept = _random.Next(4) == 0 ? 0 : (uint)(_setup.Slots * _setup.FillPermille / 1_000);
        uint most = _shadow.Newest > kept ? _shadow.Newest - kept : 1;
        uint sequence = _random.Next(2) == 0 ? most : (uint)_random.Next(1, (int)most + 1);
        // The pen may have taken it and lost power before it answered.
        uint before = _acked;
        _acked = Math.Max(_acked, sequence);
        if (_rig.Acknowledge(sequence).Reason != Refusal.None)
        {
            _acked = before;
        }
    }

    private void MakeRoom()
    {
        int keptMax = Math.Max(0, _setup.Slots - (2 * RecordRing.DamageGap) - 2);
        int kept = Math.Min(_setup.Slots * _setup.FillPermille / 1_000, keptMax);
        uint sequence = (uint)Math.Max(0, _shadow.Newest - kept);
        for (int tries = 0; tries < 60 && _acked < sequence; tries++)
        {
            _rig.Run(500);
            uint step = Math.Min(sequence, _acked + 20);
            _acked = _rig.Acknowledge(step).Reason == Refusal.None ? step : _acked;
        }
    }

    private void BootAgain()
    {
        long truthMs = _rig.EnergisedMs;
        int lossMsMax = _rig.State == DeviceState.Running ? LossMsMax : 0;
        _witness.LosePower();
        _isBooting = true;
        _confirmationSince = null;
        do
        {
            _rig.Memory.HoldPower();
            if (_random.Next(3) == 0)
            {
                PlanCut(1_000, 4);
            }
        }
        while (!TryBoot());
        _isBooting = false;
        _rig.Memory.HoldPower();
        _account.Rebooted(truthMs, lossMsMax);
        _rig.SayHello();
        _acts.TakeUp(_rig.Ask(RequestOperation.ReadStatus).Status.SessionId);
    }

    private bool TryBoot()
    {
        try
        {
            _rig.Boot();
            return true;
        }
        catch (PowerCutException cut)
        {
            Note(cut);
            return false;
        }
    }

    private void Check()
    {
        foreach (byte[] message in _rig.LogMessages)
        {
            _shadow.Compare(message);
        }
        _rig.LogMessages.Clear();
        _shadow.CompareMemory(_acked);
        (PenStatus status, Profile profile) = Ask();
        bool isNearFull = IsNearFull(status.RecordsWaiting);
        _wasFull |= isNearFull;
        CheckConfirmation(status);
        if (isNearFull && _random.Next(2) == 0)
        {
            MakeRoom();
            (status, profile) = Ask();
        }
        _account.Read(_wasFull);
        // Facts that found no room are told when there is some; until then the pen knows more than its records.
        if (!IsNearFull(status.RecordsWaiting))
        {
            _account.Compare(status, profile, _wasFull);
            BeginAnew(status);
        }
    }

    // Asked again when something happened between the answers: a record then is newer than what the pen said.
    private (PenStatus Status, Profile Profile) Ask()
    {
        PenStatus status;
        Profile profile;
        uint newest;
        do
        {
            newest = _shadow.Newest;
            status = _rig.Ask(RequestOperation.ReadStatus).Status;
            profile = _rig.Ask(RequestOperation.ReadProfile).Profile;
        }
        while (newest != _shadow.Newest);
        return (status, profile);
    }

    private void CheckConfirmation(PenStatus status)
    {
        bool isWanted = (status.Flags & 2) != 0;
        if (_confirmationSince is { } since && !isWanted && status.SessionId == _session
            && !_shadow.HasSince(since, RecordKind.Confirmed))
        {
            _shadow.Complaints.Add(new Complaint(Breach.FactLost, "confirmed, and no record tells it"));
        }
        _confirmationSince = isWanted ? _confirmationSince ?? _shadow.Newest : null;
        _session = status.SessionId;
    }

    private void BeginAnew(PenStatus status)
    {
        if (_wasFull && status.State != (byte)DeviceState.Running)
        {
            _account.BeginAnew();
            _wasFull = false;
        }
    }
}
