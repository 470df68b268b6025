namespace Smp.Clinic.Hygiene;

/// <summary>A run on a session's line of time.</summary>
/// <param name="From">When it began.</param>
/// <param name="Ms">How long it was, ms.</param>
/// <param name="IsCut">A loss of power ended it.</param>
public sealed record StripRun(UtcInstant From, long Ms, bool IsCut);
