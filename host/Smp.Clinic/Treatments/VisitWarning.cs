namespace Smp.Clinic.Treatments;

/// <summary>Something about a visit that is too long; nothing is stopped by it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Sentence">How long, and what the limit is.</param>
public sealed record VisitWarning(VisitWarningKind Kind, string Sentence);
