using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Lets a press start the motor. Request Arm. It never starts it.</summary>
/// <remarks>
/// Needs a locked profile and a mounted cartridge. After a reboot it needs the confirmation bit, which is recorded.
/// </remarks>
public sealed class ArmRequest
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 5;

    /// <summary>The session; must be that of profile and binding.</summary>
    public uint SessionId;

    /// <summary>1: a person has confirmed profile and cartridge after a restart.</summary>
    public byte Confirm;

    internal const int SessionIdOffset = 0;
    internal const int ConfirmOffset = 4;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU32(target, offset + SessionIdOffset, SessionId);
        target[offset + ConfirmOffset] = Confirm;
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        SessionId = LittleEndian.GetU32(source, offset + SessionIdOffset, end);
        Confirm = LittleEndian.GetU8(source, offset + ConfirmOffset, end);
    }
}
