using Smp.Core.Ports;
using Smp.Simulator.Plant;

namespace Smp.Simulator.Peripherals;

/// <summary>Shunt, amplifier, filter and converter: motor current as the firmware sees it.</summary>
/// <remarks>
/// The low-pass of 20 ms is assumed: a shorter one lets the strokes through, and a reading a tick beats with them.
/// </remarks>
public sealed class SimulatedCurrentSense : ICurrentSense
{
    /// <summary>Time constant of the filter, microseconds.</summary>
    public const int FilterUs = 20_000;

    private const double FullScaleMa = 4_000;
    private const double NoiseMa = 4;
    private const double SharePerStep = (double)MotorPlant.StepUs / (FilterUs + MotorPlant.StepUs);

    private readonly AdcChannel _channel;
    private double _filteredMa;

    /// <summary>A measurement of no current.</summary>
    public SimulatedCurrentSense(SeededRandom random, int gainErrorPermilleMax)
    {
        _channel = new AdcChannel(random, FullScaleMa, NoiseMa, gainErrorPermilleMax);
    }

    /// <inheritdoc/>
    public int ReadMa()
    {
        int readMa = _channel.Read(_filteredMa);
        return StuckMa ?? readMa;
    }

    /// <summary>What it reads whatever flows, mA; null when it is sound.</summary>
    public int? StuckMa { get; set; }

    /// <summary>One step of the plant has passed with this mean current.</summary>
    internal void Take(double motorMa) => _filteredMa += (motorMa - _filteredMa) * SharePerStep;

    /// <summary>A time without current has passed, long against the filter.</summary>
    internal void Settle() => _filteredMa = 0;
}
