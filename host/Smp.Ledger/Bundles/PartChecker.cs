using System;
using Smp.Ledger.Tree;
using Smp.Ledger.Verification;

namespace Smp.Ledger.Bundles;

/// <summary>Takes the chosen rows of a ledger in order and says of the first wrong one what is wrong with it.</summary>
/// <remarks>
/// What stands between the rows is not there, so two rules of a whole ledger cannot be checked: that no record stands
/// twice, and that a record in quarantine has an earlier one of its number.
/// </remarks>
internal sealed class PartChecker(BundleHeader header)
{
    private LedgerHash _last;
    private LedgerId _id;

    /// <summary>Number of the last right row.</summary>
    public long LastRow { get; private set; }

    /// <summary>Rows found right so far.</summary>
    public long Count { get; private set; }

    /// <summary>Says why the next row is wrong, null when it is right. Nothing may follow a wrong one.</summary>
    public string? WhyWrong(BundleRow row)
    {
        string? why = WhyNotNext(row.Number) ?? RowRules.WhyNoRow(row.Kind, row.Body.Span);
        if (why is not null)
        {
            return why;
        }
        LedgerHash previous = row.Previous!.Value;
        LedgerHash own = RowFormat.Hash(previous, row.Number, (LedgerRowKind)row.Kind, row.Body.Span);
        why = WhyNotProven(row, previous, own) ?? WhyForbidden(row);
        (_last, LastRow, Count) = (own, row.Number, Count + 1);
        return why;
    }

    /// <summary>Says what of the first line the rows contradict, null when nothing does.</summary>
    public string? WhyNotHeader()
    {
        if (_id != header.Ledger)
        {
            return $"it names ledger {header.Ledger} and row 1 names ledger {_id}";
        }
        return LastRow == header.Head.RowCount && _last != header.Head.Hash
            ? $"its head is not the hash of row {LastRow}"
            : null;
    }

    private string? WhyNotNext(long row)
    {
        if (Count == 0 && row != 1)
        {
            return "row 1 is missing before it, which names the ledger";
        }
        if (row <= LastRow)
        {
            return $"it stands behind row {LastRow}";
        }
        return row > header.Head.RowCount ? $"the first line names only {header.Head.RowCount} rows" : null;
    }

    private string? WhyNotProven(BundleRow row, LedgerHash previous, LedgerHash own)
    {
        if (row.Number == LastRow + 1 && previous != _last)
        {
            return row.Number == 1
                ? "its previous hash is not zero"
                : $"its previous hash differs from the hash of row {LastRow}";
        }
        return TreeProof.ShowsInclusion(row.Path, own, row.Number, header.Head.RowCount, header.Root)
            ? null
            : "it does not lead to the root of the first line; row, path or root was altered";
    }

    private string? WhyForbidden(BundleRow row) =>
        row.Number == 1 && !(row.Kind == (long)LedgerRowKind.Event && RowFormat.TryReadCreated(row.Body.Span, out _id))
            ? "it does not say which ledger this is"
            : RowRules.WhyNotOfItsKind(row.Kind, row.Body.Span);
}
