namespace Smp.Clinic.Protocols;

/// <summary>Where a rule comes from.</summary>
public enum SourceKind
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>The clinic's document, by section and line.</summary>
    Document,

    /// <summary>A public page, by its address.</summary>
    Page,

    /// <summary>The clinic decided it.</summary>
    Clinic,

    /// <summary>This program's authors decided it, and say why.</summary>
    Judgement,
}
