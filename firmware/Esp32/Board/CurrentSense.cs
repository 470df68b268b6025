using System.Device.Adc;
using nanoFramework.Hardware.Esp32;
using Smp.Core.Ports;

namespace Smp.Esp32.Board;

/// <summary>Motor current over a shunt, its amplifier and a low-pass of 20 ms.</summary>
public sealed class CurrentSense : ICurrentSense
{
    private const int Conversions = 16;

    private readonly AdcInput _input;

    /// <summary>A sense with the scale as designed.</summary>
    public CurrentSense(AdcController adc)
    {
        _input = new AdcInput(adc, Pins.CurrentSense, DeviceFunction.ADC1_CH6, Conversions);
    }

    /// <summary>From code to mA.</summary>
    public readonly SenseScale Scale = SenseScale.Current();

    /// <summary>Converter code, 0..4095: what calibration starts from.</summary>
    public int ReadCode() => _input.ReadCode();

    /// <inheritdoc/>
    public int ReadMa() => Scale.Value(_input.ReadCode());
}
