using Smp.Core.Ports;
using Smp.Core.Sessions;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Core.Memory;

/// <summary>The pen's own account of its use: counts it, keeps it through power cuts, writes every fact once.</summary>
/// <remarks>
/// Life, mount and unassigned use are three accumulators that are added to side by side and never computed from each
/// other, so that their sums are a check. Strokes are counted whenever the rotor turns, also while it runs out.
/// </remarks>
public sealed class UsageBook
{
    /// <summary>A running motor is saved this often.</summary>
    public const int CheckpointMs = 1_000;

    /// <summary>After a gap this long the external watchdog has cut the motor by itself.</summary>
    public const int LeaseMs = 200;

    private const int LoadedMarginMa = 15;
    private const int WriteTries = 4;

    private readonly Configuration _configuration;
    private readonly RecordRing _ring;
    private readonly Checkpoint _checkpoint;
    private readonly UsageRecord _record = new UsageRecord();
    private readonly UsageRecord _open = new UsageRecord();
    private readonly int _loadedMa;
    private readonly UseCounters _life = new UseCounters();
    private readonly UseCounters _unassigned = new UseCounters();
    private readonly StrokeTally _strokes;
    private readonly RunMeans _run;
    private int _sinceCheckpointMs;
    private bool _isRunOpen;
    private bool _hasMergedRuns;
    private bool _isOwing;

    /// <summary>A book over this memory; call <see cref="Boot"/> before anything else.</summary>
    public UsageBook(DevicePorts ports, Configuration configuration, RecordRing ring, int noLoadMa)
    {
        _configuration = configuration;
        _ring = ring;
        _checkpoint = new Checkpoint(ports.Memory, ports.Crc);
        int countsPerStroke = Whole.Clamp(ports.Counter.CountsPerStroke, 1, 1_024);
        _strokes = new StrokeTally(countsPerStroke);
        _run = new RunMeans(countsPerStroke);
        _loadedMa = noLoadMa + LoadedMarginMa;
    }

    /// <summary>Use of the mounted cartridge in this mount.</summary>
    public readonly UseCounters Mount = new UseCounters();

    /// <summary>The time of day, as far as known.</summary>
    public readonly TimeOfDayClock Clock = new TimeOfDayClock();

    /// <summary>A write did not read back.</summary>
    public bool IsMemoryDamaged;

    /// <summary>Forgets everything: a new epoch.</summary>
    public void Clear()
    {
        _checkpoint.Clear();
        _life.Set(0, 0, 0);
        _unassigned.Set(0, 0, 0);
        Mount.Set(0, 0, 0);
    }

    /// <summary>Takes the counters up where power was lost and writes the boot record.</summary>
    public void Boot(BootCause cause)
    {
        bool wasInterrupted = _checkpoint.TryLoad(_open, _ring.NewestKnown);
        OwedFact owed = _configuration.Owed;
        _isOwing = owed.IsOpen(_ring.NewestKnown);
        if (_isOwing)
        {
            // Set anew and not owed anew: a fault, too, must move to the number that its record will have now.
            owed.Set(owed.Kind, owed.Detail, owed.Value, _ring.NextSequence + (wasInterrupted ? 1u : 0u));
        }
        RestoreCounters();
        RestoreMount();
        if (wasInterrupted)
        {
            RestoreCounters(_open);
        }
        _configuration.BootNumber++;
        SaveConfiguration();
        if (wasInterrupted)
        {
            WriteInterruptedRun();
        }
        TellOwed(0);
        Append(RecordKind.Boot, (byte)Told(cause, wasInterrupted), _configuration.BootNumber, 0);
    }

    /// <summary>Saves a changed configuration and writes the fact that changed it; no cut parts the two.</summary>
    public void SaveAndTell(RecordKind kind, byte detail, uint value, long nowMs)
    {
        Owe(kind, detail, value, false);
        SaveConfiguration();
        TellOwed(nowMs);
    }

    /// <summary>A fact of this kind pushes out none that waits for room.</summary>
    public bool MayOwe(RecordKind kind) => !_isOwing || _configuration.Owed.Kind == (byte)kind;

    /// <summary>Names the fact that the configuration, at its next saving, will owe the ring.</summary>
    /// <param name="kind">Kind of its record.</param>
    /// <param name="detail">Detail of its record.</param>
    /// <param name="value">Value of its record; a profile's is taken from the profile.</param>
    /// <param name="isBehindRun">The record of a run will be written before it.</param>
    public void Owe(RecordKind kind, byte detail, uint value, bool isBehindRun)
    {
        if (kind == RecordKind.Fault && _isOwing)
        {
            // One fact has room here. A fault shows in every later record too, what waits shows nowhere else.
            return;
        }
        _configuration.Owed.Set((byte)kind, detail, value, _ring.NextSequence + (isBehindRun ? 1u : 0u));
        _isOwing = true;
    }

