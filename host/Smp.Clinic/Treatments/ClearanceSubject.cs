namespace Smp.Clinic.Treatments;

/// <summary>What a doctor's word lifts. Words in the ledger: never renamed.</summary>
public enum ClearanceSubject
{
    /// <summary>The finding of the skin check.</summary>
    Skin,

    /// <summary>The verdict of the health form.</summary>
    Health,

    /// <summary>A stop among the questions before a session.</summary>
    Checks,
}
