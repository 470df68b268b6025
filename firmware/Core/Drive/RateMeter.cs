namespace Smp.Core.Drive;

/// <summary>Stroke rate from counts and the counter's own clock, never from the tick's nominal period.</summary>
public sealed class RateMeter
{
    private const int WindowUsMax = 100_000;

    private readonly int _countsPerStroke;
    private long _strokeCounts;
    private long _strokeUs;

    /// <summary>A meter for an encoder with this many counts a revolution.</summary>
    public RateMeter(int countsPerStroke)
    {
        _countsPerStroke = countsPerStroke;
    }

    /// <summary>Mean over the last tick, mHz.</summary>
    public int RateMhz;

    /// <summary>
    /// Mean over the last whole strokes, mHz: free of the cam's ripple, renewed at every stroke or every 100 ms.
    /// </summary>
    public int StrokeMeanMhz;

    /// <summary>Time the last measurement covers, microseconds, 100 ms at most; 0 when there was none.</summary>
    public int WindowUs;

    /// <summary>Takes the counts of one tick. A window of no time keeps the last value.</summary>
    public void Take(int counts, int countsUs)
    {
        WindowUs = Whole.Clamp(countsUs, 0, WindowUsMax);
        if (countsUs <= 0)
        {
            return;
        }
        RateMhz = Mhz(counts, countsUs);
        _strokeCounts += counts;
        _strokeUs += countsUs;
        if (_strokeCounts >= _countsPerStroke || _strokeUs >= WindowUsMax)
        {
            StrokeMeanMhz = Mhz(_strokeCounts, _strokeUs);
            _strokeCounts = 0;
            _strokeUs = 0;
        }
    }

    private int Mhz(long counts, long us) =>
        Whole.Clamp(Whole.Divide(counts * 1_000_000_000L, _countsPerStroke * us), 0, int.MaxValue);
}
