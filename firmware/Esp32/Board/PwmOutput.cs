using System;
using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace Smp.Esp32.Board;

/// <summary>One LEDC channel at one frequency, created at share 0 and not started.</summary>
/// <remarks>
/// nf-interpreter, targets/ESP32 ..._PwmChannel.cpp: one isStarted flag serves all channels. Stop of any channel clears
/// it, and then a share written to any other is stored and does not reach the pin until some channel is started. Its
/// timer test is off by one from PWM9 on, and a frequency set later can reach another channel's timer: PWM1 and PWM3
/// only, frequency set once, here. Dispose does not stop the output and is never called.
/// </remarks>
public sealed class PwmOutput
{
    private readonly PwmChannel _channel;

    /// <summary>Takes a pin.</summary>
    /// <exception cref="InvalidOperationException">The chip's firmware has no PWM on this pin.</exception>
    public PwmOutput(Pin pin, DeviceFunction function, int frequencyHz)
    {
        Configuration.SetPinFunction(pin.Gpio, function);
        // PwmChannel.cs: null, and no exception, when the pin has no PWM function.
        PwmChannel? channel = PwmChannel.CreateFromPin(pin.Gpio, frequencyHz, 0);
        if (channel == null)
        {
            throw new InvalidOperationException(
                "GPIO" + pin.Gpio.ToString() + " (" + pin.Net + ") has no PWM: load the firmware that README names.");
        }
        _channel = channel;
    }

    /// <summary>Pulses come, with the share set last.</summary>
    public void Start() => _channel.Start();

    /// <summary>The pin rests low, whatever the flag says.</summary>
    public void Stop() => _channel.Stop();

    /// <summary>Share of the period that the pin is high, in 1/10000; below 0 is 0, above 10000 is 10000.</summary>
    /// <remarks>The chip cuts share * 10000 to a whole number: the half keeps 2,900 from becoming 2,899.</remarks>
    public void SetShare(int per10000)
    {
        bool isInside = per10000 > 0 && per10000 < 10_000;
        _channel.DutyCycle = isInside ? (per10000 + 0.5) / 10_000.0 : per10000 <= 0 ? 0.0 : 1.0;
    }
}
