namespace Smp.Core.Ports;

/// <summary>The pack's voltage, and the rail behind the high-side switch that the run contacts gate.</summary>
public interface ISupplySense
{
    /// <summary>Supply before the switch, mV.</summary>
    int ReadSupplyMv();

    /// <summary>Rail behind the switch, mV: near 0 while the contacts are open.</summary>
    int ReadRailMv();
}
