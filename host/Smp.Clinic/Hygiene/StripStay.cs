namespace Smp.Clinic.Hygiene;

/// <summary>A cartridge in the pen, on a session's line of time.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="From">When it went in.</param>
/// <param name="Ms">How long it stayed, ms.</param>
/// <param name="IsEndKnown">False when it may have stayed longer.</param>
public sealed record StripStay(CartridgeId Cartridge, UtcInstant From, long Ms, bool IsEndKnown);
