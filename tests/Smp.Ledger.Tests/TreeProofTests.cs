using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using Smp.Ledger.Tree;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Proofs against the vectors of RFC 6962's reference implementation and against brute force.</summary>
public sealed class TreeProofTests
{
    private const string L0 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    private const string L1 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private const string L4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private const string L2To4 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private const string L4To6 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private const string L6To8 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private const string L4To8 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private const string Two = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private const string Four = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private const int SizeMax = 70;

    private static readonly string[] Inputs =
    [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", L0, Two,
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", Four,
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static readonly LedgerHash[] RowHashes =
        [.. Enumerable.Range(0, SizeMax).Select(number => new LedgerHash(SHA256.HashData([(byte)number])))];

    [Fact]
    public void Roots_are_those_of_the_published_vectors()
    {
        MerkleTree tree = new();
        for (int size = 0; size < Inputs.Length; size++)
        {
            Assert.Equal(Roots[size], tree.Root().ToString());
            tree.Append(Convert.FromHexString(Inputs[size]));
        }
        Assert.Equal(Roots[Inputs.Length], tree.Root().ToString());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8, L1, L2To4, L4To8)]
    [InlineData(6, 8, L4, L6To8, Four)]
    [InlineData(3, 3, Two)]
    [InlineData(2, 5, L0, L2To4, L4)]
    public void Inclusion_proof_is_that_of_the_published_vectors(int row, int size, params string[] expected)
    {
        LedgerHash[] path = Collected(TreeSpan.ForInclusion(row - 1, size), size);
        Assert.Equal(expected, path.Select(hash => hash.ToString()));
        LedgerHash leaf = TreeHash.Leaf(Convert.FromHexString(Inputs[row - 1]));
        Assert.True(TreeProof.ShowsLeaf(path, leaf, row - 1, size, Parsed(Roots[size])));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8, L1, L2To4, L4To8)]
    [InlineData(6, 8, L4To6, L6To8, Four)]
    [InlineData(2, 5, L2To4, L4)]
    public void Consistency_proof_is_that_of_the_published_vectors(int oldSize, int size, params string[] expected)
    {
        LedgerHash[] path = Collected(TreeSpan.ForConsistency(oldSize, size), size);
        Assert.Equal(expected, path.Select(hash => hash.ToString()));
        Assert.True(TreeProof.ShowsConsistency(path, oldSize, Parsed(Roots[oldSize]), size, Parsed(Roots[size])));
    }

    [Fact]
    public void Every_row_of_every_small_tree_is_shown_and_no_other_row_or_root()
    {
        for (int size = 1; size <= SizeMax; size++)
        {
            LedgerHash root = Root(0, size);
            for (int row = 1; row <= size; row++)
            {
                LedgerHash[] path = TreeProof.MakeInclusion(RowHashes, row, size);
                LedgerHash own = RowHashes[row - 1];
                Assert.True(TreeProof.ShowsInclusion(path, own, row, size, root));
                Assert.False(TreeProof.ShowsInclusion(path, RowHashes[row % SizeMax], row, size, root));
                Assert.False(TreeProof.ShowsInclusion(path, own, row + 1, size, root));
                Assert.False(TreeProof.ShowsInclusion(path, own, row, size, own));
                Assert.False(TreeProof.ShowsInclusion([.. path, own], own, row, size, root));
                Assert.False(TreeProof.ShowsInclusion([.. path.Skip(1)], own, row, size, root) && path.Length > 0);
            }
        }
    }

    [Fact]
    public void Every_small_tree_is_shown_to_start_every_larger_one_and_with_no_other_root()
    {
        for (int size = 1; size <= SizeMax; size++)
        {
            for (int oldSize = 1; oldSize <= size; oldSize++)
            {
                LedgerHash[] path = TreeProof.MakeConsistency(RowHashes, oldSize, size);
                (LedgerHash old, LedgerHash root) = (Root(0, oldSize), Root(0, size));
                Assert.True(TreeProof.ShowsConsistency(path, oldSize, old, size, root));
                Assert.False(TreeProof.ShowsConsistency(path, oldSize, RowHashes[0], size, root));
                Assert.False(TreeProof.ShowsConsistency(path, oldSize, old, size, RowHashes[0]));
                Assert.False(TreeProof.ShowsConsistency([.. path, root], oldSize, old, size, root));
            }
        }
    }

    [Fact]
    public void Proofs_of_seeded_random_sizes_hold_and_no_altered_hash_passes()
    {
        Random random = new(6962);
        LedgerHash[] rows = [.. Enumerable.Range(0, 3_000).Select(_ => RandomHash(random))];
        for (int trial = 0; trial < 40; trial++)
        {
            int size = random.Next(2, rows.Length + 1);
            int row = random.Next(1, size + 1);
            int oldSize = random.Next(1, size);
            LedgerHash root = Streamed(rows, size);
            LedgerHash[] path = TreeProof.MakeInclusion(rows, row, size);
            LedgerHash[] growth = TreeProof.MakeConsistency(rows, oldSize, size);
            LedgerHash old = Streamed(rows, oldSize);
            Assert.True(TreeProof.ShowsInclusion(path, rows[row - 1], row, size, root));
            Assert.True(TreeProof.ShowsConsistency(growth, oldSize, old, size, root));
            path[random.Next(path.Length)] = RandomHash(random);
            growth[random.Next(growth.Length)] = RandomHash(random);
            Assert.False(TreeProof.ShowsInclusion(path, rows[row - 1], row, size, root));
            Assert.False(TreeProof.ShowsConsistency(growth, oldSize, old, size, root));
        }
    }

    [Theory]
    [InlineData(1_000_000, 20)]
    [InlineData(1L << 32, 32)]
    public void Proof_takes_at_most_a_kilobyte(long size, int hashesMax)
    {
        foreach (long leaf in new[] { 0, 1, size / 3, size - 1 })
        {
            int hashes = TreeSpan.ForInclusion(leaf, size).Count;
            Assert.InRange(hashes, 1, hashesMax);
            Assert.InRange(hashes * LedgerHash.Bytes, 1, 1024);
        }
    }

    [Fact]
    public void Proof_beyond_the_tree_cannot_be_made_and_shows_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeProof.MakeInclusion(RowHashes, 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeProof.MakeInclusion(RowHashes, 6, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => TreeProof.MakeConsistency(RowHashes, 0, 5));
        Assert.Throws<InvalidOperationException>(() => TreeProof.MakeInclusion(RowHashes, 1, SizeMax + 1));
        Assert.False(TreeProof.ShowsInclusion([], RowHashes[0], 0, 1, Root(0, 1)));
        Assert.False(TreeProof.ShowsConsistency([], 0, Parsed(Roots[0]), 0, Parsed(Roots[0])));
        Assert.False(TreeProof.ShowsConsistency([], 2, Root(0, 2), 1, Root(0, 1)));
    }

    private static LedgerHash[] Collected(List<TreeSpan> spans, int size)
    {
        PathCollector collector = new(spans);
        foreach (string input in Inputs.Take(size))
        {
            collector.Append(Convert.FromHexString(input));
        }
        return collector.Path();
    }

    private static LedgerHash Root(int first, int end)
    {
        if (end - first == 1)
        {
            return TreeHash.Leaf(RowHashes[first].ToArray());
        }
        int half = 1;
        while (half * 2 < end - first)
        {
            half *= 2;
        }
        return TreeHash.Node(Root(first, first + half), Root(first + half, end));
    }

    private static LedgerHash Streamed(LedgerHash[] rows, int size)
    {
        MerkleTree tree = new();
        Array.ForEach(rows[..size], row => tree.Append(row.ToArray()));
        return tree.Root();
    }

    private static LedgerHash RandomHash(Random random)
    {
        byte[] bytes = new byte[LedgerHash.Bytes];
        random.NextBytes(bytes);
        return new LedgerHash(bytes);
    }

    private static LedgerHash Parsed(string hex) => LedgerHash.TryParse(hex, out LedgerHash hash)
        ? hash
        : throw new ArgumentException($"{hex} is no hash.", nameof(hex));
}
