namespace Smp.Ledger;

/// <summary>What became of a record that was handed over.</summary>
public enum AppendOutcome
{
    /// <summary>It stands in a new row of this batch.</summary>
    Appended,

    /// <summary>The very same bytes stand there already.</summary>
    AlreadyHeld,

    /// <summary>Its number is taken by other bytes: both are kept, this one apart.</summary>
    Quarantined,
}
