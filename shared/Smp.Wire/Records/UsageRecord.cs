using Smp.Wire.Framing;

namespace Smp.Wire.Records;

/// <summary>
/// One fact of the pen's life, as it lies in its memory, travels, and stands in the ledger: 64 bytes.
/// </summary>
/// <remarks>
/// The counters are absolute, so a lost record loses detail and never hours. Cartridge 0 with mount 0 is unassigned
/// use: its three mount counters are those of all unassigned use of the epoch. Records of one epoch form a chain by
/// <see cref="PredecessorDistance"/>; 0 marks the first of an epoch. After damage the device leaves a gap of numbers,
/// so that a number that may have been sent is never used for other bytes.
/// </remarks>
public sealed class UsageRecord
{
    /// <summary>Counts records of an epoch, from 1.</summary>
    public uint Sequence;

    /// <summary>Cartridge mounted; 0 for unassigned.</summary>
    public uint Cartridge;

    /// <summary>Device clock at the start of what is told, ms since boot.</summary>
    public uint StartMs;

    /// <summary>Time of day at the start, seconds since 1970; 0 when not known.</summary>
    public uint StartUtcS;

    /// <summary>Depends on the kind: length in ms, session, boot number.</summary>
    public uint Value;

    /// <summary>Motor-on time of this mount, ms.</summary>
    public uint MountMotorOnMs;

    /// <summary>Time of this mount with the current above no-load, ms.</summary>
    public uint MountLoadedMs;

    /// <summary>Strokes of this mount.</summary>
    public uint MountStrokes;

    /// <summary>Counts mounts of an epoch, from 1; 0 for unassigned.</summary>
    public ushort Mount;

    /// <summary>Mean stroke rate of a run, 10 mHz.</summary>
    public ushort Rate10mHz;

    /// <summary>Mean motor voltage of a run, mV.</summary>
    public ushort MotorMv;

    /// <summary>Mean motor current of a run, mA.</summary>
    public ushort CurrentMa;

    /// <summary>Motor-on time of the pen's life, ms; 40 bits are 34 years.</summary>
    public long LifeMotorOnMs;

    /// <summary>Loaded time of the pen's life, ms.</summary>
    public long LifeLoadedMs;

    /// <summary>Strokes of the pen's life.</summary>
    public long LifeStrokes;

    /// <summary>This sequence less that of the record before it; 0 for the first of an epoch.</summary>
    public byte PredecessorDistance;

    /// <summary>What it tells: see RecordKind.</summary>
    public byte Kind;

    /// <summary>Depends on the kind: how a run ended, which fault.</summary>
    public byte Detail;

    /// <summary>Newest fault of the epoch when this was written.</summary>
    public byte LastFault;

    /// <summary>Low byte of the boot number; the boot record holds it whole.</summary>
    public byte Boot;

    internal const int SequenceOffset = 0;
    internal const int CartridgeOffset = 4;
    internal const int StartMsOffset = 8;
    internal const int StartUtcSOffset = 12;
    internal const int ValueOffset = 16;
    internal const int MountMotorOnMsOffset = 20;
    internal const int MountLoadedMsOffset = 24;
    internal const int MountStrokesOffset = 28;
    internal const int MountOffset = 32;
    internal const int Rate10mHzOffset = 34;
    internal const int MotorMvOffset = 36;
    internal const int CurrentMaOffset = 38;
    internal const int LifeMotorOnMsOffset = 40;
    internal const int LifeLoadedMsOffset = 45;
    internal const int LifeStrokesOffset = 50;
    internal const int PredecessorDistanceOffset = 55;
    internal const int KindOffset = 56;
    internal const int DetailOffset = 57;
    internal const int LastFaultOffset = 58;
    internal const int BootOffset = 59;
    internal const int CrcOffset = 60;

    /// <summary>Sequence of the record before this one; 0 for the first of an epoch.</summary>
    public uint Predecessor =>
        PredecessorDistance == 0 || PredecessorDistance > Sequence ? 0 : Sequence - PredecessorDistance;

