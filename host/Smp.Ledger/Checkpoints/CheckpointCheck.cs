using System.Collections.Generic;
using System.Linq;

namespace Smp.Ledger.Checkpoints;

/// <summary>Holds a ledger that agrees with itself against what was said of it before.</summary>
public static class CheckpointCheck
{
    /// <summary>What verifying must mark for <see cref="FirstDisagreement"/>.</summary>
    public static LedgerMarks MarksFor(IEnumerable<SignedCheckpoint> checkpoints) =>
        new(checkpoints.Select(signed => signed.Checkpoint.Head.RowCount));

    /// <summary>The smallest checkpoint that disagrees, null when all agree.</summary>
    /// <param name="checkpoints">What was said of the ledger, in any order.</param>
    /// <param name="outcome">A right outcome of verifying the ledger.</param>
    /// <param name="marks">What verifying has marked.</param>
    public static CheckpointDisagreement? FirstDisagreement(
        IEnumerable<SignedCheckpoint> checkpoints, VerifyOutcome outcome, LedgerMarks marks)
    {
        long agreed = 0;
        foreach (SignedCheckpoint signed in checkpoints.OrderBy(signed => signed.Checkpoint.Head.RowCount))
        {
            if (WhyNot(signed, outcome, marks, agreed) is { } why)
            {
                return new CheckpointDisagreement(signed, why);
            }
            agreed = signed.Checkpoint.Head.RowCount;
        }
        return null;
    }

    /// <summary>Says why a checkpoint says nothing of this ledger, null when it does.</summary>
    internal static string? WhyUnfit(SignedCheckpoint signed, LedgerId ledger)
    {
        if (!signed.IsSignatureRight)
        {
            return "its signature is wrong, so it was altered; take it anew from where it is held";
        }
        return signed.Checkpoint.Ledger == ledger
            ? null
            : $"it is of ledger {signed.Checkpoint.Ledger} and this is ledger {ledger}; "
                + "the ledger was replaced, or the checkpoint is of another";
    }

    internal static string RowsChanged(long first, long last) =>
        $"a row from {first} to {last} is not what it was; it was changed and every hash behind it made anew";

    private static string? WhyNot(SignedCheckpoint signed, VerifyOutcome outcome, LedgerMarks marks, long agreed)
    {
        Checkpoint said = signed.Checkpoint;
        if (WhyUnfit(signed, outcome.Id) is { } why)
        {
            return why;
        }
        if (!marks.TryFind(said.Head.RowCount, out LedgerHead head, out LedgerHash root))
        {
            return $"the ledger has only {outcome.Head.RowCount} rows; "
                + "its end was cut off, or an old copy stands in its place";
        }
        return head == said.Head && root == said.Root ? null : RowsChanged(agreed + 1, said.Head.RowCount);
    }
}
