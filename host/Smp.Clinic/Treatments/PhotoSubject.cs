namespace Smp.Clinic.Treatments;

/// <summary>What a photo shows. Words in the ledger: never renamed.</summary>
public enum PhotoSubject
{
    /// <summary>The head before the treatment.</summary>
    Before,

    /// <summary>The head after a session.</summary>
    After,

    /// <summary>The head healed.</summary>
    Healed,

    /// <summary>How it could look, drawn on a photo.</summary>
    Mockup,

    /// <summary>The drawn hairline.</summary>
    Hairline,
}
