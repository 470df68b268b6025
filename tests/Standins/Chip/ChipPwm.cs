#nullable enable
using System;
using System.Collections.Generic;
using nanoFramework.Hardware.Esp32;

namespace Smp.Standins;

/// <summary>The LEDC outputs of the ESP32 as its native code drives them, with the one flag they share.</summary>
internal static class ChipPwm
{
    public const int DutyWhole = 10_000;
    private const int FunctionsMax = 16;
    private const int FunctionStep = DeviceFunction.PWM2 - DeviceFunction.PWM1;

    /// <summary>What each pin drives, once it was started.</summary>
    private static readonly Dictionary<int, int> Driven = [];

    /// <summary>Start sets it, Stop of any channel clears it, and while it is clear a duty is only stored.</summary>
    public static bool IsStarted { get; private set; }

    public static void Reset()
    {
        Driven.Clear();
        IsStarted = false;
    }

    public static bool HasFunction(int pin)
    {
        for (int i = 0; i < FunctionsMax; i++)
        {
            if (Chip.PinOf(DeviceFunction.PWM1 + (i * FunctionStep)) == pin)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Truncated to 1/10,000 as on the chip; NaN passes the check and becomes -1 here.</summary>
    public static int ToStored(double duty)
    {
        if (duty < 0 || duty > 1)
        {
            throw new ArgumentException("A duty is 0.0 to 1.0.", nameof(duty));
        }
        return double.IsNaN(duty) ? -1 : (int)(duty * DutyWhole);
    }

    public static int DutyOn(int pin) => Driven.GetValueOrDefault(pin);

    public static void Start(int pin, int duty)
    {
        IsStarted = true;
        Driven[pin] = duty;
        Chip.Record(pin, ChipAct.PwmStart, duty);
    }

    /// <summary>Acts whatever the flag says.</summary>
    public static void Stop(int pin)
    {
        IsStarted = false;
        Drive(pin, 0);
        Chip.Record(pin, ChipAct.PwmStop, 0);
    }

    /// <summary>While the flag is set, a duty also switches a stopped output on again.</summary>
    public static void SetDuty(int pin, int duty)
    {
        if (IsStarted)
        {
            Drive(pin, duty);
            Chip.Record(pin, ChipAct.PwmDuty, duty);
        }
    }

    private static void Drive(int pin, int duty)
    {
        if (Driven.ContainsKey(pin))
        {
            Driven[pin] = duty;
        }
    }
}
