namespace Smp.Clinic.Hygiene;

/// <summary>The period at a glance.</summary>
/// <param name="Sessions">Sessions begun.</param>
/// <param name="Cartridges">Cartridges opened or used.</param>
/// <param name="WithLotAndExpiry">Of these, with lot and expiry on record.</param>
/// <param name="Disposed">Of these, in a sharps container on record.</param>
/// <param name="UnassignedMs">Motor-on time without a cartridge, ms. The target is 0.</param>
/// <param name="Refusals">Steps that the rules or the pen refused.</param>
/// <param name="Red">Red findings.</param>
/// <param name="Amber">Amber findings.</param>
/// <param name="Notes">Findings that are good to know.</param>
public sealed record ReportTiles(
    int Sessions, int Cartridges, int WithLotAndExpiry, int Disposed, long UnassignedMs, int Refusals, int Red,
    int Amber, int Notes);
