namespace Smp.Clinic.Treatments;

/// <summary>How a treatment ended. Words in the ledger: never renamed.</summary>
public enum TreatmentEnding
{
    /// <summary>As planned.</summary>
    Completed,

    /// <summary>Before its last session, by client or clinic.</summary>
    Abandoned,
}
