using System.Device.Adc;
using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>Two dividers: the supply, and the rail behind the high-side switch.</summary>
public sealed class SupplySense : ISupplySense
{
    private const int Conversions = 4;

    private readonly AdcInput _supply;
    private readonly AdcInput _rail;

    /// <summary>Senses with the scales as designed.</summary>
    public SupplySense(AdcController adc)
    {
        _supply = new AdcInput(adc, Pins.SupplySense, DeviceFunction.ADC1_CH0, Conversions);
        _rail = new AdcInput(adc, Pins.RailSense, DeviceFunction.ADC1_CH3, Conversions);
    }

    /// <summary>From code to mV before the switch.</summary>
    public readonly SenseScale SupplyScale = SenseScale.Voltage();

    /// <summary>From code to mV behind the switch.</summary>
    public readonly SenseScale RailScale = SenseScale.Voltage();

    /// <summary>Converter code of the supply, 0..4095.</summary>
    public int ReadSupplyCode() => _supply.ReadCode();

    /// <summary>Converter code of the rail, 0..4095.</summary>
    public int ReadRailCode() => _rail.ReadCode();

    /// <inheritdoc/>
    public int ReadSupplyMv() => SupplyScale.Value(_supply.ReadCode());

    /// <inheritdoc/>
    public int ReadRailMv() => RailScale.Value(_rail.ReadCode());
}
