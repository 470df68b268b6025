using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Ledger.Checkpoints;

namespace Smp.Ledger.Bundles;

/// <summary>Makes a bundle file of a ledger: complete or not at all, and never better than the ledger.</summary>
/// <remarks>
/// A ledger that does not verify is carried whole as it stands, and its bundle must then disagree at the same place:
/// what was written is verified before it takes its name. Of such a ledger no part is made.
/// </remarks>
public static class BundleExport
{
    /// <summary>Writes the whole ledger with the clinic's own list of checkpoints.</summary>
    /// <param name="ledgerPath">The ledger.</param>
    /// <param name="path">The bundle; takes the place of a file of this name.</param>
    /// <returns>What verifying the bundle found: the same as verifying the ledger.</returns>
    /// <exception cref="BundleException">What is wrong with the ledger cannot be carried in a bundle.</exception>
    public static BundleOutcome Whole(string ledgerPath, string path)
    {
        IReadOnlyList<SignedCheckpoint> own = CheckpointFile.ReadListOf(ledgerPath);
        string complaint = Complaint(ledgerPath, own);
        try
        {
            return Write(path, complaint, target =>
            {
                using LedgerFile ledger = LedgerFile.OpenReadOnly(ledgerPath);
                BundleWriter.WriteWhole(target, ledger, own);
            });
        }
        catch (Exception fault) when (complaint.Length > 0 && (fault is LedgerException or BundleException))
        {
            throw NotCarried(ledgerPath, complaint);
        }
    }

    /// <summary>Writes chosen rows, under the newest listed checkpoint that covers them, else the whole tree.</summary>
    /// <param name="ledgerPath">The ledger.</param>
    /// <param name="path">The bundle; takes the place of a file of this name.</param>
    /// <param name="choose">Numbers of rows of the ledger.</param>
    /// <param name="chosen">How they were chosen, in words.</param>
    /// <exception cref="BundleException">The ledger does not verify, or has no such rows.</exception>
    public static BundleOutcome Part(
        string ledgerPath, string path, Func<LedgerFile, IReadOnlyCollection<long>> choose, string chosen)
    {
        IReadOnlyList<SignedCheckpoint> own = CheckpointFile.ReadListOf(ledgerPath);
        string complaint = Complaint(ledgerPath, own);
        if (complaint.Length > 0)
        {
            throw new BundleException(
                ledgerPath, $"no part of a ledger that does not verify ({complaint})", "show the whole of it");
        }
        return Write(path, "", target =>
        {
            using LedgerFile ledger = LedgerFile.OpenReadOnly(ledgerPath);
            WritePart(target, ledger, own, choose, chosen);
        });
    }

    private static void WritePart(
        Stream target, LedgerFile ledger, IReadOnlyList<SignedCheckpoint> own,
        Func<LedgerFile, IReadOnlyCollection<long>> choose, string chosen)
    {
        IReadOnlyCollection<long> rows = choose(ledger);
        if (rows.Count == 0)
        {
            throw new BundleException(ledger.Path, $"no row belongs to {chosen}", "check what was asked for");
        }
        long last = rows.Max();
        long[] covering = [.. own.Select(signed => signed.Checkpoint.Head.RowCount).Where(size => size >= last)];
        long size = covering.Length > 0 ? covering.Max() : ledger.ReadHead().RowCount;
        BundleWriter.WritePart(
            target, ledger, [.. own.Where(signed => signed.Checkpoint.Head.RowCount <= size)], size, rows, chosen);
    }

    private static string Complaint(string ledgerPath, IReadOnlyList<SignedCheckpoint> own)
    {
        LedgerMarks marks = CheckpointCheck.MarksFor(own);
        VerifyOutcome outcome = LedgerVerifier.Verify(ledgerPath, marks: marks);
        return outcome.IsRight
            ? CheckpointCheck.FirstDisagreement(own, outcome, marks)?.ToString() ?? ""
            : $"{outcome}";
    }

    private static BundleOutcome Write(string path, string complaint, Action<Stream> write)
    {
        string draft = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (FileStream target = new(draft, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16))
            {
                write(target);
                target.Flush(flushToDisk: true);
            }
            BundleOutcome outcome = Verified(draft);
            if (outcome.Complaint != complaint)
            {
                throw NotCarried(path, complaint.Length > 0 ? complaint : outcome.Complaint);
            }
            File.Move(draft, path, overwrite: true);
            return outcome;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static BundleOutcome Verified(string draft)
    {
        using FileStream written = new(draft, FileMode.Open, FileAccess.Read);
        return BundleVerifier.Verify(written, draft);
    }

    private static BundleException NotCarried(string path, string complaint) => new(
        path, $"what is wrong with this ledger cannot be carried in a bundle ({complaint})", "show the ledger itself");
}
