using System.Device.Adc;
using nanoFramework.Hardware.Esp32;

namespace Smp.Esp32.Board;

/// <summary>One input of ADC1 as the mean of several conversions; a code is about 0.806 mV at the pin.</summary>
/// <remarks>
/// The platform gives raw codes of 12 bits at 12 dB and no calibration: usable from 0.15 to 2.45 V, some per cent off.
/// The ESP32 reads 0 below about 142 mV (ESP-IDF's tables for this attenuation), 176 codes: they are added, and 24
/// more, so that no calibrated zero is negative. What reads next to nothing is 0.
/// </remarks>
public sealed class AdcInput
{
    /// <summary>Largest code.</summary>
    public const int CodeMax = 4_095;

    private const int OffsetCodes = 200;
    private const int DeadCodes = 8;

    private readonly AdcChannel _channel;
    private readonly int _conversions;

    /// <summary>An input.</summary>
    /// <param name="adc">The converter.</param>
    /// <param name="pin">Its pin.</param>
    /// <param name="function">The pin's function: ADC1_CH0 and up.</param>
    /// <param name="conversions">Conversions of one reading, 1..64.</param>
    public AdcInput(AdcController adc, Pin pin, DeviceFunction function, int conversions)
    {
        Configuration.SetPinFunction(pin.Gpio, function);
        _channel = adc.OpenChannel((int)function - (int)DeviceFunction.ADC1_CH0);
        _conversions = conversions;
    }

    /// <summary>Mean code, 0..4095.</summary>
    public int ReadCode()
    {
        int sum = 0;
        for (int i = 0; i < _conversions; i++)
        {
            sum += _channel.ReadValue();
        }
        int raw = _conversions > 0 ? (sum + (_conversions / 2)) / _conversions : 0;
        return raw < DeadCodes ? 0 : raw + OffsetCodes > CodeMax ? CodeMax : raw + OffsetCodes;
    }
}
