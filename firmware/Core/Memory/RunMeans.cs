using Smp.Wire.Records;

namespace Smp.Core.Memory;

/// <summary>Length and means of the open run, or of the runs that share one record while the memory is full.</summary>
public sealed class RunMeans
{
    private readonly int _countsPerStroke;
    private long _counts;
    private long _mvMs;
    private long _maMs;

    /// <summary>Means for an encoder with this many counts a stroke.</summary>
    public RunMeans(int countsPerStroke)
    {
        _countsPerStroke = countsPerStroke;
    }

    /// <summary>Device clock at its start, ms.</summary>
    public long StartMs;

    /// <summary>Motor-on time, ms.</summary>
    public long LengthMs;

    /// <summary>A run begins.</summary>
    public void Begin(long nowMs)
    {
        StartMs = nowMs;
        LengthMs = 0;
        _counts = 0;
        _mvMs = 0;
        _maMs = 0;
    }

    /// <summary>Adds one tick.</summary>
    public void Add(int onMs, int counts, int motorMv, int currentMa)
    {
        LengthMs += onMs;
        _counts += counts;
        _mvMs += (long)motorMv * onMs;
        _maMs += (long)currentMa * onMs;
    }

    /// <summary>Writes the means into a record of a run.</summary>
    public void Fill(UsageRecord record)
    {
        long mhz = Whole.Divide(_counts * 1_000_000L, _countsPerStroke * LengthMs);
        record.Rate10mHz = Whole.Saturate16(mhz / 10);
        record.MotorMv = Whole.Saturate16(Whole.Divide(_mvMs, LengthMs));
        record.CurrentMa = Whole.Saturate16(Whole.Divide(_maMs, LengthMs));
    }

    /// <summary>Takes up a run that the boot before this one had open.</summary>
    /// <remarks>The clock its start was read from ended with the power: it is told as from this boot.</remarks>
    public void Resume(UsageRecord open)
    {
        StartMs = 0;
        LengthMs = open.Value;
        _counts = Whole.Divide(open.Rate10mHz * LengthMs * _countsPerStroke, 100_000);
        _mvMs = open.MotorMv * LengthMs;
        _maMs = open.CurrentMa * LengthMs;
    }

    /// <summary>A fact that is no run has no means.</summary>
    public static void Clear(UsageRecord record)
    {
        record.Rate10mHz = 0;
        record.MotorMv = 0;
        record.CurrentMa = 0;
    }
}
