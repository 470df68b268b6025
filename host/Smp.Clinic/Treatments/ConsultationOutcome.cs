namespace Smp.Clinic.Treatments;

/// <summary>What came of a consultation. Words in the ledger: never renamed.</summary>
public enum ConsultationOutcome
{
    /// <summary>Client and clinic want the treatment.</summary>
    Agreed,

    /// <summary>The client thinks it over.</summary>
    Undecided,

    /// <summary>The client does not want it.</summary>
    Declined,

    /// <summary>The clinic does not do it.</summary>
    Unsuitable,
}
