using Smp.Wire.Framing;

namespace Smp.Wire.Settings;

/// <summary>What was built into the pen: cam, motor, grip. The setting Identity, written once at assembly.</summary>
/// <remarks>
/// Without it, or with a value out of range, the pen does not arm. Every motor constant comes from the data sheet.
/// </remarks>
public sealed class PenBuild
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 42;

    /// <summary>Stroke of the cam, um: 1000..6000.</summary>
    public ushort StrokeLengthUm;

    /// <summary>Terminal resistance, milliohm: 500..60000.</summary>
    public uint MotorMilliOhm;

    /// <summary>Back-EMF of one revolution a second, uV: 5000..200000.</summary>
    public uint MotorUvPerHz;

    /// <summary>Current without load, mA: 1..300.</summary>
    public ushort NoLoadMa;

    /// <summary>Mechanical time constant with the drive it turns, us: 2000..500000.</summary>
    public uint MotorTauUs;

    /// <summary>Thermal resistance winding to housing, mK/W: 500..100000.</summary>
    public uint WindingMilliKPerW;

    /// <summary>Thermal resistance housing to air, mK/W: 500..100000.</summary>
    public uint HousingMilliKPerW;

    /// <summary>Thermal time constant of the winding, ms: 500..100000.</summary>
    public uint WindingTauMs;

    /// <summary>Thermal time constant of the housing, ms: 10000..3600000.</summary>
    public uint HousingTauMs;

    /// <summary>Hottest winding, 0.1 degrees Celsius: 600..1550.</summary>
    public ushort WindingDeciCelsiusMax;

    /// <summary>Servo pulse with the needle in, us: 500..2500.</summary>
    public ushort GripHomePulseUs;

    /// <summary>Protrusion for each us of pulse, nm: 200..20000.</summary>
    public ushort GripNmPerPulseUs;

    /// <summary>Code of the position sense with the needle in: 0..4095.</summary>
    public ushort GripHomeCode;

    /// <summary>Codes for each mm of protrusion: 100..4095.</summary>
    public ushort GripCodesPerMm;

    internal const int StrokeLengthUmOffset = 0;
    internal const int MotorMilliOhmOffset = 2;
    internal const int MotorUvPerHzOffset = 6;
    internal const int NoLoadMaOffset = 10;
    internal const int MotorTauUsOffset = 12;
    internal const int WindingMilliKPerWOffset = 16;
    internal const int HousingMilliKPerWOffset = 20;
    internal const int WindingTauMsOffset = 24;
    internal const int HousingTauMsOffset = 28;
    internal const int WindingDeciCelsiusMaxOffset = 32;
    internal const int GripHomePulseUsOffset = 34;
    internal const int GripNmPerPulseUsOffset = 36;
    internal const int GripHomeCodeOffset = 38;
    internal const int GripCodesPerMmOffset = 40;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU16(target, offset + StrokeLengthUmOffset, StrokeLengthUm);
        LittleEndian.PutU32(target, offset + MotorMilliOhmOffset, MotorMilliOhm);
        LittleEndian.PutU32(target, offset + MotorUvPerHzOffset, MotorUvPerHz);
        LittleEndian.PutU16(target, offset + NoLoadMaOffset, NoLoadMa);
        LittleEndian.PutU32(target, offset + MotorTauUsOffset, MotorTauUs);
        LittleEndian.PutU32(target, offset + WindingMilliKPerWOffset, WindingMilliKPerW);
        LittleEndian.PutU32(target, offset + HousingMilliKPerWOffset, HousingMilliKPerW);
        LittleEndian.PutU32(target, offset + WindingTauMsOffset, WindingTauMs);
        LittleEndian.PutU32(target, offset + HousingTauMsOffset, HousingTauMs);
        LittleEndian.PutU16(target, offset + WindingDeciCelsiusMaxOffset, WindingDeciCelsiusMax);
        LittleEndian.PutU16(target, offset + GripHomePulseUsOffset, GripHomePulseUs);
        LittleEndian.PutU16(target, offset + GripNmPerPulseUsOffset, GripNmPerPulseUs);
        LittleEndian.PutU16(target, offset + GripHomeCodeOffset, GripHomeCode);
        LittleEndian.PutU16(target, offset + GripCodesPerMmOffset, GripCodesPerMm);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        StrokeLengthUm = LittleEndian.GetU16(source, offset + StrokeLengthUmOffset, end);
        MotorMilliOhm = LittleEndian.GetU32(source, offset + MotorMilliOhmOffset, end);
        MotorUvPerHz = LittleEndian.GetU32(source, offset + MotorUvPerHzOffset, end);
        NoLoadMa = LittleEndian.GetU16(source, offset + NoLoadMaOffset, end);
        MotorTauUs = LittleEndian.GetU32(source, offset + MotorTauUsOffset, end);
        WindingMilliKPerW = LittleEndian.GetU32(source, offset + WindingMilliKPerWOffset, end);
        HousingMilliKPerW = LittleEndian.GetU32(source, offset + HousingMilliKPerWOffset, end);
        WindingTauMs = LittleEndian.GetU32(source, offset + WindingTauMsOffset, end);
        HousingTauMs = LittleEndian.GetU32(source, offset + HousingTauMsOffset, end);
        WindingDeciCelsiusMax = LittleEndian.GetU16(source, offset + WindingDeciCelsiusMaxOffset, end);
        GripHomePulseUs = LittleEndian.GetU16(source, offset + GripHomePulseUsOffset, end);
        GripNmPerPulseUs = LittleEndian.GetU16(source, offset + GripNmPerPulseUsOffset, end);
        GripHomeCode = LittleEndian.GetU16(source, offset + GripHomeCodeOffset, end);
        GripCodesPerMm = LittleEndian.GetU16(source, offset + GripCodesPerMmOffset, end);
    }

    /// <summary>True when every value lies in its range.</summary>
    public bool IsWithinRange =>
        IsIn(StrokeLengthUm, 1_000, 6_000) && IsIn(MotorMilliOhm, 500, 60_000)
        && IsIn(MotorUvPerHz, 5_000, 200_000) && IsIn(NoLoadMa, 1, 300) && IsIn(MotorTauUs, 2_000, 500_000)
        && IsIn(WindingMilliKPerW, 500, 100_000) && IsIn(HousingMilliKPerW, 500, 100_000)
        && IsIn(WindingTauMs, 500, 100_000) && IsIn(HousingTauMs, 10_000, 3_600_000)
        && IsIn(WindingDeciCelsiusMax, 600, 1_550) && IsIn(GripHomePulseUs, 500, 2_500)
        && IsIn(GripNmPerPulseUs, 200, 20_000) && GripHomeCode <= 4_095 && IsIn(GripCodesPerMm, 100, 4_095);

    private static bool IsIn(uint value, uint min, uint max) => value >= min && value <= max;
}
