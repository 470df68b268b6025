using Smp.Wire.Framing;

namespace Smp.Wire.Messages;

/// <summary>Device to host: usage records, oldest first. Log, operation 0; the message sequence counts up.</summary>
/// <remarks>
/// <see cref="HeldBefore"/> is what lets a host pass a hole: the device says itself what it still holds before the
/// first record here, so a record lost inside the device is declared, shown and passed, and one lost on the way is
/// waited for.
/// </remarks>
public sealed class LogPage
{
    /// <summary>Bytes before the records.</summary>
    public const int PayloadBytes = 13;

    /// <summary>The epoch all records here belong to.</summary>
    public ulong EpochId;

    /// <summary>
    /// Sequence of the newest record the device holds or has freed before the first one here; 0 for none.
    /// </summary>
    public uint HeldBefore;

    /// <summary>How many records follow, 1..3; 64 bytes each.</summary>
    public byte Count;

    internal const int EpochIdOffset = 0;
    internal const int HeldBeforeOffset = 8;
    internal const int CountOffset = 12;

    /// <summary>Writes the bytes before the records.</summary>
    /// <returns>The length of the whole payload, records included; the caller copies those.</returns>
    public int WriteTo(byte[] target, int offset)
    {
        LittleEndian.PutU64(target, offset + EpochIdOffset, EpochId);
        LittleEndian.PutU32(target, offset + HeldBeforeOffset, HeldBefore);
        target[offset + CountOffset] = Count;
        return PayloadBytes + (Count * WireLimits.RecordBytes);
    }

    /// <summary>Reads the bytes before the records; they start at <see cref="RecordAt"/>.</summary>
    /// <returns>False when there is no record, or more than a message holds, or one is cut short.</returns>
    public bool TryReadFrom(byte[] source, int offset, int end)
    {
        EpochId = LittleEndian.GetU64(source, offset + EpochIdOffset, end);
        HeldBefore = LittleEndian.GetU32(source, offset + HeldBeforeOffset, end);
        Count = LittleEndian.GetU8(source, offset + CountOffset, end);
        return Count >= 1 && Count <= WireLimits.RecordsPerLogMax && RecordAt(offset, Count) <= end;
    }

    /// <summary>Where record <paramref name="index"/> of a page at <paramref name="offset"/> starts.</summary>
    public static int RecordAt(int offset, int index) => offset + PayloadBytes + (index * WireLimits.RecordBytes);
}
