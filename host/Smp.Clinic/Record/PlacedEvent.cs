using Smp.Clinic.Events;

namespace Smp.Clinic.Record;

/// <summary>An event and its place in the ledger.</summary>
/// <param name="Event">What happened.</param>
/// <param name="At">When; for an event of an unknown kind the latest time the ledger had seen.</param>
/// <param name="Row">The row of the ledger.</param>
public sealed record PlacedEvent(ClinicEvent Event, UtcInstant At, long Row);
