namespace Smp.Ledger.Bundles;

/// <summary>What verifying a bundle found.</summary>
/// <param name="Header">What its first line says.</param>
/// <param name="Rows">How its rows are; what a part shows has the root and head of the first line.</param>
/// <param name="Complaint">One line that names the first row or checkpoint that disagrees; empty for none.</param>
/// <param name="Comparison">What it was held against.</param>
public sealed record BundleOutcome(
    BundleHeader Header, VerifyOutcome Rows, string Complaint, BundleComparison Comparison)
{
    /// <summary>True when nothing disagrees.</summary>
    public bool IsRight => Complaint.Length == 0;

    /// <summary>One line for a person.</summary>
    public override string ToString()
    {
        if (!IsRight)
        {
            return Complaint;
        }
        return Header.IsWhole ? $"{Rows}" : $"OK {Header.Shown} of {Rows.Head.RowCount} records, root {Rows.Root}";
    }
}
