using System;

namespace Smp.Simulator.Peripherals;

/// <summary>Looks on at every write to the record memory, from outside the pen.</summary>
public interface IMemoryWriteObserver
{
    /// <summary>These bytes now stand in the memory.</summary>
    /// <param name="address">Address of the first.</param>
    /// <param name="kept">What was clocked in; valid during the call.</param>
    /// <param name="isWhole">False when power went before the write was complete.</param>
    void Written(int address, ReadOnlySpan<byte> kept, bool isWhole);
}
