using System;
using System.Collections.Generic;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>The counters of all records: none goes back, and all mounts together are the life of the pen.</summary>
public sealed class UseSums
{
    private readonly Dictionary<ushort, UsageRecord> _lastOfMount = [];
    private UsageRecord _newest = new();
    private long _motorOnMs;
    private long _loadedMs;
    private long _strokes;

    /// <summary>Takes the next record.</summary>
    public void Take(UsageRecord r, Action<string> complain)
    {
        if (r.LifeMotorOnMs < _newest.LifeMotorOnMs || r.LifeLoadedMs < _newest.LifeLoadedMs
            || r.LifeStrokes < _newest.LifeStrokes)
        {
            complain("life goes back");
        }
        UsageRecord before = _lastOfMount.TryGetValue(r.Mount, out UsageRecord? last) ? last : new UsageRecord();
        if (r.MountMotorOnMs < before.MountMotorOnMs || r.MountLoadedMs < before.MountLoadedMs
            || r.MountStrokes < before.MountStrokes)
        {
            complain($"mount {r.Mount} goes back");
        }
        _newest = r;
        _lastOfMount[r.Mount] = r;
        _motorOnMs += (long)r.MountMotorOnMs - before.MountMotorOnMs;
        _loadedMs += (long)r.MountLoadedMs - before.MountLoadedMs;
        _strokes += (long)r.MountStrokes - before.MountStrokes;
        if (_motorOnMs != r.LifeMotorOnMs || _loadedMs != r.LifeLoadedMs || _strokes != r.LifeStrokes)
        {
            complain($"mounts add up to {_motorOnMs} ms, {_loadedMs} ms loaded, {_strokes} strokes and not to the "
                + $"life's {r.LifeMotorOnMs}, {r.LifeLoadedMs}, {r.LifeStrokes}");
        }
    }
}
