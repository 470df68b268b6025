using System;
using System.Buffers.Binary;

namespace Smp.Ledger;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Row">Its place in the total order, from 1, without gaps.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Body">The bytes that are hashed.</param>
/// <param name="Hash">SHA-256 over previous hash, place, kind and body.</param>
public sealed record LedgerRow(long Row, RowKind Kind, byte[] Body, byte[] Hash)
{
    /// <summary>Bytes before the pen's own 64 in a record's body.</summary>
    public const int KeyBytes = 16;

    /// <summary>Bytes of a record's body.</summary>
    public const int RecordBodyBytes = 80;

    /// <summary>The pen, of a row that holds its bytes.</summary>
    public ulong Device => BinaryPrimitives.ReadUInt64LittleEndian(Body);

    /// <summary>The pen's epoch, of a row that holds its bytes.</summary>
    public ulong Epoch => BinaryPrimitives.ReadUInt64LittleEndian(Body.AsSpan(8));

    /// <summary>The record's number in its epoch, of a row that holds a pen's bytes.</summary>
    public uint Sequence => BinaryPrimitives.ReadUInt32LittleEndian(Body.AsSpan(KeyBytes));
}
