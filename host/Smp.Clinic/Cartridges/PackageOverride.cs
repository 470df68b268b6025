namespace Smp.Clinic.Cartridges;

/// <summary>Somebody's decision to open a cartridge that the rules would refuse for its package.</summary>
/// <param name="Person">Who takes it on, by initials or staff code, 1..60 characters. Never a client.</param>
/// <param name="Reason">Why, 1..400 characters.</param>
public sealed record PackageOverride(string Person, string Reason);
