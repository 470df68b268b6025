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

    /// <summary>True until the totals of this moment were written; a saving need not write the same again.</summary>
    public bool IsUnwritten = true;

    /// <summary>Sets all three.</summary>
    public void Set(long motorOnMs, long loadedMs, long strokes)
    {
        IsUnwritten |= motorOnMs != MotorOnMs || loadedMs != LoadedMs || strokes != Strokes;
        MotorOnMs = motorOnMs;
        LoadedMs = loadedMs;
        Strokes = strokes;
    }

    /// <summary>Takes over another's.</summary>
    public void Set(UseCounters other) => Set(other.MotorOnMs, other.LoadedMs, other.Strokes);

    /// <summary>Keeps the larger of each: totals only grow, so the larger one is the later.</summary>
    public void Raise(long motorOnMs, long loadedMs, long strokes)
    {
        MotorOnMs = motorOnMs > MotorOnMs ? motorOnMs : MotorOnMs;
        LoadedMs = loadedMs > LoadedMs ? loadedMs : LoadedMs;
        Strokes = strokes > Strokes ? strokes : Strokes;
    }

    /// <summary>Adds to all three.</summary>
    public void Add(int motorOnMs, int loadedMs, int strokes)
    {
        MotorOnMs += motorOnMs;
        LoadedMs += loadedMs;
        Strokes += strokes;
    }
}
