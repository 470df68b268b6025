using System;

namespace Smp.Simulator.Peripherals;

/// <summary>Looks on at every write to the record memory, from outside the pen.</summary>
public interface IMemoryWriteObserver
{
    /// <summary>A write has ended, with its last byte or with the power.</summary>
    /// <param name="address">Address of the first byte.</param>
    /// <param name="place">
    /// What stands now where the write was to go; valid during the call. A write that was cut can be there whole all
    /// the same, when the bytes it did not come to were so before.
    /// </param>
    /// <param name="keptBytes">How many bytes were clocked in.</param>
    void Written(int address, ReadOnlySpan<byte> place, int keptBytes);
}
