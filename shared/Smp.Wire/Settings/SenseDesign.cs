namespace Smp.Wire.Settings;

/// <summary>What the analogue senses are designed to give, and how far a calibration may lie from it.</summary>
/// <remarks>
/// Codes are the converter's raw readings of 0..4095 with 200 added, so that a line which meets 0 V below the first
/// code still has a zero code. One that is further off than a fortieth of the scale at its zero or a tenth at its end
/// is a slip of the hand, and would make a guard blind: the pen does not use it.
/// </remarks>
public static class SenseDesign
{
    /// <summary>Code at 0 mA: 0.2 V.</summary>
    public const int CurrentZeroCode = 272;

    /// <summary>uA for each code: 0.5 V each 1000 mA.</summary>
    public const int CurrentStepUa = 1_612;

    /// <summary>End of the scale, mA.</summary>
    public const int CurrentMaMax = 4_000;

    /// <summary>Code at that end.</summary>
    public const int CurrentEndCode = 2_753;

    /// <summary>Code at 0 V of supply or rail.</summary>
    public const int VoltageZeroCode = 24;

    /// <summary>uV for each code: 0.15 V each 1000 mV.</summary>
    public const int VoltageStepUv = 5_373;

    /// <summary>End of the scale, mV.</summary>
    public const int VoltageMvMax = 16_000;

    /// <summary>Code at that end.</summary>
    public const int VoltageEndCode = 3_001;

    private const int EndParts = 10;
    private const int ZeroParts = 40;
    private const int MicroPerMilli = 1_000;

    /// <summary>True when the line of a current sense lies near its design.</summary>
    public static bool IsCurrentNear(int zeroCode, int stepUa) =>
        IsNear(zeroCode, stepUa, CurrentZeroCode, CurrentStepUa, CurrentMaMax, CurrentEndCode);

    /// <summary>True when the line of a supply or rail sense lies near its design.</summary>
    public static bool IsVoltageNear(int zeroCode, int stepUv) =>
        IsNear(zeroCode, stepUv, VoltageZeroCode, VoltageStepUv, VoltageMvMax, VoltageEndCode);

    private static bool IsNear(int zeroCode, int stepMicro, int zero, int step, int milliMax, int endCode)
    {
        long apartAtZero = (long)(zero - zeroCode) * stepMicro / MicroPerMilli;
        long atEnd = (long)(endCode - zeroCode) * stepMicro / MicroPerMilli;
        long apartAtEnd = atEnd - ((long)(endCode - zero) * step / MicroPerMilli);
        return IsWithin(apartAtZero * ZeroParts, milliMax) && IsWithin(apartAtEnd * EndParts, milliMax);
    }

    private static bool IsWithin(long apart, int max) => apart <= max && apart >= -max;
}
