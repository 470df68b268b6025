using System;
using System.Collections.Generic;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>What a ledger would make of the pen's records, held against what the pen says and what was seen.</summary>
public sealed class PenAccount
{
    private readonly ShadowLog _shadow;
    private readonly LightWitness _witness;
    private readonly UseSums _sums = new();
    private readonly ToldOnce _once = new();
    private readonly HashSet<uint> _finished = [];
    private int _read;
    private uint _profile;
    private uint _sessionEnded;
    private ushort _mountOpen;
    private uint _cartridge;
    private byte _fault;
    private byte _lastFault;
    private int _faultsTold;
    private long _lostMs;
    private long _bootTruthMs;
    private bool _isBootTold;
    private int _cutsUntold;
    private long _lossMsMax;

    public PenAccount(ShadowLog shadow, LightWitness witness)
    {
        _shadow = shadow;
        _witness = witness;
    }

    /// <summary>Longest running that a single cut cost, ms.</summary>
    public long LongestLossMs { get; private set; }

    /// <summary>After a power cut the pen may tell at most so much less run time than there was.</summary>
    /// <param name="truthMs">How long the driver was let drive in truth, ever.</param>
    /// <param name="lossMsMax">What this cut may cost; nothing when the motor was at rest.</param>
    public void Rebooted(long truthMs, int lossMsMax)
    {
        _cutsUntold++;
        _lossMsMax += lossMsMax;
        _bootTruthMs = truthMs;
        UsageRecord newest = _shadow.Records[^1].Record;
        _isBootTold = newest.Kind == (byte)RecordKind.Boot && _shadow.Records.Count > _read;
        if (!_isBootTold)
        {
            // No room for a boot record: what the pen knows shows in a later one.
            return;
        }
        long lostMs = truthMs - newest.LifeMotorOnMs - _lostMs;
        string what = $"{_cutsUntold} cuts: the pen tells {newest.LifeMotorOnMs} ms of {truthMs}, "
            + $"{_lostMs} were lost before and {_lossMsMax} may be now";
        Expect(lostMs >= 0, Breach.FactDoubled, what);
        Expect(lostMs <= _lossMsMax, Breach.RunningLost, what);
        LongestLossMs = Math.Max(LongestLossMs, lostMs / _cutsUntold);
        _lostMs += lostMs;
        _cutsUntold = 0;
        _lossMsMax = 0;
    }

    /// <summary>Reads the records that are new.</summary>
    /// <param name="wasFull">Some of them may tell of several runs.</param>
    public void Read(bool wasFull)
    {
        for (; _read < _shadow.Records.Count; _read++)
        {
            Take(_shadow.Records[_read], wasFull);
        }
    }

    /// <summary>Holds what the records say against what the pen says of itself.</summary>
    /// <param name="status">What it says.</param>
    /// <param name="profile">The profile in force.</param>
    /// <param name="wasFull">
    /// One fact at a time waits for room; a fault gives way and shows in later records only.
    /// </param>
    public void Compare(PenStatus status, Profile profile, bool wasFull)
    {
        Expect(
            status.Cartridge == _cartridge, Breach.FactLost,
            $"the pen holds cartridge {status.Cartridge}, its records {_cartridge}");
        Expect(
            profile.SessionId == 0 || _profile == (profile.ProfileId | ((uint)profile.ProfileVersion << 16)),
            Breach.FactLost,
            $"profile version {profile.ProfileVersion} is in force, its records tell {_profile >> 16}");
        bool isOver = status.SessionId != 0 && status.SessionId == _sessionEnded;
        Expect(!isOver, Breach.FactLost, $"session {_sessionEnded} ended and goes on");
        byte fault = wasFull ? _lastFault : _fault;
        Expect(
            status.LastFault == fault, Breach.FactLost,
            $"fault {status.LastFault} is the last, its records tell {fault}");
        Expect(
            wasFull || _faultsTold >= _witness.Faults, Breach.FactLost,
            $"{_witness.Faults} faults were seen and {_faultsTold} told");
        bool isRunning = status.State == (byte)Wire.DeviceState.Running;
        Expect(
            isRunning || wasFull || _witness.UntoldRuns == 0, Breach.FactLost,
            $"{_witness.UntoldRuns} runs were seen that no record tells");
    }

    /// <summary>
    /// Everything that waited for room has been told: from here on each run and each fault is looked for again.
    /// </summary>
    public void BeginAnew()
    {
        _fault = _lastFault;
        _faultsTold = _witness.Faults;
    }

    private void Take(ToldRecord told, bool wasFull)
    {
        UsageRecord r = told.Record;
        string where = $"record {r.Sequence} ({(RecordKind)r.Kind})";
        _sums.Take(r, what => Complain(Breach.CounterBack, $"{where}: {what}"));
        Expect(_once.Take(r), Breach.FactDoubled, $"{where}: told before");
        long missingMs = told.EnergisedMs - _lostMs - r.LifeMotorOnMs;
        Expect(
            !_isBootTold || told.EnergisedMs <= _bootTruthMs || missingMs == 0, Breach.RunningLost,
            $"{where}: {missingMs} ms are missing and there was no cut");
        _lastFault = r.LastFault;
        TakeFact(r, where, wasFull);
    }

    private void TakeFact(UsageRecord r, string where, bool wasFull)
    {
        switch ((RecordKind)r.Kind)
        {
            case RecordKind.Mount:
                Expect(_cartridge == 0, Breach.FactLost, $"{where}: mounted while {_cartridge} is");
                Expect(
                    !_finished.Contains(r.Cartridge), Breach.FactLost, $"{where}: {r.Cartridge} was finished");
                Expect(r.Mount == _mountOpen + 1, Breach.FactLost, $"{where}: mount {r.Mount} follows {_mountOpen}");
                _mountOpen = r.Mount;
                _cartridge = r.Cartridge;
                break;
            case RecordKind.Unmount:
                Expect(_cartridge == r.Cartridge, Breach.FactLost, $"{where}: taken out while {_cartridge} is in");
                _cartridge = 0;
                _ = r.Detail == 2 && _finished.Add(r.Cartridge);
                break;
            case RecordKind.ProfileApplied:
                _profile = r.Value;
                break;
            case RecordKind.SessionEnded:
                _sessionEnded = r.Value;
                break;
            case RecordKind.Fault:
                _fault = r.Detail;
                _faultsTold++;
                Expect(_faultsTold <= _witness.Faults, Breach.FactDoubled, $"{where}: {_witness.Faults} were seen");
                break;
            case RecordKind.Run:
                Expect(
                    _cartridge == r.Cartridge, Breach.FactLost, $"{where}: of {r.Cartridge} while {_cartridge} is in");
                bool isMerged = wasFull || r.Detail == (byte)RunEnding.Merged;
                Expect(
                    _witness.Tell(r.StartMs, isMerged), Breach.FactDoubled, $"{where}: no run began at {r.StartMs} ms");
                break;
        }
    }

    private void Expect(bool isSo, Breach breach, string text)
    {
        if (!isSo)
        {
            Complain(breach, text);
        }
    }

    private void Complain(Breach breach, string text) => _shadow.Complaints.Add(new Complaint(breach, text));
}
