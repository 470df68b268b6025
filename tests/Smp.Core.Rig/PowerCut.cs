using Smp.Core.Memory;
using Smp.Wire;

namespace Smp.Core.Rig;

/// <summary>A write that lost its power, and what the pen was about.</summary>
/// <param name="Address">Where the write began.</param>
/// <param name="CountBytes">How many bytes it had.</param>
/// <param name="DoneBytes">How many of them were written; 0 is a cut between two writes.</param>
/// <param name="State">What the pen's light showed; Unknown while it booted.</param>
/// <param name="FillPermille">How much of the ring waited for its acknowledgement.</param>
/// <param name="IsWhole">What now stands there has a true sum all the same.</param>
public readonly record struct PowerCut(
    int Address, int CountBytes, int DoneBytes, DeviceState State, int FillPermille, bool IsWhole)
{
    /// <summary>The write was left half done.</summary>
    public bool IsInside => DoneBytes > 0;

    /// <summary>What was being written.</summary>
    public MemoryRegion Region => Address switch
    {
        < MemoryMap.AcknowledgementAt => MemoryRegion.Configuration,
        < MemoryMap.CheckpointAt => MemoryRegion.Acknowledgement,
        < MemoryMap.HeatAt => MemoryRegion.Checkpoint,
        < MemoryMap.RingAt => MemoryRegion.Heat,
        _ => MemoryRegion.Record,
    };
}
