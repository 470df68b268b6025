using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>
/// Device to host: what the pen measures now. Telemetry, operation 0; the message sequence counts up.
/// </summary>
/// <remarks>
/// Ten a second while running, one a second otherwise, at once when the state changes. Never repeated, never stored.
/// </remarks>
public sealed class TelemetrySample
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 19;

    /// <summary>Device clock since boot, ms.</summary>
    public uint NowMs;

    /// <summary>What the pen may do now: see DeviceState.</summary>
    public byte State;

    /// <summary>Stroke rate asked for now, ramp included, 10 mHz.</summary>
    public ushort SetRate10mHz;

    /// <summary>Stroke rate measured, one-revolution mean, 10 mHz.</summary>
    public ushort Rate10mHz;

    /// <summary>Mean voltage across the motor, mV.</summary>
    public ushort MotorMv;

    /// <summary>Motor current, mA.</summary>
    public ushort CurrentMa;

    /// <summary>Supply, mV.</summary>
    public ushort SupplyMv;

    /// <summary>Temperature of the part a hand holds, 0.1 degrees Celsius; 0 when not known.</summary>
    public ushort HousingDeciCelsius;

    /// <summary>Needle protrusion sensed, um; 0 when retracted or not known.</summary>
    public ushort ProtrusionUm;

    internal const int NowMsOffset = 0;
    internal const int StateOffset = 4;
    internal const int SetRate10mHzOffset = 5;
    internal const int Rate10mHzOffset = 7;
    internal const int MotorMvOffset = 9;
    internal const int CurrentMaOffset = 11;
    internal const int SupplyMvOffset = 13;
    internal const int HousingDeciCelsiusOffset = 15;
    internal const int ProtrusionUmOffset = 17;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + NowMsOffset, NowMs);
        target[offset + StateOffset] = State;
        LittleEndian.PutU16(target, offset + SetRate10mHzOffset, SetRate10mHz);
        LittleEndian.PutU16(target, offset + Rate10mHzOffset, Rate10mHz);
        LittleEndian.PutU16(target, offset + MotorMvOffset, MotorMv);
        LittleEndian.PutU16(target, offset + CurrentMaOffset, CurrentMa);
        LittleEndian.PutU16(target, offset + SupplyMvOffset, SupplyMv);
        LittleEndian.PutU16(target, offset + HousingDeciCelsiusOffset, HousingDeciCelsius);
        LittleEndian.PutU16(target, offset + ProtrusionUmOffset, ProtrusionUm);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        NowMs = LittleEndian.GetU32(source, offset + NowMsOffset, end);
        State = LittleEndian.GetU8(source, offset + StateOffset, end);
        SetRate10mHz = LittleEndian.GetU16(source, offset + SetRate10mHzOffset, end);
        Rate10mHz = LittleEndian.GetU16(source, offset + Rate10mHzOffset, end);
        MotorMv = LittleEndian.GetU16(source, offset + MotorMvOffset, end);
        CurrentMa = LittleEndian.GetU16(source, offset + CurrentMaOffset, end);
        SupplyMv = LittleEndian.GetU16(source, offset + SupplyMvOffset, end);
        HousingDeciCelsius = LittleEndian.GetU16(source, offset + HousingDeciCelsiusOffset, end);
        ProtrusionUm = LittleEndian.GetU16(source, offset + ProtrusionUmOffset, end);
    }
}
