namespace Smp.Clinic.Treatments;

/// <summary>What a look over the scalp found. Words in the ledger: never renamed.</summary>
public enum SkinFinding
{
    /// <summary>Nothing.</summary>
    Clear,

    /// <summary>Something that a doctor should see first.</summary>
    Refer,
}
