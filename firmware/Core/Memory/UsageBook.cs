using Smp.Core.Ports;
using Smp.Core.Safety;
using Smp.Wire.Framing;
using Smp.Wire.Records;

namespace Smp.Core.Memory;

/// <summary>The pen's own account of its use: counts it, keeps it through power cuts, writes every fact once.</summary>
/// <remarks>
/// Life, mount and unassigned use are three accumulators that are added to side by side and never computed from each
/// other,
/// so that their sums are a check. Strokes are counted whenever the rotor turns, also while it runs out.
/// </remarks>
public sealed class UsageBook
{
    /// <summary>A running motor is saved this often.</summary>
    public const int CheckpointMs = 1_000;

    /// <summary>After a gap this long the external watchdog has cut the motor by itself.</summary>
    public const int LeaseMs = 200;

    private const int LoadedMarginMa = 15;

    private readonly Configuration _configuration;
    private readonly RecordRing _ring;
    private readonly Checkpoint _checkpoint;
    private readonly UsageRecord _record = new UsageRecord();
    private readonly UsageRecord _open = new UsageRecord();
    private readonly int _countsPerStroke;
    private readonly int _loadedMa;
    private readonly UseCounters _life = new UseCounters();
    private readonly UseCounters _unassigned = new UseCounters();
    private int _countsLeft;
    private long _runStartMs;
    private long _runMs;
    private long _runCounts;
    private long _runMvMs;
    private long _runMaMs;
    private int _sinceCheckpointMs;
    private bool _isRunOpen;
    private bool _hasMergedRuns;

    /// <summary>A book over this memory; call <see cref="Boot"/> before anything else.</summary>
    public UsageBook(DevicePorts ports, Configuration configuration, RecordRing ring, int noLoadMa)
    {
        _configuration = configuration;
        _ring = ring;
        _checkpoint = new Checkpoint(ports.Memory, ports.Crc);
        _countsPerStroke = Whole.Clamp(ports.Counter.CountsPerStroke, 1, 1_024);
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
        RestoreCounters();
        bool wasInterrupted = _checkpoint.TryLoad(_open, _ring.Newest);
        bool isMountKnown = RestoreMount();
        if (wasInterrupted)
        {
            RestoreInterruptedRun();
            isMountKnown |= _configuration.Mounted != 0 && _open.Mount == _configuration.MountNumber;
        }
        bool isDamaged = cause == BootCause.Clean && _ring.WasDamaged;
        BootCause told = wasInterrupted ? BootCause.RunInterrupted : isDamaged ? BootCause.Damaged : cause;
        Append(RecordKind.Boot, (byte)told, _configuration.BootNumber, 0);
        if (_configuration.Mounted != 0 && !isMountKnown)
        {
            Append(RecordKind.Mount, 0, _configuration.Binding.SessionId, 0);
        }
    }

