#nullable enable
using System;
using System.Collections.Generic;
using nanoFramework.Hardware.Esp32;

namespace Smp.Standins;

/// <summary>The one chip that the stand-ins of this process drive: what a test sets and what it reads.</summary>
/// <remarks>One for the process: tests that use it run one after the other and call Reset first.</remarks>
public static class Chip
{
    /// <summary>Pins under their functions, as Configuration.SetPinFunction left them.</summary>
    private static readonly Dictionary<DeviceFunction, int> Pins = [];

    private static readonly List<ChipWrite> Recorded = [];
    private static readonly Dictionary<int, int> Adc = [];
    private static readonly Dictionary<int, long> Pulses = [];
    private static readonly Dictionary<string, ChipPort> Ports = [];
    private static readonly Dictionary<(int Bus, int Select), Func<byte[], byte[]>> Peers = [];

    /// <summary>Every write that reached hardware, oldest first.</summary>
    public static IReadOnlyList<ChipWrite> Writes => Recorded;

    /// <summary>Time since boot as the microsecond timer tells it.</summary>
    public static long NowUs { get; set; }

    /// <summary>What each reading of the microsecond timer adds, so that a loop that waits for it ends.</summary>
    public static long ReadingCostsUs { get; set; }

    public static uint MemoryTotalBytes { get; set; }

    public static uint MemoryFreeBytes { get; set; }

    public static uint MemoryLargestBytes { get; set; }

    /// <summary>How often the device was told to start again.</summary>
    public static int Reboots { get; private set; }

    /// <summary>The time of day the firmware set last, or MinValue.</summary>
    public static DateTime TimeOfDay { get; internal set; }

    public static ChipNetwork Network { get; private set; } = new();

    /// <summary>A chip fresh from power-on, with 100 KB of memory free of 180.</summary>
    public static void Reset()
    {
        Pins.Clear();
        Recorded.Clear();
        Adc.Clear();
        Pulses.Clear();
        Ports.Clear();
        Peers.Clear();
        ChipPwm.Reset();
        ChipGpio.Reset();
        NowUs = 0;
        ReadingCostsUs = 1;
        MemoryTotalBytes = 180_000;
        MemoryFreeBytes = 100_000;
        MemoryLargestBytes = 60_000;
        Reboots = 0;
        TimeOfDay = DateTime.MinValue;
        Network = new ChipNetwork();
    }

    /// <summary>Forgets the writes so far, so that a test reads only what comes next.</summary>
    public static void ForgetWrites() => Recorded.Clear();

    /// <summary>The pin that has a function, or -1.</summary>
    public static int PinOf(DeviceFunction function) => Pins.GetValueOrDefault(function, -1);

    public static bool IsHigh(int pin) => ChipGpio.IsHigh(pin);

    /// <summary>What is outside the chip pulls an input up or down.</summary>
    public static void SetInput(int pin, bool isHigh) => ChipGpio.SetInput(pin, isHigh);

    /// <summary>Writes to this pin fail for want of memory from now on.</summary>
    public static void FailWrites(int pin) => ChipGpio.FailingPin = pin;

    /// <summary>What a PWM pin drives now, in 1/10,000; 0 when it is stopped or was never started.</summary>
    public static int DutyOn(int pin) => ChipPwm.DutyOn(pin);

    /// <summary>The one flag of all PWM channels, which a Stop on any of them clears.</summary>
    public static bool IsPwmStarted => ChipPwm.IsStarted;

    /// <summary>What an ADC channel reads from now on.</summary>
    public static void SetAdc(int channel, int value) => Adc[channel] = value;

    /// <summary>Edges arrive at the counter of a pin.</summary>
    public static void AddPulses(int pin, long count) => Pulses[pin] = Pulses.GetValueOrDefault(pin) + count;

    /// <summary>A device on the SPI bus: bytes out of the chip give as many bytes into it.</summary>
    public static void ConnectSpi(int busId, int chipSelectPin, Func<byte[], byte[]> exchange) =>
        Peers[(busId, chipSelectPin)] = exchange;

    /// <summary>The far end of a serial port, such as "COM2".</summary>
    public static ChipPort Port(string name)
    {
        if (!Ports.TryGetValue(name, out ChipPort? port))
        {
            Ports[name] = port = new ChipPort(name);
        }
        return port;
    }

    internal static void Record(int pin, ChipAct act, int value) => Recorded.Add(new ChipWrite(pin, act, value));

    internal static void SetFunction(int pin, DeviceFunction function) => Pins[function] = pin;

    internal static int ReadAdc(int channel) => Adc.GetValueOrDefault(channel);

    internal static long ReadPulses(int pin) => Pulses.GetValueOrDefault(pin);

    internal static void ClearPulses(int pin) => Pulses[pin] = 0;

    internal static ulong ReadTimer() => (ulong)(NowUs += ReadingCostsUs);

    internal static byte[] Exchange(int busId, int chipSelectPin, byte[] written) =>
        Peers.TryGetValue((busId, chipSelectPin), out Func<byte[], byte[]>? peer) ? peer(written) : [];

    internal static void Reboot()
    {
        Reboots++;
        Record(-1, ChipAct.Reboot, 0);
    }
}
