using System;
using System.Collections.Generic;
using System.Threading;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Verification;

namespace Smp.Ledger.Bundles;

/// <summary>Checks a bundle that holds chosen rows of a ledger.</summary>
internal sealed class PartCheck(BundleReader reader, IReadOnlyList<SignedCheckpoint> held, LedgerNotices notices)
{
    private readonly PartCheckpoints _checkpoints = new(reader.Header);

    public BundleOutcome Run(IProgress<long>? progress, CancellationToken stop)
    {
        while (reader.TryReadCheckpoint(out SignedCheckpoint? checkpoint, out LedgerHash[] way))
        {
            _checkpoints.Add(checkpoint!, way);
        }
        PartChecker checker = new(reader.Header);
        VerifyOutcome rows = FirstWrong(checker, progress, stop)
            ?? VerifyOutcome.Right(reader.Header.Ledger, reader.Header.Head, reader.Header.Root);
        BundleComparison compared = _checkpoints.Compare(held);
        string complaint = rows.IsRight ? WhyNot(checker, compared) : Named(rows);
        return new BundleOutcome(reader.Header, rows, complaint, compared);
    }

    private VerifyOutcome? FirstWrong(PartChecker checker, IProgress<long>? progress, CancellationToken stop)
    {
        while (reader.TryReadRow(out string? complaint))
        {
            if (complaint is not null)
            {
                return VerifyOutcome.Wrong(0, complaint);
            }
            if (checker.WhyWrong(reader.Row) is { } why)
            {
                return VerifyOutcome.Wrong(reader.Row.Number, why);
            }
            notices.Take(reader.Row.Number, (LedgerRowKind)reader.Row.Kind, reader.Row.Body.Span);
            if (checker.Count % WholeCheck.RowsAReport == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(checker.Count);
            }
        }
        return checker.Count == reader.Header.Shown
            ? null
            : VerifyOutcome.Wrong(0, $"{checker.Count} rows follow and line 1 names {reader.Header.Shown}");
    }

    // A line that is no row's has no number but its own.
    private static string Named(VerifyOutcome rows) => rows.WrongRow == 0 ? rows.Why : $"{rows}";

    private string WhyNot(PartChecker checker, BundleComparison compared)
    {
        if (checker.WhyNotHeader() is { } why)
        {
            return $"line 1: {why}";
        }
        if (compared.Disagreeing is { } found)
        {
            return $"{found}";
        }
        return held.Count > 0 && compared.Agreeing.Count == 0
            ? $"no checkpoint held can be compared with these rows, which are of {reader.Header.Head.RowCount}; "
                + "ask for rows under a checkpoint that is held"
            : "";
    }
}
