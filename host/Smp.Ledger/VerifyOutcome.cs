namespace Smp.Ledger;

/// <summary>What verifying a ledger found: every row right, or the first that is wrong and why.</summary>
/// <param name="IsRight">True when every row is right.</param>
/// <param name="Id">The ledger, from row 1; default when a row is wrong.</param>
/// <param name="Head">Row count and newest hash; default when a row is wrong.</param>
/// <param name="Root">RFC 6962 root over the hashes of all rows; default when a row is wrong.</param>
/// <param name="WrongRow">Number of the first wrong row; 0 when all are right.</param>
/// <param name="Why">What is wrong with it, in words that follow "row n: "; empty when all are right.</param>
public sealed record VerifyOutcome(
    bool IsRight, LedgerId Id, LedgerHead Head, LedgerHash Root, long WrongRow, string Why)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() =>
        IsRight ? $"OK {Head.RowCount} records, root {Root}" : $"row {WrongRow}: {Why}";

    internal static VerifyOutcome Right(LedgerId id, LedgerHead head, LedgerHash root) =>
        new(true, id, head, root, 0, "");

    internal static VerifyOutcome Wrong(long row, string why) => new(false, default, default, default, row, why);
}
