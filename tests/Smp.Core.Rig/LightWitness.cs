using System.Collections.Generic;
using Smp.Wire;

namespace Smp.Core.Rig;

/// <summary>Sees by the pen's light alone when a run began and how often a fault was latched.</summary>
public sealed class LightWitness
{
    private readonly PenRig _rig;
    private readonly List<uint> _runs = [];
    private DeviceState _shown;
    private uint? _perhaps;

    public LightWitness(PenRig rig)
    {
        _rig = rig;
        _shown = rig.State;
        rig.Ticked = _ => Look();
    }

    /// <summary>Faults latched, boots that found one included.</summary>
    public int Faults { get; private set; }

    /// <summary>Runs that no record has told of.</summary>
    public int UntoldRuns => _runs.Count;

    /// <summary>Power went in this moment: a run that began in this very tick may be told of or not.</summary>
    public void LosePower() => _perhaps = (uint)_rig.NowMs;

    /// <summary>A record tells of the run that began then.</summary>
    /// <param name="startMs">When, by the pen's clock.</param>
    /// <param name="isPerhapsMerged">The memory was full: it may tell of all before it too.</param>
    /// <returns>False when no such run was seen, or it was told already.</returns>
    public bool Tell(uint startMs, bool isPerhapsMerged)
    {
        if (isPerhapsMerged)
        {
            _runs.Clear();
            return true;
        }
        bool isPerhaps = _perhaps == startMs;
        _perhaps = isPerhaps ? null : _perhaps;
        return _runs.Remove(startMs) || isPerhaps;
    }

    private void Look()
    {
        if (_rig.State == DeviceState.Running && _shown != DeviceState.Running)
        {
            _runs.Add((uint)_rig.NowMs);
        }
        Faults += _rig.State == DeviceState.Faulted && _shown != DeviceState.Faulted ? 1 : 0;
        _shown = _rig.State;
    }
}
