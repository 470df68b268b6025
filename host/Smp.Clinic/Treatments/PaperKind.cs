namespace Smp.Clinic.Treatments;

/// <summary>A paper that leaves with the client. Words in the ledger: never renamed.</summary>
public enum PaperKind
{
    /// <summary>What to do before a session.</summary>
    Preparation,

    /// <summary>What to do after sessions.</summary>
    Aftercare,

    /// <summary>The same as a calendar file.</summary>
    Calendar,

    /// <summary>The text that was signed.</summary>
    ConsentText,
}
