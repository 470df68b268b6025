namespace Smp.Ledger;

/// <summary>What became of a device record that was handed to the ledger.</summary>
public enum AppendOutcome
{
    /// <summary>It is a new row.</summary>
    Appended = 1,

    /// <summary>The same bytes stand in an earlier row; nothing was written.</summary>
    AlreadyHeld = 2,

    /// <summary>An earlier record has its key and other bytes; these are a quarantined row now: alarm.</summary>
    Quarantined = 3,

    /// <summary>These bytes were quarantined before; nothing was written.</summary>
    AlreadyQuarantined = 4,
}
