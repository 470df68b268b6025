namespace Smp.Clinic.Treatments;

/// <summary>Who may have been exposed to blood. Words in the ledger: never renamed.</summary>
public enum ExposedPerson
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>Who treats.</summary>
    Practitioner,

    /// <summary>Somebody else.</summary>
    Other,
}
