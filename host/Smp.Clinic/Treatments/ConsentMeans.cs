namespace Smp.Clinic.Treatments;

/// <summary>On what a consent was signed. Words in the ledger: never renamed.</summary>
public enum ConsentMeans
{
    /// <summary>On paper, which the clinic keeps.</summary>
    Paper,

    /// <summary>On a screen.</summary>
    Screen,
}
