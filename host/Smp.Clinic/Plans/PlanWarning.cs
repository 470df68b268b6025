namespace Smp.Clinic.Plans;

/// <summary>Something that goes against the protocol; it may be done all the same, for a recorded reason.</summary>
/// <param name="Kind">What.</param>
/// <param name="Session">The session's number.</param>
/// <param name="Sentence">What, and what the protocol has instead.</param>
public sealed record PlanWarning(PlanWarningKind Kind, int Session, string Sentence);
