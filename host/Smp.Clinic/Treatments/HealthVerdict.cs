namespace Smp.Clinic.Treatments;

/// <summary>What a health form means for a treatment. Words in the ledger: never renamed.</summary>
public enum HealthVerdict
{
    /// <summary>Nothing speaks against it.</summary>
    Proceed,

    /// <summary>Go on with a note that the store of people keeps.</summary>
    Noted,

    /// <summary>Something has to pass first.</summary>
    Wait,

    /// <summary>Not before a doctor was asked.</summary>
    Advice,

    /// <summary>There is no treatment.</summary>
    Barred,
}
