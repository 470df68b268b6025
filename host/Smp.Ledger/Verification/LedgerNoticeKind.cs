namespace Smp.Ledger.Verification;

/// <summary>What a chain that holds may still show.</summary>
public enum LedgerNoticeKind
{
    /// <summary>An event tells an earlier time than one before it, by more than clocks drift.</summary>
    ClockSetBack = 1,

    /// <summary>A pen's earlier epoch comes back after a later one.</summary>
    EpochCameBack = 2,

    /// <summary>A pen's record contradicts one that is held and was put aside.</summary>
    Quarantined = 3,
}
