using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Device to host: needs a person. Alarm, operation 0; repeated until acknowledged by its number.</summary>
public sealed class Alarm
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 13;

    /// <summary>Counts alarms of this boot, from 1.</summary>
    public ushort Number;

    /// <summary>What is wrong: see FaultCode.</summary>
    public byte Fault;

    /// <summary>3 high, 2 medium, 1 low.</summary>
    public byte Priority;

    /// <summary>State entered: see DeviceState.</summary>
    public byte State;

    /// <summary>Device clock when it was raised, ms.</summary>
    public uint AtMs;

    /// <summary>Cartridge mounted then; 0 for none.</summary>
    public uint Cartridge;

    internal const int NumberOffset = 0;
    internal const int FaultOffset = 2;
    internal const int PriorityOffset = 3;
    internal const int StateOffset = 4;
    internal const int AtMsOffset = 5;
    internal const int CartridgeOffset = 9;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU16(target, offset + NumberOffset, Number);
        target[offset + FaultOffset] = Fault;
        target[offset + PriorityOffset] = Priority;
        target[offset + StateOffset] = State;
        LittleEndian.PutU32(target, offset + AtMsOffset, AtMs);
        LittleEndian.PutU32(target, offset + CartridgeOffset, Cartridge);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Number = LittleEndian.GetU16(source, offset + NumberOffset, end);
        Fault = LittleEndian.GetU8(source, offset + FaultOffset, end);
        Priority = LittleEndian.GetU8(source, offset + PriorityOffset, end);
        State = LittleEndian.GetU8(source, offset + StateOffset, end);
        AtMs = LittleEndian.GetU32(source, offset + AtMsOffset, end);
        Cartridge = LittleEndian.GetU32(source, offset + CartridgeOffset, end);
    }
}
