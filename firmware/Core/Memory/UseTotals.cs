using Smp.Core.Sessions;
using Smp.Wire.Records;

namespace Smp.Core.Memory;

/// <summary>What the pen has done in its life, without a cartridge, and with the one that is mounted.</summary>
/// <remarks>
/// The account of the mount is the one whose record a clinic reads; the three are added to in the same place, so that
/// they add up. After a cut the newest of all that was saved counts: totals only grow.
/// </remarks>
public sealed class UseTotals
{
    private readonly Configuration _configuration;
    private readonly UseCounters _life = new UseCounters();
    private readonly UseCounters _unassigned = new UseCounters();

    /// <summary>Totals of a pen with this configuration, at zero.</summary>
    public UseTotals(Configuration configuration)
    {
        _configuration = configuration;
    }

    /// <summary>Use of the cartridge that is mounted, in this mount.</summary>
    public readonly UseCounters Mount = new UseCounters();

    /// <summary>Forgets everything: a new epoch.</summary>
    public void Clear()
    {
        _life.Set(0, 0, 0);
        _unassigned.Set(0, 0, 0);
        Mount.Set(0, 0, 0);
    }

    /// <summary>Adds the use of one tick.</summary>
    public void Add(int onMs, int loadedMs, int strokes)
    {
        _life.Add(onMs, loadedMs, strokes);
        (_configuration.Mounted == 0 ? _unassigned : Mount).Add(onMs, loadedMs, strokes);
    }

    /// <summary>Puts all of them into the configuration, which is about to be saved.</summary>
    public void HandOver()
    {
        _configuration.Life.Set(_life);
        _configuration.Unassigned.Set(_unassigned);
        _configuration.Mount.Set(Mount);
    }

    /// <summary>Takes up what the configuration and the newest records say.</summary>
    /// <param name="ring">The records.</param>
    /// <param name="record">A place to read them to.</param>
    public void Restore(RecordRing ring, UsageRecord record)
    {
        _life.Set(_configuration.Life);
        _unassigned.Set(_configuration.Unassigned);
        Mount.Set(_configuration.Mount);
        if (ring.TryRead(ring.Newest, record))
        {
            _life.Raise(record.LifeMotorOnMs, record.LifeLoadedMs, record.LifeStrokes);
        }
        if (ring.TryReadNewestOf(0, record))
        {
            _unassigned.Raise(record.MountMotorOnMs, record.MountLoadedMs, record.MountStrokes);
        }
    }

    /// <summary>Takes up the account of the mount; one that the records say is out is out.</summary>
    /// <param name="ring">The records.</param>
    /// <param name="record">A place to read them to.</param>
    public void RestoreMount(RecordRing ring, UsageRecord record)
    {
        if (_configuration.Mounted == 0 || !ring.TryReadNewestOf(_configuration.MountNumber, record))
        {
            return;
        }
        Mount.Raise(record.MountMotorOnMs, record.MountLoadedMs, record.MountStrokes);
        if (record.Kind == (byte)RecordKind.Unmount)
        {
            FinishRemoval(record.Detail == SessionDesk.IsFinished);
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

    /// <summary>Takes up what the checkpoint of a run says that a cut has ended.</summary>
    public void Raise(UsageRecord open)
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

    /// <summary>Writes cartridge, mount and the six totals of this moment into a record.</summary>
    public void Fill(UsageRecord record)
    {
        bool isAssigned = _configuration.Mounted != 0;
        UseCounters use = isAssigned ? Mount : _unassigned;
        record.Cartridge = _configuration.Mounted;
        record.Mount = isAssigned ? _configuration.MountNumber : (ushort)0;
        record.MountMotorOnMs = Whole.Saturate32(use.MotorOnMs);
        record.MountLoadedMs = Whole.Saturate32(use.LoadedMs);
        record.MountStrokes = Whole.Saturate32(use.Strokes);
        record.LifeMotorOnMs = _life.MotorOnMs;
        record.LifeLoadedMs = _life.LoadedMs;
        record.LifeStrokes = _life.Strokes;
    }
}
