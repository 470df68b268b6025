namespace Smp.Clinic.Plans;

/// <summary>The days of one rule as counted from one session.</summary>
/// <param name="Session">The session's number.</param>
/// <param name="Span">The days.</param>
public sealed record RuleOccurrence(int Session, DaySpan Span);
