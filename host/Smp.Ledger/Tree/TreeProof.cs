using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Smp.Ledger.Tree;

/// <summary>Makes and checks the two proofs of RFC 6962: a row is in a tree, a tree starts another.</summary>
/// <remarks>Checking needs no ledger and keeps no state. A proof over n rows has at most 1 + log2 n hashes.</remarks>
public static class TreeProof
{
    /// <summary>The hashes that lead from a row to the root over the first rows.</summary>
    /// <param name="rowHashes">Hashes of the ledger's rows from row 1 on, at least <paramref name="size"/>.</param>
    /// <param name="row">Number of the row, from 1.</param>
    /// <param name="size">Rows in the tree.</param>
    public static LedgerHash[] MakeInclusion(IEnumerable<LedgerHash> rowHashes, long row, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row, size);
        return Collect(rowHashes, TreeSpan.ForInclusion(row - 1, size));
    }

    /// <summary>The hashes that show a tree over the first rows to be the start of a larger one.</summary>
    /// <param name="rowHashes">Hashes of the ledger's rows from row 1 on, at least <paramref name="size"/>.</param>
    /// <param name="oldSize">Rows in the earlier tree, from 1.</param>
    /// <param name="size">Rows in the later tree.</param>
    public static LedgerHash[] MakeConsistency(IEnumerable<LedgerHash> rowHashes, long oldSize, long size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(oldSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        return Collect(rowHashes, TreeSpan.ForConsistency(oldSize, size));
    }

    /// <summary>True when a row with this hash is in the tree with this root.</summary>
    public static bool ShowsInclusion(
        IReadOnlyList<LedgerHash> path, LedgerHash rowHash, long row, long size, LedgerHash root) =>
        row >= 1 && row <= size && ShowsLeaf(path, TreeHash.Leaf(rowHash.ToArray()), row - 1, size, root);

    /// <summary>True when the tree with the old root is the start of the tree with the new one.</summary>
    public static bool ShowsConsistency(
        IReadOnlyList<LedgerHash> path, long oldSize, LedgerHash oldRoot, long size, LedgerHash root)
    {
        if (oldSize < 1 || oldSize >= size || path.Count == 0)
        {
            return oldSize >= 1 && oldSize == size && path.Count == 0 && oldRoot == root;
        }
        // A complete subtree's root is what the reader holds already; the proof leaves it out.
        Queue<LedgerHash> rest = new(BitOperations.IsPow2(oldSize) ? path.Prepend(oldRoot) : path);
        int complete = BitOperations.TrailingZeroCount(oldSize);
        (long place, long last) = ((oldSize - 1) >> complete, (size - 1) >> complete);
        LedgerHash oldSide = rest.Dequeue();
        LedgerHash side = oldSide;
        while (rest.TryDequeue(out LedgerHash step))
        {
            if (last == 0)
            {
                return false;
            }
            if (IsRight(ref place, ref last))
            {
                (oldSide, side) = (TreeHash.Node(step, oldSide), TreeHash.Node(step, side));
            }
            else
            {
                side = TreeHash.Node(side, step);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && oldSide == oldRoot && side == root;
    }

    internal static bool ShowsLeaf(
        IReadOnlyList<LedgerHash> path, LedgerHash leafHash, long leaf, long size, LedgerHash root)
    {
        (long place, long last) = (leaf, size - 1);
        LedgerHash side = leafHash;
        foreach (LedgerHash step in path)
        {
            if (last == 0)
            {
                return false;
            }
            side = IsRight(ref place, ref last) ? TreeHash.Node(step, side) : TreeHash.Node(side, step);
            (place, last) = (place >> 1, last >> 1);
        }
        return last == 0 && side == root;
    }

    /// <summary>
    /// True when the node stands right of what the next step names. A last node without a neighbour rises until it has
    /// one.
    /// </summary>
    private static bool IsRight(ref long place, ref long last)
    {
        if ((place & 1) == 0 && place != last)
        {
            return false;
        }
        while ((place & 1) == 0 && place != 0)
        {
            (place, last) = (place >> 1, last >> 1);
        }
        return true;
    }

    private static LedgerHash[] Collect(IEnumerable<LedgerHash> rowHashes, List<TreeSpan> spans)
    {
        PathCollector collector = new(spans);
        byte[] input = new byte[LedgerHash.Bytes];
        foreach (LedgerHash rowHash in rowHashes.TakeWhile(_ => !collector.IsComplete))
        {
            rowHash.CopyTo(input);
            collector.Append(input);
        }
        return collector.Path();
    }
}
