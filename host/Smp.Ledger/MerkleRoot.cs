using System;
using System.Collections.Generic;
using System.Security.Cryptography;

namespace Smp.Ledger;

/// <summary>The root of the RFC 6962 tree over all rows, built row by row.</summary>
/// <remarks>
/// A leaf's data is the row's 32-byte hash. Leaf: SHA-256(0x00, data). Node: SHA-256(0x01, left, right). Holds one subtree
/// for each set bit of the row count.
/// </remarks>
public sealed class MerkleRoot
{
    private readonly List<byte[]> _subtrees = [];

    /// <summary>Rows added.</summary>
    public long Rows { get; private set; }

    /// <summary>Adds the next row.</summary>
    public void Add(ReadOnlySpan<byte> rowHash)
    {
        byte[] node = Hash(0x00, rowHash, default);
        for (long carry = Rows; (carry & 1) == 1; carry >>= 1)
        {
            node = Hash(0x01, _subtrees[^1], node);
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }
        _subtrees.Add(node);
        Rows++;
    }

    /// <summary>The root over the rows so far; of none, the hash of nothing.</summary>
    public byte[] Compute()
    {
        if (_subtrees.Count == 0)
        {
            return SHA256.HashData([]);
        }
        byte[] root = _subtrees[^1];
        for (int i = _subtrees.Count - 2; i >= 0; i--)
        {
            root = Hash(0x01, _subtrees[i], root);
        }
        return root;
    }

    private static byte[] Hash(byte prefix, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> all = stackalloc byte[1 + (2 * RowHash.Bytes)];
        all[0] = prefix;
        left.CopyTo(all[1..]);
        right.CopyTo(all[(1 + left.Length)..]);
        return SHA256.HashData(all[..(1 + left.Length + right.Length)]);
    }
}
