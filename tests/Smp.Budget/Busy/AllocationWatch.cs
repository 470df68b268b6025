using System;

namespace Smp.Budget.Busy;

/// <summary>Counts the bytes that ticks allocate, on the device as it was built.</summary>
/// <remarks>Play the same scene twice: what is made once, when code first runs, falls into the first.</remarks>
public sealed class AllocationWatch : ITickWatch
{
    private long _before;

    /// <summary>Ticks seen.</summary>
    public int Ticks { get; private set; }

    /// <summary>Bytes that they allocated, the simulated board behind the ports included.</summary>
    public long Bytes { get; private set; }

    /// <summary>The first tick that did; empty for none.</summary>
    public string First { get; private set; } = "";

    /// <summary>Plays a scene to warm up and once more to measure.</summary>
    public static AllocationWatch Measure(string scene, ulong seed, int ticks)
    {
        Scenes.Play(scene, seed, ticks, new AllocationWatch());
        AllocationWatch watch = new();
        Scenes.Play(scene, seed, ticks, watch);
        return watch;
    }

    /// <inheritdoc/>
    public void Before() => _before = GC.GetAllocatedBytesForCurrentThread();

    /// <inheritdoc/>
    public void After(BusyPen pen)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread() - _before;
        Ticks++;
        Bytes += bytes;
        if (bytes > 0 && First.Length == 0)
        {
            First = $"{bytes} bytes, {pen.Describe()}";
        }
    }
}