    /// <summary>Writes the fact that is owed. When there is no room it stays owed until there is.</summary>
    public void TellOwed(long nowMs)
    {
        if (!_isOwing)
        {
            return;
        }
        OwedFact owed = _configuration.Owed;
        RecordKind kind = (RecordKind)owed.Kind;
        bool isTold = kind == RecordKind.ProfileApplied
            ? AppendProfile(nowMs)
            : Append(kind, owed.Detail, owed.Value, nowMs);
        _isOwing = !isTold;
    }

    /// <summary>
    /// Saves the configuration with all totals as they stand in this moment: after a cut the newest of all that was
    /// saved counts, and what was saved together adds up.
    /// </summary>
    public void SaveConfiguration()
    {
        _configuration.Life.Set(_life);
        _configuration.Unassigned.Set(_unassigned);
        _configuration.Mount.Set(Mount);
        IsMemoryDamaged |= !_configuration.Save();
    }

    /// <summary>Starts an account of a new mount.</summary>
    public void BeginMount() => Mount.Set(0, 0, 0);

    /// <summary>Writes a fact that is not a run.</summary>
    /// <returns>False when the memory has no room or did not take it.</returns>
    public bool Append(RecordKind kind, byte detail, uint value, long nowMs)
    {
        ClearMeasures(_record);
        return AppendMeasured(_record, kind, detail, value, nowMs);
    }

    // The set values of the profile stand where a run has its means.
    private bool AppendProfile(long nowMs)
    {
        Wire.Messages.Profile profile = _configuration.Profile;
        _record.Rate10mHz = profile.SetRate10mHz;
        _record.MotorMv = profile.SetMotorMv;
        _record.CurrentMa = profile.ProtrusionUm;
        uint value = profile.ProfileId | ((uint)profile.ProfileVersion << 16);
        return AppendMeasured(_record, RecordKind.ProfileApplied, profile.Mode, value, nowMs);
    }

    /// <summary>A run begins: from here on a power cut cannot hide it.</summary>
    public void BeginRun(long nowMs)
    {
        if (!_hasMergedRuns)
        {
            _run.Begin(nowMs);
        }
        _isRunOpen = true;
        _sinceCheckpointMs = 0;
        SaveCheckpoint(0);
    }

    /// <summary>Books one tick.</summary>
    public void Take(TickInputs inputs, int motorMv, bool isDriven)
    {
        int counts = _strokes.Plausible(inputs);
        int strokes = _strokes.Take(counts);
        int onMs = isDriven ? Whole.Least(inputs.GapMs, LeaseMs) : 0;
        int loadedMs = inputs.CurrentMa > _loadedMa ? onMs : 0;
        _life.Add(onMs, loadedMs, strokes);
        (_configuration.Mounted == 0 ? _unassigned : Mount).Add(onMs, loadedMs, strokes);
        if (!_isRunOpen || !isDriven)
        {
            return;
        }
        _run.Add(onMs, counts, motorMv, inputs.CurrentMa);
        _sinceCheckpointMs += onMs;
        if (_sinceCheckpointMs >= CheckpointMs)
        {
            _sinceCheckpointMs = 0;
            SaveCheckpoint(0);
        }
    }

    /// <summary>The run has ended; writes its record, or keeps it open when the memory is full.</summary>
    public void EndRun(RunEnding ending)
    {
        _isRunOpen = false;
        FillRun(_hasMergedRuns ? RunEnding.Merged : ending);
        if (_ring.IsFull)
        {
            _hasMergedRuns = true;
            SaveCheckpoint(0);
            return;
        }
        WriteRun();
    }

    /// <summary>Writes what had to wait for room. Called when records were acknowledged.</summary>
    public void Settle(long nowMs)
    {
        if (_hasMergedRuns && !_isRunOpen && !_ring.IsFull)
        {
            FillRun(RunEnding.Merged);
            WriteRun();
        }
        TellOwed(nowMs);
    }

    private void WriteRun()
    {
        _hasMergedRuns = false;
        Write(_open);
        if (_configuration.Mounted == 0)
        {
            SaveConfiguration();
        }
    }

    private void SaveCheckpoint(uint recordsAhead)
    {
        FillRun(RunEnding.PowerLost);
        _ring.Prepare(_open);
        _open.Sequence += recordsAhead;
        IsMemoryDamaged |= !_checkpoint.Save(_open);
    }

    private void FillRun(RunEnding ending)
    {
        FillCommon(_open, RecordKind.Run, (byte)ending, Whole.Saturate32(_run.LengthMs), _run.StartMs);
        _run.Fill(_open);
    }

