using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Smp.Ledger;

/// <summary>The layout that a row's hash covers; final, because files outlive programs.</summary>
/// <remarks>
/// <code>
/// previous 32 | row u64 | kind 1 | body        hash = SHA-256 over all of it
/// body of kinds 1 and 3: device u64 | epoch u64 | raw 64, whose first four bytes are the sequence
/// </code>
/// Numbers are little endian.
/// </remarks>
internal static class RowFormat
{
    public const int RawBytes = 64;
    public const int KeyPrefixBytes = 16;
    public const int RecordBodyBytes = KeyPrefixBytes + RawBytes;
    public const int SequenceOffset = KeyPrefixBytes;
    public const int EventBodyBytesMax = 64 * 1024;

    public const int RowOffset = LedgerHash.Bytes;
    public const int KindOffset = RowOffset + 8;
    public const int BodyOffset = KindOffset + 1;
    public const int RowBytesMax = BodyOffset + EventBodyBytesMax;

    private static ReadOnlySpan<byte> CreatedStart => "{\"event\":\"ledger-created\",\"ledger\":\""u8;

    private static ReadOnlySpan<byte> CreatedEnd => "\"}"u8;

    /// <summary>Fills in what stands before the body; previous is there already.</summary>
    public static void WriteHeader(Span<byte> row, long number, LedgerRowKind kind)
    {
        BinaryPrimitives.WriteInt64LittleEndian(row[RowOffset..], number);
        row[KindOffset] = (byte)kind;
    }

    /// <summary>The hash of a row of which all bytes are in place.</summary>
    public static void Hash(ReadOnlySpan<byte> row, Span<byte> hash) => SHA256.HashData(row, hash);

    /// <summary>The hash of a row by its parts.</summary>
    public static LedgerHash Hash(LedgerHash previous, long number, LedgerRowKind kind, ReadOnlySpan<byte> body)
    {
        byte[] row = new byte[BodyOffset + body.Length];
        previous.CopyTo(row);
        WriteHeader(row, number, kind);
        body.CopyTo(row.AsSpan(BodyOffset));
        return new LedgerHash(SHA256.HashData(row));
    }

    /// <summary>The device and epoch that a record's body starts with.</summary>
    public static void WriteKeyPrefix(Span<byte> body, ulong device, ulong epoch)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(body, device);
        BinaryPrimitives.WriteUInt64LittleEndian(body[8..], epoch);
    }

    /// <summary>The sequence in a record's body.</summary>
    public static uint Sequence(ReadOnlySpan<byte> body) =>
        BinaryPrimitives.ReadUInt32LittleEndian(body[SequenceOffset..]);

    /// <summary>The event that row 1 is.</summary>
    public static byte[] CreatedEvent(LedgerId id) =>
        [.. CreatedStart, .. System.Text.Encoding.ASCII.GetBytes(id.ToString()), .. CreatedEnd];

    /// <summary>The ledger's id, if this is the event that row 1 must be.</summary>
    public static bool TryReadCreated(ReadOnlySpan<byte> body, out LedgerId id)
    {
        id = default;
        return body.Length == CreatedStart.Length + (2 * LedgerId.Bytes) + CreatedEnd.Length
            && body.StartsWith(CreatedStart)
            && LedgerId.TryParse(
                System.Text.Encoding.ASCII.GetString(body.Slice(CreatedStart.Length, 2 * LedgerId.Bytes)), out id)
            && body.SequenceEqual(CreatedEvent(id));
    }
}
