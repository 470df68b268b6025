namespace Smp.Core.Memory;

/// <summary>Three totals of use. They only grow.</summary>
public sealed class UseCounters
{
    /// <summary>Motor-on time, ms.</summary>
    public long MotorOnMs;

    /// <summary>Time with the current above no-load, ms.</summary>
    public long LoadedMs;

    /// <summary>Strokes.</summary>
    public long Strokes;

    /// <summary>Sets all three.</summary>
    public void Set(long motorOnMs, long loadedMs, long strokes)
    {
        MotorOnMs = motorOnMs;
        LoadedMs = loadedMs;
        Strokes = strokes;
    }

    /// <summary>Adds to all three.</summary>
    public void Add(int motorOnMs, int loadedMs, int strokes)
    {
        MotorOnMs += motorOnMs;
        LoadedMs += loadedMs;
        Strokes += strokes;
    }
}
