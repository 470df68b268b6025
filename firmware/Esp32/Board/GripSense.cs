using System.Device.Adc;
using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>The slide sensor at the wedge. Core calibrates its codes against the gauge.</summary>
public sealed class GripSense : IGripSense
{
    private const int Conversions = 16;

    private readonly AdcInput _input;

    /// <summary>A sensor.</summary>
    public GripSense(AdcController adc)
    {
        _input = new AdcInput(adc, Pins.GripSense, DeviceFunction.ADC1_CH7, Conversions);
    }

    /// <inheritdoc/>
    public int ReadCode() => _input.ReadCode();
}