    /// <summary>
    /// Saves the configuration, with the totals as they stand: what they count must not depend on which is newer.
    /// </summary>
    public void SaveConfiguration()
    {
        _configuration.Life.Set(_life);
        _configuration.Unassigned.Set(_unassigned);
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

    /// <summary>Writes that a profile was applied, with its set values where a run has its means.</summary>
    public void AppendProfile(long nowMs)
    {
        Wire.Messages.Profile profile = _configuration.Profile;
        _record.Rate10mHz = profile.SetRate10mHz;
        _record.MotorMv = profile.SetMotorMv;
        _record.CurrentMa = profile.ProtrusionUm;
        uint value = profile.ProfileId | ((uint)profile.ProfileVersion << 16);
        AppendMeasured(_record, RecordKind.ProfileApplied, profile.Mode, value, nowMs);
    }

    /// <summary>A run begins: from here on a power cut cannot hide it.</summary>
    public void BeginRun(long nowMs)
    {
        if (!_hasMergedRuns)
        {
            _runStartMs = nowMs;
            _runMs = 0;
            _runCounts = 0;
            _runMvMs = 0;
            _runMaMs = 0;
        }
        _isRunOpen = true;
        _sinceCheckpointMs = 0;
        SaveCheckpoint(0);
    }

    /// <summary>Books one tick.</summary>
    public void Take(TickInputs inputs, int motorMv, bool isDriven)
    {
        int counts = PlausibleCounts(inputs);
        int strokes = TakeStrokes(counts);
        int onMs = isDriven ? Whole.Least(inputs.GapMs, LeaseMs) : 0;
        int loadedMs = inputs.CurrentMa > _loadedMa ? onMs : 0;
        _life.Add(onMs, loadedMs, strokes);
        (_configuration.Mounted == 0 ? _unassigned : Mount).Add(onMs, loadedMs, strokes);
        if (!_isRunOpen || !isDriven)
        {
            return;
        }
        _runMs += onMs;
        _runCounts += counts;
        _runMvMs += (long)motorMv * onMs;
        _runMaMs += (long)inputs.CurrentMa * onMs;
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
    public void Settle()
    {
        if (_hasMergedRuns && !_isRunOpen && !_ring.IsFull)
        {
            FillRun(RunEnding.Merged);
            WriteRun();
        }
    }

    private void WriteRun()
    {
        _hasMergedRuns = false;
        IsMemoryDamaged |= !_ring.TryAppend(_open);
        if (_configuration.Mounted == 0)
        {
            SaveConfiguration();
        }
    }

    // What no rotor can have turned is a slip of the counter: booked once, it would stand in every later total.
    private int PlausibleCounts(TickInputs inputs)
    {
        long revolutionsMax = 1 + ((long)CounterPlausibleGuard.RateMhzMax * inputs.GapMs / 1_000_000);
        return inputs.Counts < 0 || inputs.Counts > revolutionsMax * _countsPerStroke ? 0 : inputs.Counts;
    }

    private int TakeStrokes(int counts)
    {
        _countsLeft += counts;
        int strokes = _countsPerStroke > 0 ? _countsLeft / _countsPerStroke : 0;
        _countsLeft -= strokes * _countsPerStroke;
        return strokes;
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
        FillCommon(_open, RecordKind.Run, (byte)ending, Whole.Saturate32(_runMs), _runStartMs);
        long mhz = Whole.Divide(_runCounts * 1_000_000L, _countsPerStroke * _runMs);
        _open.Rate10mHz = Whole.Saturate16(mhz / 10);
        _open.MotorMv = Whole.Saturate16(Whole.Divide(_runMvMs, _runMs));
        _open.CurrentMa = Whole.Saturate16(Whole.Divide(_runMaMs, _runMs));
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
        bool isWritten = _ring.TryAppend(record);
        IsMemoryDamaged |= !isWritten;
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
        if (TryFind(0, _record))
        {
            _unassigned.Raise(_record.MountMotorOnMs, _record.MountLoadedMs, _record.MountStrokes);
        }
    }

    private void RestoreInterruptedRun()
    {
        _life.Raise(_open.LifeMotorOnMs, _open.LifeLoadedMs, _open.LifeStrokes);
        if (_open.Mount == 0)
        {
            _unassigned.Raise(_open.MountMotorOnMs, _open.MountLoadedMs, _open.MountStrokes);
        }
        else if (_open.Mount == _configuration.MountNumber)
        {
            Mount.Set(_open.MountMotorOnMs, _open.MountLoadedMs, _open.MountStrokes);
        }
        if (_ring.IsFull)
        {
            HoldInterruptedRun();
            return;
        }
        IsMemoryDamaged |= !_ring.TryAppend(_open);
    }

    private void HoldInterruptedRun()
    {
        _runStartMs = _open.StartMs;
        _runMs = _open.Value;
        _runCounts = Whole.Divide(_open.Rate10mHz * _runMs * _countsPerStroke, 100_000);
        _runMvMs = _open.MotorMv * _runMs;
        _runMaMs = _open.CurrentMa * _runMs;
        _hasMergedRuns = true;
    }

    private bool RestoreMount()
    {
        Mount.Set(0, 0, 0);
        if (_configuration.Mounted == 0 || !TryFind(_configuration.MountNumber, _record))
        {
            return false;
        }
        Mount.Set(_record.MountMotorOnMs, _record.MountLoadedMs, _record.MountStrokes);
        return true;
    }

    private bool TryFind(ushort mount, UsageRecord record)
    {
        uint sequence = _ring.Newest;
        for (int looked = 0; looked < _ring.Slots && sequence > 0; looked++)
        {
            if (_ring.TryRead(sequence, record) && record.Mount == mount)
            {
                return true;
            }
            sequence--;
        }
        return false;
    }
}
