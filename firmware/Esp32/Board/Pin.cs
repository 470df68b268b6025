namespace Smp.Esp32.Board;

/// <summary>One row of the pin table.</summary>
public sealed class Pin
{
    /// <summary>Number of the GPIO.</summary>
    public readonly int Gpio;

    /// <summary>Name of the net in the schematic.</summary>
    public readonly string Net;

    /// <summary>What it is for.</summary>
    public readonly PinRole Role;

    /// <summary>Why this pin is safe for it.</summary>
    public readonly string Why;

    /// <summary>A row.</summary>
    public Pin(int gpio, string net, PinRole role, string why)
    {
        Gpio = gpio;
        Net = net;
        Role = role;
        Why = why;
    }
}
