using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Verification;

namespace Smp.Ledger.Bundles;

/// <summary>Checks a bundle that holds every row of a ledger.</summary>
internal sealed class WholeCheck(BundleReader reader, IReadOnlyList<SignedCheckpoint> held, LedgerNotices notices)
{
    /// <summary>Rows between two words about progress.</summary>
    internal const int RowsAReport = 65_536;

    private readonly List<SignedCheckpoint> _carried = [];
    private readonly byte[] _previous = new byte[LedgerHash.Bytes];
    private readonly byte[] _hash = new byte[LedgerHash.Bytes];

    public BundleOutcome Run(IProgress<long>? progress, CancellationToken stop)
    {
        while (reader.TryReadCheckpoint(out SignedCheckpoint? checkpoint, out _))
        {
            _carried.Add(checkpoint!);
        }
        LedgerMarks marks = CheckpointCheck.MarksFor(_carried.Concat(held));
        RowChecker checker = new(marks);
        string? why = FirstWrong(checker, progress, stop);
        VerifyOutcome rows = why is null ? checker.End() : checker.Wrong(why);
        if (!rows.IsRight)
        {
            return Outcome(rows, $"{rows}", null);
        }
        CheckpointDisagreement? found = CheckpointCheck.FirstDisagreement(_carried.Concat(held), rows, marks);
        return Outcome(rows, WhyNotHeader(rows) ?? found?.ToString() ?? "", found);
    }

    private BundleOutcome Outcome(VerifyOutcome rows, string complaint, CheckpointDisagreement? found)
    {
        IReadOnlyList<SignedCheckpoint> agreeing = complaint.Length == 0 ? held : [];
        return new(reader.Header, rows, complaint, new BundleComparison(_carried, agreeing, [], found));
    }

    private string? FirstWrong(RowChecker checker, IProgress<long>? progress, CancellationToken stop)
    {
        while (reader.TryReadRow(out string? complaint))
        {
            string? why = complaint ?? WhyLonger() ?? WhyTooMany(checker) ?? WhyWrong(checker);
            if (why is not null)
            {
                return why;
            }
            notices.Take(checker.RowCount, (LedgerRowKind)reader.Row.Kind, reader.Row.Body.Span);
            if (checker.RowCount % RowsAReport == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(checker.RowCount);
            }
        }
        return checker.RowCount < reader.Header.Head.RowCount
            ? $"it is missing: the bundle ends here and its first line names {reader.Header.Head.RowCount} rows"
            : null;
    }

    // One row has one spelling: its previous hash stands there only where it is not that of the line before.
    private string? WhyLonger() => reader.Row.Previous is { } told && told == new LedgerHash(_previous)
        ? BundleReader.NotARow(reader.Line)
        : null;

    private string? WhyTooMany(RowChecker checker) => checker.RowCount == reader.Header.Head.RowCount
        ? $"the first line names only {reader.Header.Head.RowCount} rows"
        : null;

    private string? WhyWrong(RowChecker checker)
    {
        BundleRow row = reader.Row;
        row.Previous?.CopyTo(_previous);
        row.Hash.CopyTo(_hash);
        string? why = checker.WhyWrong(row.Number, row.Kind, row.Body.Span, _previous, _hash);
        row.Hash.CopyTo(_previous);
        return why;
    }

    private string? WhyNotHeader(VerifyOutcome rows)
    {
        BundleHeader header = reader.Header;
        if (header.Ledger != rows.Id)
        {
            return $"line 1: it names ledger {header.Ledger} and row 1 names ledger {rows.Id}";
        }
        if (header.Head != rows.Head)
        {
            return $"line 1: its head is not the hash of row {rows.Head.RowCount}";
        }
        return header.Root == rows.Root ? null : "line 1: its root is not the root of the rows";
    }
}
