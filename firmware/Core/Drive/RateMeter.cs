namespace Smp.Core.Drive;

/// <summary>Stroke rate from counts and the counter's own clock, never from the tick's nominal period.</summary>
public sealed class RateMeter
{
    private readonly int _countsPerStroke;

    /// <summary>A meter for an encoder with this many counts a revolution.</summary>
    public RateMeter(int countsPerStroke)
    {
        _countsPerStroke = countsPerStroke;
    }

    /// <summary>Mean over the last tick, mHz.</summary>
    public int RateMhz;

    /// <summary>Time the last measurement covers, microseconds.</summary>
    public long WindowUs;

    /// <summary>Takes the counts of one tick. A window of no time keeps the last value.</summary>
    public void Take(int counts, long countsUs)
    {
        WindowUs = countsUs;
        if (countsUs <= 0)
        {
            return;
        }
        long mhz = Whole.Divide(counts * 1_000_000_000L, _countsPerStroke * countsUs);
        RateMhz = Whole.Clamp(mhz, 0, int.MaxValue);
    }
}
