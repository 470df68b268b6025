using Smp.Clinic.Plans;

namespace Smp.Clinic.Papers;

/// <summary>The days of a treatment's sessions as they were set once, for which papers were made.</summary>
/// <param name="Dates">The days.</param>
/// <param name="At">When they were set.</param>
public sealed record PlanIssue(TreatmentDates Dates, UtcInstant At);
