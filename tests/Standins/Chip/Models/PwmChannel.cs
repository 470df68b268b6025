#nullable enable
using Smp.Standins;

namespace System.Device.Pwm;

public sealed partial class PwmChannel
{
    private readonly int _pin;
    private int _frequency;
    private int _stored;

    private PwmChannel(int pin) => _pin = pin;

    static partial void OnCreate(int pin, int frequency, double duty, ref PwmChannel? made)
    {
        if (ChipPwm.HasFunction(pin))
        {
            made = new PwmChannel(pin) { _frequency = frequency };
            made.SetDuty(duty);
        }
    }

    partial void GetFrequency(ref int frequency) => frequency = _frequency;

    partial void SetFrequency(int frequency)
    {
        _frequency = frequency;
        Chip.Record(_pin, ChipAct.PwmFrequency, frequency);
    }

    partial void GetDuty(ref double duty) => duty = (double)_stored / ChipPwm.DutyWhole;

    partial void SetDuty(double duty)
    {
        _stored = ChipPwm.ToStored(duty);
        ChipPwm.SetDuty(_pin, _stored);
    }

    partial void OnStart() => ChipPwm.Start(_pin, _stored);

    partial void OnStop() => ChipPwm.Stop(_pin);
}
