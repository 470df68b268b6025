using System;
using System.Security.Cryptography;
using Smp.Ledger.Hashing;

namespace Smp.Ledger.Verification;

/// <summary>Rows that wait to be checked, so that those of records can be hashed eight at a time.</summary>
/// <remarks>
/// A row's hash covers the previous hash that stands in the row itself, so rows can be hashed out of order; whether
/// that previous hash is the right one is checked in order, behind.
/// </remarks>
internal sealed class RowPage
{
    private const int RowsMax = 64;
    private const int RecordRowBytes = RowFormat.BodyOffset + RowFormat.RecordBodyBytes;

    private readonly byte[] _bytes = new byte[RowFormat.RowBytesMax + (RowsMax * RecordRowBytes)];
    private readonly int[] _ends = new int[RowsMax + 1];
    private readonly long[] _numbers = new long[RowsMax];
    private readonly byte[] _hashes = new byte[RowsMax * LedgerHash.Bytes];
    private readonly byte[] _ownHashes = new byte[RowsMax * LedgerHash.Bytes];
    private readonly Sha256Lanes _lanes = new(RecordRowBytes);
    private readonly byte[] _laneHashes = new byte[Sha256Lanes.Lanes * LedgerHash.Bytes];
    private readonly int[] _rowOfLane = new int[Sha256Lanes.Lanes];

    /// <summary>Rows in it.</summary>
    public int Count { get; private set; }

    /// <summary>The row's number.</summary>
    public long Number(int row) => _numbers[row];

    /// <summary>What its body is.</summary>
    public LedgerRowKind Kind(int row) => (LedgerRowKind)Bytes(row)[RowFormat.KindOffset];

    /// <summary>Its body.</summary>
    public ReadOnlySpan<byte> Body(int row) => Bytes(row)[RowFormat.BodyOffset..];

    /// <summary>The previous hash that stands in it.</summary>
    public ReadOnlySpan<byte> Previous(int row) => Bytes(row)[..LedgerHash.Bytes];

    /// <summary>The hash that stands in it.</summary>
    public ReadOnlySpan<byte> Hash(int row) => HashAt(_hashes, row);

    /// <summary>The hash of what stands in it, after <see cref="HashAll"/>.</summary>
    public ReadOnlySpan<byte> OwnHash(int row) => HashAt(_ownHashes, row);

    /// <summary>Takes a row; false when the page is full or the row is of no form that can be hashed.</summary>
    public bool TryAdd(
        long number, long kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash)
    {
        int start = _ends[Count];
        int end = start + RowFormat.BodyOffset + body.Length;
        if (Count == RowsMax || body.Length > RowFormat.EventBodyBytesMax || end > _bytes.Length
            || kind is < byte.MinValue or > byte.MaxValue
            || previous.Length != LedgerHash.Bytes || hash.Length != LedgerHash.Bytes)
        {
            return false;
        }
        Span<byte> bytes = _bytes.AsSpan(start..end);
        previous.CopyTo(bytes);
        RowFormat.WriteHeader(bytes, number, (LedgerRowKind)kind);
        body.CopyTo(bytes[RowFormat.BodyOffset..]);
        hash.CopyTo(_hashes.AsSpan(Count * LedgerHash.Bytes));
        _numbers[Count++] = number;
        _ends[Count] = end;
        return true;
    }

    /// <summary>Hashes every row.</summary>
    public void HashAll()
    {
        int lane = 0;
        for (int row = 0; row < Count; row++)
        {
            ReadOnlySpan<byte> bytes = Bytes(row);
            if (bytes.Length != RecordRowBytes)
            {
                SHA256.HashData(bytes, HashAt(_ownHashes, row));
                continue;
            }
            bytes.CopyTo(_lanes.Message(lane));
            _rowOfLane[lane++] = row;
            if (lane == Sha256Lanes.Lanes)
            {
                HashLanes(lane);
                lane = 0;
            }
        }
        HashLanes(lane);
    }

    /// <summary>Makes room for others.</summary>
    public void Empty() => Count = 0;

    private void HashLanes(int lanes)
    {
        if (lanes == 0)
        {
            return;
        }
        _lanes.Hash(_laneHashes);
        for (int lane = 0; lane < lanes; lane++)
        {
            HashAt(_laneHashes, lane).CopyTo(HashAt(_ownHashes, _rowOfLane[lane]));
        }
    }

    private ReadOnlySpan<byte> Bytes(int row) => _bytes.AsSpan(_ends[row].._ends[row + 1]);

    private static Span<byte> HashAt(byte[] hashes, int row) =>
        hashes.AsSpan(row * LedgerHash.Bytes, LedgerHash.Bytes);
}
