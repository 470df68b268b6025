using Smp.Core.Safety;

namespace Smp.Core.Memory;

/// <summary>Turns the counter's counts into whole strokes and keeps what is left over.</summary>
public sealed class StrokeTally
{
    private readonly int _countsPerStroke;
    private int _countsLeft;

    /// <summary>A tally for an encoder with this many counts a stroke.</summary>
    public StrokeTally(int countsPerStroke)
    {
        _countsPerStroke = countsPerStroke;
    }

    /// <summary>The counts of this tick; 0 when no rotor can have turned so.</summary>
    /// <remarks>A slip of the counter, booked once, would stand in every later total.</remarks>
    public int Plausible(TickInputs inputs)
    {
        long revolutionsMax = 1 + ((long)CounterPlausibleGuard.RateMhzMax * inputs.GapMs / 1_000_000);
        return inputs.Counts < 0 || inputs.Counts > revolutionsMax * _countsPerStroke ? 0 : inputs.Counts;
    }

    /// <summary>Strokes completed by these counts.</summary>
    public int Take(int counts)
    {
        _countsLeft += counts;
        int strokes = _countsPerStroke > 0 ? _countsLeft / _countsPerStroke : 0;
        _countsLeft -= strokes * _countsPerStroke;
        return strokes;
    }
}
