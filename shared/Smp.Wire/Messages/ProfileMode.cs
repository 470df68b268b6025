namespace Smp.Wire.Messages;

/// <summary>The values of <see cref="Profile.Mode"/>.</summary>
public static class ProfileMode
{
    /// <summary>Holds the stroke rate under a voltage, current and power limit.</summary>
    public const byte Rate = 1;

    /// <summary>Holds the voltage under a stroke rate, current and power limit.</summary>
    public const byte Voltage = 2;
}
