using System;
using System.Linq;
using System.Security.Cryptography;
using Smp.Ledger.Tree;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>The root against RFC 6962's definition, which splits from above where the tree grows from below.</summary>
public sealed class MerkleTreeTests
{
    [Fact]
    public void Root_of_every_size_is_the_one_of_the_definition()
    {
        byte[][] leaves = [.. Enumerable.Range(0, 130).Select(number => SHA256.HashData([(byte)number]))];
        MerkleTree tree = new();
        for (int count = 0; count < leaves.Length; count++)
        {
            Assert.Equal(Definition(leaves.AsSpan(0, count)), tree.Root().ToArray());
            tree.Append(leaves[count]);
        }
    }

    [Fact]
    public void Root_of_nothing_is_the_hash_of_nothing() => Assert.Equal(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new MerkleTree().Root().ToString());

    /// <summary>What the verifier builds, up to levels that have been emptied into the next more than once.</summary>
    [Fact]
    public void Tree_hashed_eight_nodes_at_a_time_has_the_same_root_at_every_size()
    {
        MerkleTree tree = new();
        WideTree wide = new();
        for (int count = 0; count < 1_200; count++)
        {
            Assert.Equal(tree.Root(), wide.Root());
            byte[] leaf = SHA256.HashData([(byte)count, (byte)(count >> 8)]);
            tree.Append(leaf);
            wide.Append(leaf);
        }
    }

    private static byte[] Definition(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? SHA256.HashData([]) : SHA256.HashData([0, .. leaves[0]]);
        }
        int split = 1;
        while (split * 2 < leaves.Length)
        {
            split *= 2;
        }
        return SHA256.HashData([1, .. Definition(leaves[..split]), .. Definition(leaves[split..])]);
    }
}