    /// <summary>Writes 64 bytes, the CRC-32 of the first 60 last.</summary>
    public void WriteTo(byte[] target, int offset, ICrc32 crc)
    {
        LittleEndian.PutU32(target, offset + SequenceOffset, Sequence);
        LittleEndian.PutU32(target, offset + CartridgeOffset, Cartridge);
        LittleEndian.PutU32(target, offset + StartMsOffset, StartMs);
        LittleEndian.PutU32(target, offset + StartUtcSOffset, StartUtcS);
        LittleEndian.PutU32(target, offset + ValueOffset, Value);
        LittleEndian.PutU32(target, offset + MountMotorOnMsOffset, MountMotorOnMs);
        LittleEndian.PutU32(target, offset + MountLoadedMsOffset, MountLoadedMs);
        LittleEndian.PutU32(target, offset + MountStrokesOffset, MountStrokes);
        LittleEndian.PutU16(target, offset + MountOffset, Mount);
        LittleEndian.PutU16(target, offset + Rate10mHzOffset, Rate10mHz);
        LittleEndian.PutU16(target, offset + MotorMvOffset, MotorMv);
        LittleEndian.PutU16(target, offset + CurrentMaOffset, CurrentMa);
        LittleEndian.PutU40(target, offset + LifeMotorOnMsOffset, LifeMotorOnMs);
        LittleEndian.PutU40(target, offset + LifeLoadedMsOffset, LifeLoadedMs);
        LittleEndian.PutU40(target, offset + LifeStrokesOffset, LifeStrokes);
        target[offset + PredecessorDistanceOffset] = PredecessorDistance;
        target[offset + KindOffset] = Kind;
        target[offset + DetailOffset] = Detail;
        target[offset + LastFaultOffset] = LastFault;
        target[offset + BootOffset] = Boot;
        LittleEndian.PutU32(target, offset + CrcOffset, crc.Compute(target, offset, CrcOffset));
    }

    /// <summary>Gives 64 bytes written before this record's sequence and predecessor, and nothing else of it.</summary>
    public void Renumber(byte[] target, int offset, ICrc32 crc)
    {
        LittleEndian.PutU32(target, offset + SequenceOffset, Sequence);
        target[offset + PredecessorDistanceOffset] = PredecessorDistance;
        LittleEndian.PutU32(target, offset + CrcOffset, crc.Compute(target, offset, CrcOffset));
    }

    /// <summary>Reads 64 bytes.</summary>
    /// <returns>False when the CRC does not match or the sequence is 0; the fields are then not to be used.</returns>
    public bool TryReadFrom(byte[] source, int offset, ICrc32 crc)
    {
        if (!IsValid(source, offset, crc))
        {
            return false;
        }
        int end = offset + WireLimits.RecordBytes;
        Sequence = LittleEndian.GetU32(source, offset + SequenceOffset);
        Cartridge = LittleEndian.GetU32(source, offset + CartridgeOffset);
        StartMs = LittleEndian.GetU32(source, offset + StartMsOffset);
        StartUtcS = LittleEndian.GetU32(source, offset + StartUtcSOffset);
        Value = LittleEndian.GetU32(source, offset + ValueOffset);
        MountMotorOnMs = LittleEndian.GetU32(source, offset + MountMotorOnMsOffset);
        MountLoadedMs = LittleEndian.GetU32(source, offset + MountLoadedMsOffset);
        MountStrokes = LittleEndian.GetU32(source, offset + MountStrokesOffset);
        Mount = LittleEndian.GetU16(source, offset + MountOffset);
        Rate10mHz = LittleEndian.GetU16(source, offset + Rate10mHzOffset);
        MotorMv = LittleEndian.GetU16(source, offset + MotorMvOffset);
        CurrentMa = LittleEndian.GetU16(source, offset + CurrentMaOffset);
        LifeMotorOnMs = LittleEndian.GetU40(source, offset + LifeMotorOnMsOffset, end);
        LifeLoadedMs = LittleEndian.GetU40(source, offset + LifeLoadedMsOffset, end);
        LifeStrokes = LittleEndian.GetU40(source, offset + LifeStrokesOffset, end);
        PredecessorDistance = source[offset + PredecessorDistanceOffset];
        Kind = source[offset + KindOffset];
        Detail = source[offset + DetailOffset];
        LastFault = source[offset + LastFaultOffset];
        Boot = source[offset + BootOffset];
        return true;
    }

    /// <summary>True when the CRC of 64 bytes matches and their sequence is not 0.</summary>
    public static bool IsValid(byte[] source, int offset, ICrc32 crc) =>
        SequenceOf(source, offset) != 0
        && crc.Compute(source, offset, CrcOffset) == LittleEndian.GetU32(source, offset + CrcOffset);

    /// <summary>The sequence alone, unchecked.</summary>
    public static uint SequenceOf(byte[] source, int offset) => LittleEndian.GetU32(source, offset + SequenceOffset);
}
