using System;
using System.Security.Cryptography;

namespace Smp.Ledger.Tree;

/// <summary>The root over all rows after RFC 6962 section 2.1, kept as a hash for each bit of the row count.</summary>
/// <remarks>
/// A leaf's input is the row's 32-byte hash: leaf = SHA-256(0x00, hash of the row), node = SHA-256(0x01, left, right),
/// a tree of n leaves splits at the largest power of two below n. The root of no rows is SHA-256 of nothing. It takes
/// 2 KB whatever the number of rows.
/// </remarks>
internal sealed class MerkleTree
{
    private const int HeightMax = 63;
    private const int NodeBytes = 1 + (2 * LedgerHash.Bytes);

    /// <summary>Roots of the complete subtrees, the largest first.</summary>
    private readonly byte[] _peaks = new byte[(HeightMax + 1) * LedgerHash.Bytes];
    private readonly byte[] _leaf = new byte[1 + LedgerHash.Bytes];
    private readonly byte[] _node = new byte[NodeBytes];
    private int _peakCount;
    private ulong _leafCount;

    /// <summary>Adds the next row by its hash; any input of at most 32 bytes makes a leaf.</summary>
    public void Append(ReadOnlySpan<byte> rowHash)
    {
        rowHash.CopyTo(_leaf.AsSpan(1));
        SHA256.HashData(_leaf.AsSpan(0, 1 + rowHash.Length), Peak(_peakCount++));
        for (ulong carry = _leafCount++; (carry & 1) != 0; carry >>= 1)
        {
            MergeLastTwo();
        }
    }

    /// <summary>The root over what was appended; more may follow.</summary>
    public LedgerHash Root()
    {
        Span<byte> root = stackalloc byte[LedgerHash.Bytes];
        if (_peakCount == 0)
        {
            SHA256.HashData([], root);
            return new LedgerHash(root);
        }
        Peak(_peakCount - 1).CopyTo(root);
        for (int peak = _peakCount - 2; peak >= 0; peak--)
        {
            HashNode(Peak(peak), root, root);
        }
        return new LedgerHash(root);
    }

    private void MergeLastTwo()
    {
        _peakCount--;
        HashNode(Peak(_peakCount - 1), Peak(_peakCount), Peak(_peakCount - 1));
    }

    private void HashNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> parent)
    {
        _node[0] = 1;
        left.CopyTo(_node.AsSpan(1));
        right.CopyTo(_node.AsSpan(1 + LedgerHash.Bytes));
        SHA256.HashData(_node, parent);
    }

    private Span<byte> Peak(int index) => _peaks.AsSpan(index * LedgerHash.Bytes, LedgerHash.Bytes);
}
