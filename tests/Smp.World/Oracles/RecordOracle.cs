using System;
using System.Collections.Generic;
using Smp.Wire;
using Smp.Wire.Records;
using Smp.World.Faults;
using Smp.World.Ledger;

namespace Smp.World.Oracles;

/// <summary>
/// No record lost or doubled, no number used twice, no counter back, all sums closed, no running time lost.
/// </summary>
internal sealed class RecordOracle : Oracle
{
    private const int LostMsPerCut = 1_060;
    private const int BookedMsPerRun = 260;
    private readonly Dictionary<ushort, UsageRecord> _mounts = [];
    private readonly Queue<uint> _finished = new();
    private UsageRecord? _newest;
    private long _epochEnergisedUs;
    private long _shortedUs;
    private int _epochCuts;
    private int _epochRuns;

    /// <summary>Listens to the memory's bus.</summary>
    public RecordOracle(Room room)
        : base(room)
    {
        room.Shadow.Wrote = Take;
        room.Shadow.Blanked += BeginEpoch;
    }

    /// <inheritdoc/>
    public override string Name => "record";

    /// <inheritdoc/>
    public override void Look()
    {
        // What a shorted driver does between the press and the first look at it is not the program's to book.
        _shortedUs += (Room.Broken & Breaks.Driver) != 0 ? Room.Terminals.EnergisedUsSince : 0;
    }

    /// <summary>Compares ledger and shadow log and closes all sums; the pen rests, all is imported.</summary>
    public void Close()
    {
        EpochPages pages = Room.Ledger.Epoch(Room.Host.EpochId);
        foreach ((uint sequence, byte[] raw) in Room.Shadow.Raw)
        {
            if (!pages.Records.TryGetValue(sequence, out byte[]? held))
            {
                Fail($"record {sequence} ({(RecordKind)Room.Shadow.Records[sequence].Kind}) is not in the ledger");
            }
            else if (!held.AsSpan().SequenceEqual(raw))
            {
                Fail($"record {sequence} is in the ledger with other bytes");
            }
        }
        foreach (uint sequence in pages.Records.Keys)
        {
            if (!Room.Shadow.Raw.ContainsKey(sequence))
            {
                Fail($"record {sequence} is in the ledger and was never written");
            }
        }
        if (Room.Ledger.Quarantined > 0)
        {
            Fail($"{Room.Ledger.Quarantined} records came again with other bytes");
        }
        CloseTime();
    }

    private void CloseTime()
    {
        if (_newest == null)
        {
            Fail("the pen has written no record");
            return;
        }
        long trueMs = (Room.Terminals.EnergisedUs - _epochEnergisedUs) / 1_000;
        long lostMs = trueMs - (_shortedUs / 1_000) - _newest.LifeMotorOnMs;
        long cuts = Room.Power.Cuts - _epochCuts + 1;
        if (lostMs > cuts * LostMsPerCut)
        {
            Fail($"{lostMs} ms of running are in no record, after {cuts - 1} power cuts");
        }
        if (-lostMs - (_shortedUs / 1_000) > (_epochRuns + 1L) * BookedMsPerRun)
        {
            Fail($"{-lostMs} ms of running are booked and never were, in {_epochRuns} runs");
        }
    }

    private void Take(UsageRecord record, bool isOther)
    {
        Room.Say($"record {record.Sequence}: {(RecordKind)record.Kind} {record.Detail} {record.Value}");
        Room.Tally.Records++;
        if (isOther)
        {
            Fail($"number {record.Sequence} is used again for other bytes");
        }
        TakeKind(record);
        UsageRecord before = _newest ?? record;
        if (record.Sequence <= before.Sequence && _newest != null && isOther)
        {
            Fail($"record {record.Sequence} was written after {before.Sequence}");
        }
        if (record.LifeMotorOnMs < before.LifeMotorOnMs || record.LifeLoadedMs < before.LifeLoadedMs
            || record.LifeStrokes < before.LifeStrokes)
        {
            Fail($"record {record.Sequence}: a counter of the pen's life went back");
        }
        TakeMount(record);
        _newest = record;
    }

    private void TakeKind(UsageRecord record)
    {
        switch ((RecordKind)record.Kind)
        {
            case RecordKind.Run:
                Room.Tally.Runs++;
                _epochRuns++;
                break;
            case RecordKind.Fault:
                Room.Tally.Coded((FaultCode)record.Detail);
                break;
            case RecordKind.Mount when _finished.Contains(record.Cartridge):
                Fail($"cartridge {record.Cartridge} is mounted again and was finished");
                break;
            case RecordKind.Unmount when record.Detail == 2:
                Finish(record.Cartridge);
                break;
            default:
                break;
        }
    }

    private void Finish(uint cartridge)
    {
        _finished.Enqueue(cartridge);
        // The pen keeps 32, and cartridges that were bound and never mounted take places too.
        if (_finished.Count > 4)
        {
            _finished.Dequeue();
        }
    }

    private void TakeMount(UsageRecord record)
    {
        if (_mounts.TryGetValue(record.Mount, out UsageRecord? before)
            && (record.MountMotorOnMs < before.MountMotorOnMs || record.MountLoadedMs < before.MountLoadedMs
                || record.MountStrokes < before.MountStrokes || record.Cartridge != before.Cartridge))
        {
            Fail($"record {record.Sequence}: a counter of mount {record.Mount} went back");
        }
        _mounts[record.Mount] = record;
        long onMs = 0;
        long strokes = 0;
        foreach (UsageRecord mount in _mounts.Values)
        {
            onMs += mount.MountMotorOnMs;
            strokes += mount.MountStrokes;
        }
        bool isClosed = record.Mount != 0 || (onMs == record.LifeMotorOnMs && strokes == record.LifeStrokes);
        if (!isClosed || onMs > record.LifeMotorOnMs || strokes > record.LifeStrokes)
        {
            Fail($"record {record.Sequence}: mounts sum up to {onMs} ms and {strokes} strokes, the pen's life to "
                + $"{record.LifeMotorOnMs} ms and {record.LifeStrokes} strokes");
        }
    }

    private void BeginEpoch()
    {
        Room.Say("a new epoch");
        _mounts.Clear();
        _finished.Clear();
        _newest = null;
        _epochEnergisedUs = Room.Pen.Instruments.EnergisedUs;
        _epochCuts = Room.Power.Cuts;
        _epochRuns = 0;
        _shortedUs = 0;
    }
}
