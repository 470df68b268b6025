using Smp.Core.Ports;
using Smp.Simulator.Plant;

namespace Smp.Simulator.Peripherals;

/// <summary>Two dividers and converters: the pack, and the rail behind the high-side switch.</summary>
public sealed class SimulatedSupplySense : ISupplySense
{
    private const double FullScaleMv = 16_000;
    private const double NoiseMv = 20;

    private readonly SupplyModel _supply;
    private readonly CutOffChain _chain;
    private readonly AdcChannel _supplyChannel;
    private readonly AdcChannel _railChannel;

    /// <summary>A measurement of this pack and this rail.</summary>
    public SimulatedSupplySense(SupplyModel supply, CutOffChain chain, SeededRandom random, int gainErrorPermilleMax)
    {
        _supply = supply;
        _chain = chain;
        _supplyChannel = new AdcChannel(random, FullScaleMv, NoiseMv, gainErrorPermilleMax);
        _railChannel = new AdcChannel(random, FullScaleMv, NoiseMv, gainErrorPermilleMax);
    }

    /// <inheritdoc/>
    public int ReadSupplyMv()
    {
        int readMv = _supplyChannel.Read(_supply.LoadedMv);
        return StuckSupplyMv ?? readMv;
    }

    /// <inheritdoc/>
    public int ReadRailMv()
    {
        int readMv = _railChannel.Read(_chain.RailMv);
        return StuckRailMv ?? readMv;
    }

    /// <summary>What the supply reads whatever it is, mV; null when sound.</summary>
    public int? StuckSupplyMv { get; set; }

    /// <summary>What the rail reads whatever it is, mV; null when sound.</summary>
    public int? StuckRailMv { get; set; }
}
