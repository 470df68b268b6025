using Smp.Wire.Framing;

namespace Smp.Wire.Settings;

/// <summary>The scales of the three analogue senses. The setting SenseCalibration.</summary>
/// <remarks>
/// value = (code - zero code) x step, with codes of 0..4095. Made at two points each, against a meter. A step of 0 is
/// no calibration: the sense then reads by its nominal parts.
/// </remarks>
public sealed class SenseCalibration
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 12;

    /// <summary>Code at 0 mA.</summary>
    public ushort CurrentZeroCode;

    /// <summary>uA for each code.</summary>
    public ushort CurrentStepUa;

    /// <summary>Code at 0 V of supply.</summary>
    public ushort SupplyZeroCode;

    /// <summary>uV for each code.</summary>
    public ushort SupplyStepUv;

    /// <summary>Code at 0 V of the gated rail.</summary>
    public ushort RailZeroCode;

    /// <summary>uV for each code.</summary>
    public ushort RailStepUv;

    internal const int CurrentZeroCodeOffset = 0;
    internal const int CurrentStepUaOffset = 2;
    internal const int SupplyZeroCodeOffset = 4;
    internal const int SupplyStepUvOffset = 6;
    internal const int RailZeroCodeOffset = 8;
    internal const int RailStepUvOffset = 10;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU16(target, offset + CurrentZeroCodeOffset, CurrentZeroCode);
        LittleEndian.PutU16(target, offset + CurrentStepUaOffset, CurrentStepUa);
        LittleEndian.PutU16(target, offset + SupplyZeroCodeOffset, SupplyZeroCode);
        LittleEndian.PutU16(target, offset + SupplyStepUvOffset, SupplyStepUv);
        LittleEndian.PutU16(target, offset + RailZeroCodeOffset, RailZeroCode);
        LittleEndian.PutU16(target, offset + RailStepUvOffset, RailStepUv);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        CurrentZeroCode = LittleEndian.GetU16(source, offset + CurrentZeroCodeOffset, end);
        CurrentStepUa = LittleEndian.GetU16(source, offset + CurrentStepUaOffset, end);
        SupplyZeroCode = LittleEndian.GetU16(source, offset + SupplyZeroCodeOffset, end);
        SupplyStepUv = LittleEndian.GetU16(source, offset + SupplyStepUvOffset, end);
        RailZeroCode = LittleEndian.GetU16(source, offset + RailZeroCodeOffset, end);
        RailStepUv = LittleEndian.GetU16(source, offset + RailStepUvOffset, end);
    }
}
