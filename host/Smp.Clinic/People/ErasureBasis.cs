namespace Smp.Clinic.People;

/// <summary>On what ground a client is erased. Stored as words in the ledger: never renamed.</summary>
public enum ErasureBasis
{
    /// <summary>The client asked for it (GDPR, article 17).</summary>
    Request,

    /// <summary>The client withdrew the consent on which it was kept.</summary>
    WithdrawnConsent,

    /// <summary>The time for which it may be kept is over.</summary>
    RetentionOver,

    /// <summary>It was taken down by mistake: a wrong person, a double entry, a trial.</summary>
    Error,
}
