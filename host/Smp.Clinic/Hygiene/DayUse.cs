namespace Smp.Clinic.Hygiene;

/// <summary>Use on one day, UTC. A run counts for the day on which it began.</summary>
/// <param name="Day">Midnight at its beginning.</param>
/// <param name="MotorOnMs">Motor-on time of all pens, ms.</param>
public sealed record DayUse(UtcInstant Day, long MotorOnMs);
