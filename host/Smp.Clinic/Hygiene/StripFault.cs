namespace Smp.Clinic.Hygiene;

/// <summary>A fault on a session's line of time.</summary>
/// <param name="At">When.</param>
/// <param name="Name">What it is called.</param>
public sealed record StripFault(UtcInstant At, string Name);
