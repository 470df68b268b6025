using System;

namespace Smp.Simulator.Peripherals;

/// <summary>One input of a 12-bit converter: gain error of the part, noise, steps of the scale.</summary>
public sealed class AdcChannel
{
    /// <summary>Largest code.</summary>
    public const int CodeMax = 4_095;

    private readonly SeededRandom _random;
    private readonly double _fullScale;
    private readonly double _noise;
    private readonly double _gain;

    /// <summary>A channel.</summary>
    /// <param name="random">Its noise; the gain error of this part is drawn from it first.</param>
    /// <param name="fullScale">Value at the largest code.</param>
    /// <param name="noise">Largest noise, in the unit of the value.</param>
    /// <param name="gainErrorPermilleMax">Largest gain error left after calibration.</param>
    public AdcChannel(SeededRandom random, double fullScale, double noise, int gainErrorPermilleMax)
    {
        ArgumentNullException.ThrowIfNull(random);
        _random = random;
        _fullScale = fullScale;
        _noise = noise;
        _gain = 1 + (random.Between(-gainErrorPermilleMax, gainErrorPermilleMax) / 1_000.0);
    }

    /// <summary>Converts once.</summary>
    public int Read(double value)
    {
        double seen = (value * _gain) + (_noise * _random.Triangle());
        int code = (int)Math.Clamp(seen / _fullScale * CodeMax, 0, CodeMax);
        return (int)(code * _fullScale / CodeMax);
    }
}