    private bool AppendMeasured(UsageRecord record, RecordKind kind, byte detail, uint value, long nowMs)
    {
        FillCommon(record, kind, detail, value, nowMs);
        if (_ring.IsFull)
        {
            return false;
        }
        if (_isRunOpen)
        {
            // This record takes the number the open run was saved under; a power cut right behind it must not hide the
            // run.
            SaveCheckpoint(1);
        }
        return Write(record);
    }

    // A slot that does not hold is left behind as a hole, and the record goes to the next one.
    private bool Write(UsageRecord record)
    {
        bool isWritten = _ring.TryAppend(record);
        bool isFirstTry = isWritten;
        for (int tries = 1; !isWritten && tries < WriteTries; tries++)
        {
            isWritten = _ring.TryAppendNext(record);
        }
        IsMemoryDamaged |= !isFirstTry;
        if (!isFirstTry && _isRunOpen)
        {
            // The open run was saved under a number that is now taken.
            SaveCheckpoint(0);
        }
        return isWritten;
    }

    private void FillCommon(UsageRecord record, RecordKind kind, byte detail, uint value, long startMs)
    {
        bool isAssigned = _configuration.Mounted != 0;
        UseCounters use = isAssigned ? Mount : _unassigned;
        record.Kind = (byte)kind;
        record.Detail = detail;
        record.Value = value;
        record.StartMs = Whole.Low32(startMs);
        record.StartUtcS = Clock.UtcSAt(startMs);
        record.Cartridge = _configuration.Mounted;
        record.Mount = isAssigned ? _configuration.MountNumber : (ushort)0;
        record.LastFault = _configuration.LastFault;
        record.Boot = (byte)(_configuration.BootNumber & 0xFF);
        record.MountMotorOnMs = Whole.Saturate32(use.MotorOnMs);
        record.MountLoadedMs = Whole.Saturate32(use.LoadedMs);
        record.MountStrokes = Whole.Saturate32(use.Strokes);
        record.LifeMotorOnMs = _life.MotorOnMs;
        record.LifeLoadedMs = _life.LoadedMs;
        record.LifeStrokes = _life.Strokes;
    }

    private static void ClearMeasures(UsageRecord record)
    {
        record.Rate10mHz = 0;
        record.MotorMv = 0;
        record.CurrentMa = 0;
    }

    private void RestoreCounters()
    {
        _life.Set(_configuration.Life);
        _unassigned.Set(_configuration.Unassigned);
        if (_ring.TryRead(_ring.Newest, _record))
        {
            _life.Raise(_record.LifeMotorOnMs, _record.LifeLoadedMs, _record.LifeStrokes);
        }
        if (_ring.TryReadNewestOf(0, _record))
        {
            _unassigned.Raise(_record.MountMotorOnMs, _record.MountLoadedMs, _record.MountStrokes);
        }
    }

    private BootCause Told(BootCause cause, bool wasInterrupted)
    {
        if (wasInterrupted)
        {
            return BootCause.RunInterrupted;
        }
        return cause == BootCause.Clean && _ring.WasDamaged ? BootCause.Damaged : cause;
    }

    private void RestoreCounters(UsageRecord open)
    {
        _life.Raise(open.LifeMotorOnMs, open.LifeLoadedMs, open.LifeStrokes);
        if (open.Mount == 0)
        {
            _unassigned.Raise(open.MountMotorOnMs, open.MountLoadedMs, open.MountStrokes);
        }
        else if (open.Mount == _configuration.MountNumber)
        {
            Mount.Raise(open.MountMotorOnMs, open.MountLoadedMs, open.MountStrokes);
        }
    }

    private void WriteInterruptedRun()
    {
        if (_ring.IsFull)
        {
            _run.Resume(_open);
            _hasMergedRuns = true;
            return;
        }
        Write(_open);
    }

    private void RestoreMount()
    {
        Mount.Set(_configuration.Mount);
        if (_configuration.Mounted == 0 || !_ring.TryReadNewestOf(_configuration.MountNumber, _record))
        {
            return;
        }
        Mount.Raise(_record.MountMotorOnMs, _record.MountLoadedMs, _record.MountStrokes);
        if (_record.Kind == (byte)RecordKind.Unmount)
        {
            FinishRemoval(_record.Detail == SessionDesk.IsFinished);
        }
    }

    // The log says it is out, and power went before the pen could know: what was finished must not run once more.
    private void FinishRemoval(bool isFinished)
    {
        if (isFinished)
        {
            _configuration.Finished.Add(_configuration.Mounted);
        }
        _configuration.Mounted = 0;
    }
}
