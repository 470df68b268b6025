using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Device to host: who I am and what I hold. Hello, operation 1.</summary>
/// <remarks>
/// Sent at once in answer to a Hello, and every second after boot on a link where no host has answered yet.
/// </remarks>
public sealed class DeviceHello
{
    /// <summary>Bytes of the payload.</summary>
    public const int PayloadBytes = 119;

    /// <summary>Wire version, major. First byte in every version.</summary>
    public byte Major;

    /// <summary>Wire version, minor. Second byte in every version.</summary>
    public byte Minor;

    /// <summary>Firmware version, major.</summary>
    public byte FirmwareMajor;

    /// <summary>Firmware version, minor.</summary>
    public byte FirmwareMinor;

    /// <summary>Firmware version, patch.</summary>
    public byte FirmwarePatch;

    /// <summary>What the pen may do now: see DeviceState.</summary>
    public byte State;

    /// <summary>The chip's own number, the same for the pen's whole life.</summary>
    public ulong DeviceId;

    /// <summary>Random, new whenever the record memory was found blank or foreign. 0 never.</summary>
    public ulong EpochId;

    /// <summary>Boots in this epoch, from 1.</summary>
    public uint BootNumber;

    /// <summary>Device clock since boot, ms.</summary>
    public uint NowMs;

    /// <summary>Random, new at every boot: what a signed message must be made for.</summary>
    public readonly byte[] BootNonce = new byte[16];

    /// <summary>Highest counter of a signed message accepted in this boot.</summary>
    public uint SignedCounterMax;

    /// <summary>The ledger it is paired with; all zero when unpaired.</summary>
    public readonly byte[] LedgerId = new byte[16];

    /// <summary>Highest record acknowledged by that ledger; 0 for none.</summary>
    public uint AckedSequence;

    /// <summary>Head hash of that ledger, as its last acknowledgement gave it. The pen is a witness.</summary>
    public readonly byte[] AckedHead = new byte[32];

    /// <summary>Oldest record still held and not acknowledged; 0 for none.</summary>
    public uint OldestSequence;

    /// <summary>Newest record; 0 for none.</summary>
    public uint NewestSequence;

    /// <summary>Log messages that may be unacknowledged at a time.</summary>
    public byte LogWindow;

    /// <summary>Stroke of the cam, um: part of the pen's identity, set at assembly.</summary>
    public ushort StrokeLengthUm;

    /// <summary>Counter counts of one revolution, one stroke.</summary>
    public ushort CountsPerStroke;

    /// <summary>The nonce of the Hello this answers; 0 when unasked.</summary>
    public uint HostNonce;

    internal const int MajorOffset = 0;
    internal const int MinorOffset = 1;
    internal const int FirmwareMajorOffset = 2;
    internal const int FirmwareMinorOffset = 3;
    internal const int FirmwarePatchOffset = 4;
    internal const int StateOffset = 5;
    internal const int DeviceIdOffset = 6;
    internal const int EpochIdOffset = 14;
    internal const int BootNumberOffset = 22;
    internal const int NowMsOffset = 26;
    internal const int BootNonceOffset = 30;
    internal const int SignedCounterMaxOffset = 46;
    internal const int LedgerIdOffset = 50;
    internal const int AckedSequenceOffset = 66;
    internal const int AckedHeadOffset = 70;
    internal const int OldestSequenceOffset = 102;
    internal const int NewestSequenceOffset = 106;
    internal const int LogWindowOffset = 110;
    internal const int StrokeLengthUmOffset = 111;
    internal const int CountsPerStrokeOffset = 113;
    internal const int HostNonceOffset = 115;

    /// <summary>Writes the payload.</summary>
    /// <returns>Its length.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        target[offset + MajorOffset] = Major;
        target[offset + MinorOffset] = Minor;
        target[offset + FirmwareMajorOffset] = FirmwareMajor;
        target[offset + FirmwareMinorOffset] = FirmwareMinor;
        target[offset + FirmwarePatchOffset] = FirmwarePatch;
        target[offset + StateOffset] = State;
        LittleEndian.PutU64(target, offset + DeviceIdOffset, DeviceId);
        LittleEndian.PutU64(target, offset + EpochIdOffset, EpochId);
        LittleEndian.PutU32(target, offset + BootNumberOffset, BootNumber);
        LittleEndian.PutU32(target, offset + NowMsOffset, NowMs);
        LittleEndian.PutBytes(target, offset + BootNonceOffset, BootNonce);
        LittleEndian.PutU32(target, offset + SignedCounterMaxOffset, SignedCounterMax);
        LittleEndian.PutBytes(target, offset + LedgerIdOffset, LedgerId);
        LittleEndian.PutU32(target, offset + AckedSequenceOffset, AckedSequence);
        LittleEndian.PutBytes(target, offset + AckedHeadOffset, AckedHead);
        LittleEndian.PutU32(target, offset + OldestSequenceOffset, OldestSequence);
        LittleEndian.PutU32(target, offset + NewestSequenceOffset, NewestSequence);
        target[offset + LogWindowOffset] = LogWindow;
        LittleEndian.PutU16(target, offset + StrokeLengthUmOffset, StrokeLengthUm);
        LittleEndian.PutU16(target, offset + CountsPerStrokeOffset, CountsPerStroke);
        LittleEndian.PutU32(target, offset + HostNonceOffset, HostNonce);
        return PayloadBytes;
    }

    /// <summary>Reads a payload; what is missing at its end becomes 0, what is unknown there is left unread.</summary>
    public void ReadFrom(byte[] source, int offset, int end)
    {
        Major = LittleEndian.GetU8(source, offset + MajorOffset, end);
        Minor = LittleEndian.GetU8(source, offset + MinorOffset, end);
        FirmwareMajor = LittleEndian.GetU8(source, offset + FirmwareMajorOffset, end);
        FirmwareMinor = LittleEndian.GetU8(source, offset + FirmwareMinorOffset, end);
        FirmwarePatch = LittleEndian.GetU8(source, offset + FirmwarePatchOffset, end);
        State = LittleEndian.GetU8(source, offset + StateOffset, end);
        DeviceId = LittleEndian.GetU64(source, offset + DeviceIdOffset, end);
        EpochId = LittleEndian.GetU64(source, offset + EpochIdOffset, end);
        BootNumber = LittleEndian.GetU32(source, offset + BootNumberOffset, end);
        NowMs = LittleEndian.GetU32(source, offset + NowMsOffset, end);
        LittleEndian.GetBytes(source, offset + BootNonceOffset, end, BootNonce);
        SignedCounterMax = LittleEndian.GetU32(source, offset + SignedCounterMaxOffset, end);
        LittleEndian.GetBytes(source, offset + LedgerIdOffset, end, LedgerId);
        AckedSequence = LittleEndian.GetU32(source, offset + AckedSequenceOffset, end);
        LittleEndian.GetBytes(source, offset + AckedHeadOffset, end, AckedHead);
        OldestSequence = LittleEndian.GetU32(source, offset + OldestSequenceOffset, end);
        NewestSequence = LittleEndian.GetU32(source, offset + NewestSequenceOffset, end);
        LogWindow = LittleEndian.GetU8(source, offset + LogWindowOffset, end);
        StrokeLengthUm = LittleEndian.GetU16(source, offset + StrokeLengthUmOffset, end);
        CountsPerStroke = LittleEndian.GetU16(source, offset + CountsPerStrokeOffset, end);
        HostNonce = LittleEndian.GetU32(source, offset + HostNonceOffset, end);
    }
}
