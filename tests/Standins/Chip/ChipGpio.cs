#nullable enable
using System;
using System.Collections.Generic;
using System.Device.Gpio;

namespace Smp.Standins;

/// <summary>The GPIO pins: modes, levels and what pulls at them from outside.</summary>
internal static class ChipGpio
{
    private static readonly Dictionary<int, PinMode> Modes = [];
    private static readonly Dictionary<int, bool> Outputs = [];
    private static readonly Dictionary<int, bool> Inputs = [];

    public static void Reset()
    {
        Modes.Clear();
        Outputs.Clear();
        Inputs.Clear();
        FailingPin = -1;
    }

    /// <summary>Writing this pin finds no memory for the PinValue that each write makes; -1 for none.</summary>
    public static int FailingPin { get; set; } = -1;

    public static void Open(int pin, PinMode mode)
    {
        if (Modes.ContainsKey(pin))
        {
            throw new InvalidOperationException($"Pin {pin} is open already.");
        }
        SetMode(pin, mode);
    }

    public static void Close(int pin) => Modes.Remove(pin);

    public static PinMode Mode(int pin) => Modes.GetValueOrDefault(pin);

    /// <summary>An output begins low, whatever it was.</summary>
    public static void SetMode(int pin, PinMode mode)
    {
        Modes[pin] = mode;
        Outputs[pin] = false;
        Chip.Record(pin, ChipAct.PinMode, (int)mode);
    }

    public static void SetInput(int pin, bool isHigh) => Inputs[pin] = isHigh;

    public static bool IsHigh(int pin) => IsOutput(pin)
        ? Outputs.GetValueOrDefault(pin)
        : Inputs.GetValueOrDefault(pin, Mode(pin) == PinMode.InputPullUp);

    public static void Write(int pin, bool isHigh)
    {
        if (!IsOutput(pin))
        {
            throw new ArgumentException($"Pin {pin} is an input.", nameof(pin));
        }
        if (pin == FailingPin)
        {
            throw new InsufficientMemoryException();
        }
        Outputs[pin] = isHigh;
        Chip.Record(pin, ChipAct.Level, isHigh ? 1 : 0);
    }

    /// <summary>Does nothing to an input, where Write throws.</summary>
    public static void Toggle(int pin)
    {
        if (IsOutput(pin))
        {
            Write(pin, !IsHigh(pin));
        }
    }

    private static bool IsOutput(int pin) => Mode(pin) >= PinMode.Output;
}
