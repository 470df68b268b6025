using System;
using System.Security.Cryptography;

namespace Smp.Ledger.Tree;

/// <summary>The two hashes of RFC 6962 section 2.1; a leaf can never pass for a node.</summary>
internal static class TreeHash
{
    /// <summary>The leaf of an input; a row's input is its hash.</summary>
    public static LedgerHash Leaf(ReadOnlySpan<byte> input) => new(SHA256.HashData([0, .. input]));

    /// <summary>The node over two others.</summary>
    public static LedgerHash Node(LedgerHash left, LedgerHash right)
    {
        Span<byte> node = stackalloc byte[1 + (2 * LedgerHash.Bytes)];
        node[0] = 1;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + LedgerHash.Bytes)..]);
        return new LedgerHash(SHA256.HashData(node));
    }
}
