using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.Ledger.Bundles;

/// <summary>Writes a ledger, or chosen rows of it, as lines of text that anybody can check.</summary>
public static class BundleWriter
{
    /// <summary>Writes every row as it stands, in the file's order; what is broken stays broken.</summary>
    /// <param name="target">Gets the lines.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="checkpoints">What the clinic itself has listed.</param>
    /// <exception cref="BundleException">A row cannot be carried.</exception>
    public static void WriteWhole(Stream target, LedgerFile ledger, IEnumerable<SignedCheckpoint> checkpoints)
    {
        (LedgerHead head, LedgerHash root) = Survey(ledger);
        BundleLineWriter lines = new(target, ledger.Path);
        lines.Write(new BundleHeader(ledger.Id, head, root, IsWhole: true, head.RowCount, ""));
        foreach (SignedCheckpoint checkpoint in checkpoints)
        {
            lines.Write(checkpoint);
        }
        WriteRows(lines, ledger.Rows(long.MinValue), head.RowCount);
    }

    /// <summary>Writes chosen rows of a right ledger, each with its path to the root.</summary>
    /// <param name="target">Gets the lines.</param>
    /// <param name="ledger">A ledger that was verified, and against the checkpoints too.</param>
    /// <param name="checkpoints">What the clinic itself has listed, each not beyond <paramref name="size"/>.</param>
    /// <param name="size">Rows of the tree to prove them under.</param>
    /// <param name="rows">Numbers of the rows; row 1, which names the ledger, comes with every choice.</param>
    /// <param name="chosen">How they were chosen, in words.</param>
    public static void WritePart(
        Stream target, LedgerFile ledger, IReadOnlyList<SignedCheckpoint> checkpoints, long size,
        IEnumerable<long> rows, string chosen)
    {
        SortedSet<long> shown = [1, .. rows];
        ArgumentOutOfRangeException.ThrowIfLessThan(shown.Min, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shown.Max, size);
        PartSurvey survey = PartSurvey.Of(ledger, size, shown, checkpoints);
        BundleLineWriter lines = new(target, ledger.Path);
        lines.Write(new BundleHeader(ledger.Id, survey.Head, survey.Root, IsWhole: false, shown.Count, chosen));
        foreach (SignedCheckpoint checkpoint in checkpoints)
        {
            lines.Write(checkpoint, survey.PathFrom(checkpoint));
        }
        foreach (LedgerRow row in ledger.Rows().TakeWhile(row => row.Row <= shown.Max))
        {
            if (shown.Contains(row.Row))
            {
                lines.Write(row, survey.PathOf(row.Row));
            }
        }
    }

    // Others may append meanwhile: what came after the survey is not in this bundle.
    private static void WriteRows(BundleLineWriter lines, IEnumerable<LedgerRow> rows, long count)
    {
        LedgerHash before = default;
        foreach (LedgerRow row in rows)
        {
            if (count-- == 0)
            {
                return;
            }
            lines.Write(row, before);
            before = row.Hash;
        }
    }

    private static (LedgerHead Head, LedgerHash Root) Survey(LedgerFile ledger)
    {
        MerkleTree tree = new();
        byte[] hash = new byte[LedgerHash.Bytes];
        LedgerHead head = default;
        foreach (LedgerRow row in ledger.Rows(long.MinValue))
        {
            row.Hash.CopyTo(hash);
            tree.Append(hash);
            head = new LedgerHead(head.RowCount + 1, row.Hash);
        }
        return (head, tree.Root());
    }
}
