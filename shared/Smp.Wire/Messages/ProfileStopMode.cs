namespace Smp.Wire.Messages;

/// <summary>The values of <see cref="Profile.StopMode"/>.</summary>
public static class ProfileStopMode
{
    /// <summary>Shorts the motor at a stop.</summary>
    public const byte Brake = 1;

    /// <summary>Lets the motor run out.</summary>
    public const byte Coast = 2;
}
