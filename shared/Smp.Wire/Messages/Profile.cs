using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>The power profile of a session: what to hold and what never to pass. Request SetProfile.</summary>
/// <remarks>
/// The answer carries it back as applied. All or nothing. Zero closes a limit: with any of them zero the motor cannot
/// run. Lowering is taken in every state, raising only when disarmed; nothing rises above Ceilings.
/// </remarks>
public sealed class Profile
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 29;

    /// <summary>The session it is for; 0 is refused.</summary>
    public uint SessionId;

    /// <summary>Which profile, by the clinic's number.</summary>
    public ushort ProfileId;

    /// <summary>Which version of it, from 1.</summary>
    public ushort ProfileVersion;

    /// <summary>1 holds the stroke rate, 2 holds the voltage.</summary>
    public byte Mode;

    /// <summary>1 brakes once the rail is down, 2 coasts.</summary>
    public byte StopMode;

    /// <summary>0; other values are refused. Bit 0 is kept for a latching start.</summary>
    public byte Options;

    /// <summary>Stroke rate to hold in mode 1, 10 mHz: 4000 or more; 0 is closed.</summary>
    public ushort SetRate10mHz;

    /// <summary>Motor voltage to hold in mode 2, mV.</summary>
    public ushort SetMotorMv;

    /// <summary>Stroke rate never to pass, 10 mHz.</summary>
    public ushort RateMax10mHz;

    /// <summary>Motor voltage never to pass, mV.</summary>
    public ushort MotorMvMax;

    /// <summary>Motor current never to pass, mA.</summary>
    public ushort CurrentMaMax;

    /// <summary>Motor power never to pass, mW.</summary>
    public ushort PowerMwMax;

    /// <summary>Needle protrusion to set, um.</summary>
    public ushort ProtrusionUm;

    /// <summary>Needle protrusion never to pass, um.</summary>
    public ushort ProtrusionUmMax;

    /// <summary>Housing temperature never to pass, 0.1 degrees Celsius.</summary>
    public ushort HousingDeciCelsiusMax;

    internal const int SessionIdOffset = 0;
    internal const int ProfileIdOffset = 4;
    internal const int ProfileVersionOffset = 6;
    internal const int ModeOffset = 8;
    internal const int StopModeOffset = 9;
    internal const int OptionsOffset = 10;
    internal const int SetRate10mHzOffset = 11;
    internal const int SetMotorMvOffset = 13;
    internal const int RateMax10mHzOffset = 15;
    internal const int MotorMvMaxOffset = 17;
    internal const int CurrentMaMaxOffset = 19;
    internal const int PowerMwMaxOffset = 21;
    internal const int ProtrusionUmOffset = 23;
    internal const int ProtrusionUmMaxOffset = 25;
    internal const int HousingDeciCelsiusMaxOffset = 27;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + SessionIdOffset, SessionId);
        LittleEndian.PutU16(target, offset + ProfileIdOffset, ProfileId);
        LittleEndian.PutU16(target, offset + ProfileVersionOffset, ProfileVersion);
        target[offset + ModeOffset] = Mode;
        target[offset + StopModeOffset] = StopMode;
        target[offset + OptionsOffset] = Options;
        LittleEndian.PutU16(target, offset + SetRate10mHzOffset, SetRate10mHz);
        LittleEndian.PutU16(target, offset + SetMotorMvOffset, SetMotorMv);
        LittleEndian.PutU16(target, offset + RateMax10mHzOffset, RateMax10mHz);
        LittleEndian.PutU16(target, offset + MotorMvMaxOffset, MotorMvMax);
        LittleEndian.PutU16(target, offset + CurrentMaMaxOffset, CurrentMaMax);
        LittleEndian.PutU16(target, offset + PowerMwMaxOffset, PowerMwMax);
        LittleEndian.PutU16(target, offset + ProtrusionUmOffset, ProtrusionUm);
        LittleEndian.PutU16(target, offset + ProtrusionUmMaxOffset, ProtrusionUmMax);
        LittleEndian.PutU16(target, offset + HousingDeciCelsiusMaxOffset, HousingDeciCelsiusMax);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        SessionId = LittleEndian.GetU32(source, offset + SessionIdOffset, end);
        ProfileId = LittleEndian.GetU16(source, offset + ProfileIdOffset, end);
        ProfileVersion = LittleEndian.GetU16(source, offset + ProfileVersionOffset, end);
        Mode = LittleEndian.GetU8(source, offset + ModeOffset, end);
        StopMode = LittleEndian.GetU8(source, offset + StopModeOffset, end);
        Options = LittleEndian.GetU8(source, offset + OptionsOffset, end);
        SetRate10mHz = LittleEndian.GetU16(source, offset + SetRate10mHzOffset, end);
        SetMotorMv = LittleEndian.GetU16(source, offset + SetMotorMvOffset, end);
        RateMax10mHz = LittleEndian.GetU16(source, offset + RateMax10mHzOffset, end);
        MotorMvMax = LittleEndian.GetU16(source, offset + MotorMvMaxOffset, end);
        CurrentMaMax = LittleEndian.GetU16(source, offset + CurrentMaMaxOffset, end);
        PowerMwMax = LittleEndian.GetU16(source, offset + PowerMwMaxOffset, end);
        ProtrusionUm = LittleEndian.GetU16(source, offset + ProtrusionUmOffset, end);
        ProtrusionUmMax = LittleEndian.GetU16(source, offset + ProtrusionUmMaxOffset, end);
        HousingDeciCelsiusMax = LittleEndian.GetU16(source, offset + HousingDeciCelsiusMaxOffset, end);
    }
}
