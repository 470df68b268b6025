using System;

namespace Smp.Budget.Busy;

/// <summary>Counts the bytes that ticks allocate, on the device as it was built.</summary>
/// <remarks>
/// A scene is played again until a play allocates nothing, a few times at most: what the device allocates it allocates
/// in every play, what the runtime makes once for itself it does not.
/// </remarks>
public sealed class AllocationWatch : ITickWatch
{
    private const int PlaysMax = 4;

    private long _before;

    /// <summary>Ticks seen.</summary>
    public int Ticks { get; private set; }

    /// <summary>Bytes that they allocated, the simulated board behind the ports included.</summary>
    public long Bytes { get; private set; }

    /// <summary>The first tick that did; empty for none.</summary>
    public string First { get; private set; } = "";

    /// <summary>Plays a scene until nothing is allocated, or often enough to know that the device does it.</summary>
    public static AllocationWatch Measure(string scene, ulong seed, int ticks)
    {
        AllocationWatch watch = new();
        for (int play = 0; play < PlaysMax && (play == 0 || watch.Bytes > 0); play++)
        {
            watch = new AllocationWatch();
            Scenes.Play(scene, seed, ticks, watch);
        }
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
