using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Smp.Ledger;

/// <summary>The hash that ties a row to all rows before it: SHA-256 of previous hash, place (u64), kind (u8) and body.</summary>
public static class RowHash
{
    /// <summary>Length of a hash.</summary>
    public const int Bytes = 32;

    private const int HeadBytes = Bytes + 9;
    private const int OnStackMax = 512;

    /// <summary>Computes it into <paramref name="hash"/>, 32 bytes, which may be the same memory as the previous one.</summary>
    public static void Compute(ReadOnlySpan<byte> previous, long row, RowKind kind, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        int length = HeadBytes + body.Length;
        Span<byte> all = length <= OnStackMax ? stackalloc byte[OnStackMax] : new byte[length];
        previous.CopyTo(all);
        BinaryPrimitives.WriteInt64LittleEndian(all[Bytes..], row);
        all[HeadBytes - 1] = (byte)kind;
        body.CopyTo(all[HeadBytes..]);
        SHA256.HashData(all[..length], hash);
    }
}
