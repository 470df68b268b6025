using System;
using System.Buffers.Binary;

namespace Smp.Ledger;

/// <summary>One row as it stands in the file, verified by nobody yet.</summary>
/// <param name="Row">Its number, from 1.</param>
/// <param name="Kind">What the body is.</param>
/// <param name="Body">The bytes that the hash covers.</param>
/// <param name="Previous">Hash of the row before; zero for row 1.</param>
/// <param name="Hash">SHA-256 of previous, row as u64 little endian, kind as one byte, body.</param>
public sealed record LedgerRow(
    long Row, LedgerRowKind Kind, ReadOnlyMemory<byte> Body, LedgerHash Previous, LedgerHash Hash)
{
    /// <summary>The pen of a device record.</summary>
    public ulong Device => BinaryPrimitives.ReadUInt64LittleEndian(RecordBody);

    /// <summary>The epoch of a device record.</summary>
    public ulong Epoch => BinaryPrimitives.ReadUInt64LittleEndian(RecordBody[8..]);

    /// <summary>The 64 bytes of a device record.</summary>
    public ReadOnlyMemory<byte> Raw => RecordBody.IsEmpty ? default : Body[RowFormat.KeyPrefixBytes..];

    private bool IsRecord =>
        Kind is LedgerRowKind.DeviceRecord or LedgerRowKind.QuarantinedRecord
        && Body.Length == RowFormat.RecordBodyBytes;

    private ReadOnlySpan<byte> RecordBody => IsRecord
        ? Body.Span
        : throw new InvalidOperationException($"Row {Row} is no device record: it has no device, epoch or raw bytes.");
}
