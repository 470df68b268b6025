using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>
/// What the pen is set to now: the content of every answer to a request but SetProfile and ReadProfile.
/// </summary>
/// <remarks>As it is after the request was done or refused. An answer to an unknown operation has no content.</remarks>
public sealed class PenStatus
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 29;

    /// <summary>What the pen may do now: see DeviceState.</summary>
    public byte State;

    /// <summary>Newest fault of this epoch: see FaultCode.</summary>
    public byte LastFault;

    /// <summary>
    /// Bit 0 profile locked, bit 1 confirmation needed, bit 2 time of day known, bit 3 contacts pressed.
    /// </summary>
    public byte Flags;

    /// <summary>Session of profile and binding; 0 for none.</summary>
    public uint SessionId;

    /// <summary>Cartridge mounted; 0 for none.</summary>
    public uint Cartridge;

    /// <summary>Its mount number.</summary>
    public ushort Mount;

    /// <summary>Cartridges bound and not finished.</summary>
    public byte BoundCount;

    /// <summary>Motor-on time of this mount, ms.</summary>
    public uint MountMotorOnMs;

    /// <summary>Loaded time of this mount, ms.</summary>
    public uint MountLoadedMs;

    /// <summary>Strokes of this mount.</summary>
    public uint MountStrokes;

    /// <summary>Records not yet acknowledged; saturates.</summary>
    public ushort RecordsWaiting;

    /// <summary>Priority of the highest alarm not acknowledged; 0 for none.</summary>
    public byte Priority;

    internal const int StateOffset = 0;
    internal const int LastFaultOffset = 1;
    internal const int FlagsOffset = 2;
    internal const int SessionIdOffset = 3;
    internal const int CartridgeOffset = 7;
    internal const int MountOffset = 11;
    internal const int BoundCountOffset = 13;
    internal const int MountMotorOnMsOffset = 14;
    internal const int MountLoadedMsOffset = 18;
    internal const int MountStrokesOffset = 22;
    internal const int RecordsWaitingOffset = 26;
    internal const int PriorityOffset = 28;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + StateOffset] = State;
        target[offset + LastFaultOffset] = LastFault;
        target[offset + FlagsOffset] = Flags;
        LittleEndian.PutU32(target, offset + SessionIdOffset, SessionId);
        LittleEndian.PutU32(target, offset + CartridgeOffset, Cartridge);
        LittleEndian.PutU16(target, offset + MountOffset, Mount);
        target[offset + BoundCountOffset] = BoundCount;
        LittleEndian.PutU32(target, offset + MountMotorOnMsOffset, MountMotorOnMs);
        LittleEndian.PutU32(target, offset + MountLoadedMsOffset, MountLoadedMs);
        LittleEndian.PutU32(target, offset + MountStrokesOffset, MountStrokes);
        LittleEndian.PutU16(target, offset + RecordsWaitingOffset, RecordsWaiting);
        target[offset + PriorityOffset] = Priority;
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        State = LittleEndian.GetU8(source, offset + StateOffset, end);
        LastFault = LittleEndian.GetU8(source, offset + LastFaultOffset, end);
        Flags = LittleEndian.GetU8(source, offset + FlagsOffset, end);
        SessionId = LittleEndian.GetU32(source, offset + SessionIdOffset, end);
        Cartridge = LittleEndian.GetU32(source, offset + CartridgeOffset, end);
        Mount = LittleEndian.GetU16(source, offset + MountOffset, end);
        BoundCount = LittleEndian.GetU8(source, offset + BoundCountOffset, end);
        MountMotorOnMs = LittleEndian.GetU32(source, offset + MountMotorOnMsOffset, end);
        MountLoadedMs = LittleEndian.GetU32(source, offset + MountLoadedMsOffset, end);
        MountStrokes = LittleEndian.GetU32(source, offset + MountStrokesOffset, end);
        RecordsWaiting = LittleEndian.GetU16(source, offset + RecordsWaitingOffset, end);
        Priority = LittleEndian.GetU8(source, offset + PriorityOffset, end);
    }
}
