namespace Smp.Clinic.Record;

/// <summary>
/// A row that the ledger holds and the rules do not allow: it counts as evidence, and changes nothing.
/// </summary>
/// <param name="Placed">The row.</param>
/// <param name="Refusal">The rule against it.</param>
/// <param name="Cartridge">The cartridge it is about; none when it is about no cartridge.</param>
public sealed record RefusedRow(PlacedEvent Placed, ClinicRefusal Refusal, CartridgeId Cartridge);
