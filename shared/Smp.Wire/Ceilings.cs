namespace Smp.Wire;

/// <summary>What the firmware will never exceed, whatever a host sends, signed or not.</summary>
/// <remarks>Compiled in on purpose. Zero is the closed value of every limit, never "unlimited".</remarks>
public static class Ceilings
{
    /// <summary>150 Hz, the upper end of published scalp work, in units of 10 mHz.</summary>
    public const int StrokeRate10mHzMax = 15_000;

    /// <summary>
    /// 40 Hz, the lowest rate that is held: below it the membrane stops the needle at every stroke and lets it go.
    /// </summary>
    public const int StrokeRate10mHzMin = 4_000;

    /// <summary>Mean voltage across the motor.</summary>
    public const int MotorMvMax = 12_000;

    /// <summary>Motor current.</summary>
    public const int CurrentMaMax = 800;

    /// <summary>Electrical power into the motor.</summary>
    public const int PowerMwMax = 3_000;

    /// <summary>Needle protrusion setting.</summary>
    public const int ProtrusionUmMax = 2_000;

    /// <summary>Temperature of the part that a hand holds, in 0.1 degrees Celsius.</summary>
    public const int HousingDeciCelsiusMax = 450;

    /// <summary>Longest press that keeps the motor running.</summary>
    public const int RunMsMax = 600_000;

    /// <summary>Longest service run without a cartridge.</summary>
    public const int ServiceRunMsMax = 30_000;
}
