namespace Smp.Clinic.Hygiene;

/// <summary>What of a run is compared with other runs of its cartridge.</summary>
/// <param name="Device">In which pen: motors differ.</param>
/// <param name="RateMhz">Mean stroke rate, mHz.</param>
/// <param name="CurrentMa">Mean motor current, mA.</param>
/// <param name="Ms">Its length, ms.</param>
public readonly record struct ComparedRun(ulong Device, int RateMhz, int CurrentMa, long Ms);
