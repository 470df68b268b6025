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
    private const int TryAgainTicks = 50;

    private readonly Configuration _configuration;
    private readonly RecordRing _ring;
    private readonly Checkpoint _checkpoint;
    private readonly UsageRecord _record = new UsageRecord();
    private readonly UsageRecord _open = new UsageRecord();
    private readonly int _loadedMa;
    private readonly UseTotals _totals;
    private readonly StrokeTally _strokes;
    private readonly RunMeans _run;
    private int _sinceCheckpointMs;
    private bool _isRunOpen;
    private bool _hasMergedRuns;
    private bool _isOwing;
    private bool _isRunWaiting;
    private int _ticksToTry;
    private bool _isSavingOwed;

    /// <summary>A book over this memory; call <see cref="Boot"/> before anything else.</summary>
    public UsageBook(DevicePorts ports, Configuration configuration, RecordRing ring, int noLoadMa)
    {
        _configuration = configuration;
        _ring = ring;
        _totals = new UseTotals(configuration);
        _checkpoint = new Checkpoint(ports.Memory, ports.Crc);
        int countsPerStroke = Whole.Clamp(ports.Counter.CountsPerStroke, 1, 1_024);
        _strokes = new StrokeTally(countsPerStroke);
        _run = new RunMeans(countsPerStroke);
        _loadedMa = noLoadMa + LoadedMarginMa;
    }

    /// <summary>Use of the cartridge that is mounted, in this mount.</summary>
    public UseCounters Mount => _totals.Mount;

    /// <summary>The time of day, as far as known.</summary>
    public readonly TimeOfDayClock Clock = new TimeOfDayClock();

    /// <summary>A write did not read back.</summary>
    public bool IsMemoryDamaged;

    /// <summary>
    /// This tick has written something, or has as much to do: what else waits, here or to be told, waits for the next.
    /// </summary>
    public bool HasWritten;

    /// <summary>Forgets everything: a new epoch.</summary>
    public void Clear()
    {
        _checkpoint.Clear();
        _totals.Clear();
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
        _totals.Restore(_ring, _record);
        _totals.RestoreMount(_ring, _record);
        if (wasInterrupted)
        {
            _totals.Raise(_open);
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

    /// <summary>
    /// Saves a changed configuration with the fact that changed it; the fact's record follows in the next tick.
    /// </summary>
    public void SaveAndTell(RecordKind kind, byte detail, uint value, long nowMs)
    {
        Owe(kind, detail, value, false, nowMs);
        SaveConfiguration();
    }

    /// <summary>A fact of this kind pushes out none that waits for room.</summary>
    public bool MayOwe(RecordKind kind) => !_isOwing || !_ring.IsFull || _configuration.Owed.Kind == (byte)kind;

    /// <summary>Names the fact that the configuration, at its next saving, will owe the ring.</summary>
    /// <param name="kind">Kind of its record.</param>
    /// <param name="detail">Detail of its record.</param>
    /// <param name="value">Value of its record; a profile's is taken from the profile.</param>
    /// <param name="isBehindRun">The record of a run that is ending will be written before it.</param>
    /// <param name="nowMs">Device clock, ms.</param>
    public void Owe(RecordKind kind, byte detail, uint value, bool isBehindRun, long nowMs)
    {
        WriteWhatWaits(nowMs);
        if (kind == RecordKind.Fault && _isOwing)
        {
            // One fact has room here. A fault shows in every later record too, what waits shows nowhere else.
            return;
        }
        bool isBehindOne = isBehindRun || IsRunToCome;
        _configuration.Owed.Set((byte)kind, detail, value, _ring.NextSequence + (isBehindOne ? 1u : 0u));
        _isOwing = true;
    }

    // When there is no room it stays owed until there is.
    private void TellOwed(long nowMs)
    {
        if (!_isOwing)
        {
            return;
        }
        NumberOwed(0, _ring.NextSequence);
        OwedFact owed = _configuration.Owed;
        RecordKind kind = (RecordKind)owed.Kind;
        bool isTold = kind == RecordKind.ProfileApplied
            ? AppendProfile(nowMs)
            : AppendFact(kind, owed.Detail, owed.Value, nowMs);
        _isOwing = !isTold;
    }

    // A fact counts as told once the ring holds its number: it is saved under the number that it will get.
    private void NumberOwed(uint least, uint most)
    {
        if (_isOwing && !_ring.IsFull && _configuration.Owed.Renumber(least, most))
        {
            SaveConfiguration();
        }
    }

    /// <summary>
    /// Saves the configuration with all totals as they stand in this moment: after a cut the newest of all that was
    /// saved counts, and what was saved together adds up.
    /// </summary>
    public void SaveConfiguration()
    {
        _totals.HandOver();
        IsMemoryDamaged |= !_configuration.Save();
        _isSavingOwed = false;
        HasWritten = true;
    }

    /// <summary>Saves the configuration once no run is open: a cut before that loses nothing that matters.</summary>
    public void SaveSoon() => _isSavingOwed = true;

    /// <summary>Starts an account of a new mount.</summary>
    public void BeginMount() => Mount.Set(0, 0, 0);

    /// <summary>Writes a fact that is not a run, behind all that waits to be written.</summary>
    /// <returns>False when the memory has no room or did not take it.</returns>
    public bool Append(RecordKind kind, byte detail, uint value, long nowMs)
    {
        WriteWhatWaits(nowMs);
        NumberOwed(_ring.NextSequence + 1, uint.MaxValue);
        return AppendFact(kind, detail, value, nowMs);
    }

    private bool AppendFact(RecordKind kind, byte detail, uint value, long nowMs)
    {
        RunMeans.Clear(_record);
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
        WriteWhatWaits(nowMs);
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
        HasWritten = false;
        int counts = _strokes.Plausible(inputs);
        int strokes = _strokes.Take(counts);
        int onMs = isDriven ? Whole.Least(inputs.GapMs, LeaseMs) : 0;
        int loadedMs = inputs.CurrentMa > _loadedMa ? onMs : 0;
        _totals.Add(onMs, loadedMs, strokes);
        if (!_isRunOpen || !isDriven)
        {
            return;
        }
        _run.Add(onMs, counts, motorMv, inputs.CurrentMa);
        _sinceCheckpointMs += onMs;
    }

    /// <summary>The run has ended; writes its record, or keeps it open when the memory is full.</summary>
    /// <remarks>
    /// Behind a fault it follows in the next tick: this one has judged the run and saved the latch, with all totals.
    /// So it does behind a fact of the run that was not told yet: that goes first, with a checkpoint.
    /// </remarks>
    public void EndRun(RunEnding ending, long nowMs)
    {
        bool isAtOnce = ending != RunEnding.Fault && !_isOwing;
        if (ending != RunEnding.Fault)
        {
            TellOwed(nowMs);
        }
        _isRunOpen = false;
        FillRun(_hasMergedRuns ? RunEnding.Merged : ending);
        HasWritten = true;
        _isRunWaiting = !_ring.IsFull;
        _hasMergedRuns = _ring.IsFull;
        if (_hasMergedRuns)
        {
            SaveCheckpoint(0);
        }
        else if (isAtOnce)
        {
            WriteWaitingRun();
        }
    }

    /// <summary>Writes one thing of what waits to be written, in a tick in which nothing else was.</summary>
    /// <remarks>
    /// A tick has time for one. A cut before it finds what waits all the same: a run in its checkpoint, a fact in the
    /// configuration that owes it.
    /// </remarks>
    public void Settle(long nowMs)
    {
        if (HasWritten)
        {
            return;
        }
        if (_isRunOpen && _sinceCheckpointMs >= CheckpointMs)
        {
            _sinceCheckpointMs = 0;
            SaveCheckpoint(0);
        }
        else if (IsRunToCome && !_ring.IsFull)
        {
            WriteWaitingRun();
        }
        else if (_isSavingOwed && !_isRunOpen)
        {
            SaveConfiguration();
        }
        else if (_isOwing && _ticksToTry-- <= 0)
        {
            TellOwed(nowMs);
            // Memory that takes nothing must not keep the pen busy with it.
            _ticksToTry = _isOwing && !_ring.IsFull ? TryAgainTicks : 0;
        }
    }

    /// <summary>Writes a run and a fact that wait; before anything changes that their records tell.</summary>
    public void WriteWhatWaits(long nowMs)
    {
        WriteWaitingRun();
        TellOwed(nowMs);
    }

    private bool IsRunToCome => _isRunWaiting || (_hasMergedRuns && !_isRunOpen);

    private void WriteWaitingRun()
    {
        if (!IsRunToCome || _ring.IsFull)
        {
            return;
        }
        if (_hasMergedRuns)
        {
            FillRun(RunEnding.Merged);
        }
        _isRunWaiting = false;
        _hasMergedRuns = false;
        _isSavingOwed |= _open.Cartridge == 0;
        HasWritten = true;
        NumberOwed(_ring.NextSequence + 1, uint.MaxValue);
        Write(_open);
        NumberOwed(_ring.NextSequence, uint.MaxValue);
    }

    private void SaveCheckpoint(uint recordsAhead)
    {
        FillRun(RunEnding.PowerLost);
        _ring.Prepare(_open);
        _open.Sequence += recordsAhead;
        IsMemoryDamaged |= !_checkpoint.Save(_open);
        HasWritten = true;
    }

    private void FillRun(RunEnding ending)
    {
        FillCommon(_open, RecordKind.Run, (byte)ending, Whole.Saturate32(_run.LengthMs), _run.StartMs);
        _run.Fill(_open);
    }

    private bool AppendMeasured(UsageRecord record, RecordKind kind, byte detail, uint value, long nowMs)
    {
        if (_ring.IsFull)
        {
            return false;
        }
        HasWritten = true;
        FillCommon(record, kind, detail, value, nowMs);
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
        record.Kind = (byte)kind;
        record.Detail = detail;
        record.Value = value;
        record.StartMs = Whole.Low32(startMs);
        record.StartUtcS = Clock.UtcSAt(startMs);
        record.LastFault = _configuration.LastFault;
        record.Boot = (byte)(_configuration.BootNumber & 0xFF);
        _totals.Fill(record);
    }

    private BootCause Told(BootCause cause, bool wasInterrupted)
    {
        BootCause found = cause == BootCause.Clean && _ring.WasDamaged ? BootCause.Damaged : cause;
        return wasInterrupted ? BootCause.RunInterrupted : found;
    }

    private void WriteInterruptedRun()
    {
        _hasMergedRuns = _ring.IsFull;
        if (_hasMergedRuns)
        {
            _run.Resume(_open);
        }
        else
        {
            Write(_open);
        }
    }
}
