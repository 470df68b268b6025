using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Ledger.Checkpoints;

namespace Smp.Ledger.Tree;

/// <summary>One row of a ledger, and what shows that a checkpoint covers it, without any other row.</summary>
/// <remarks>
/// A guess at the whole of the row behind can be tried against it, since that row's hash covers only its body and this
/// row's hash: what the chain holds of a person is salted for such reasons.
/// </remarks>
/// <param name="Ledger">Which ledger.</param>
/// <param name="Row">The row.</param>
/// <param name="Size">Rows of the checkpoint.</param>
/// <param name="Path">Hashes from the row's leaf up to the root.</param>
public sealed record InclusionProof(LedgerId Ledger, LedgerRow Row, long Size, IReadOnlyList<LedgerHash> Path)
{
    /// <summary>Proves a row of a ledger that was verified against the checkpoint.</summary>
    public static InclusionProof Make(LedgerFile ledger, long row, long size)
    {
        LedgerHash[] path = TreeProof.MakeInclusion(ledger.Hashes(), row, size);
        return new InclusionProof(ledger.Id, ledger.Rows(row).First(), size, path);
    }

    /// <summary>Says why no checkpoint of these shows the row, null when one does.</summary>
    /// <param name="checkpoints">Held by whoever checks.</param>
    /// <param name="shown">The checkpoint that shows it.</param>
    public string? WhyNotShown(IEnumerable<SignedCheckpoint> checkpoints, out SignedCheckpoint? shown)
    {
        SignedCheckpoint[] fitting =
        [
            .. checkpoints.Where(signed =>
                signed.Checkpoint.Ledger == Ledger && signed.Checkpoint.Head.RowCount == Size),
        ];
        shown = fitting.FirstOrDefault(signed => signed.IsSignatureRight && IsUnder(signed.Checkpoint));
        if (shown is not null)
        {
            return null;
        }
        if (fitting.Length == 0)
        {
            return $"there is no checkpoint over {Size} rows of ledger {Ledger} to hold it against";
        }
        return fitting.Any(signed => signed.IsSignatureRight)
            ? $"it does not lead to the root of the checkpoint over {Size} rows; row or proof was altered"
            : $"the checkpoint over {Size} rows has a wrong signature; take it anew from where it is held";
    }

    private bool IsUnder(Checkpoint checkpoint)
    {
        LedgerHash own = RowFormat.Hash(Row.Previous, Row.Row, Row.Kind, Row.Body.Span);
        return TreeProof.ShowsInclusion(Path, own, Row.Row, Size, checkpoint.Root);
    }
}
