using Smp.Clinic;
using Smp.Clinic.Scans;

namespace Smp.App.Verbs;

/// <summary>What stands on a package, typed, scanned or both.</summary>
/// <param name="Lot">The lot; null when nothing tells it.</param>
/// <param name="Expiry">The expiry; null when nothing tells it.</param>
/// <param name="Gtin">The product; null when it was not scanned.</param>
/// <param name="Serial">The piece; null when it was not scanned.</param>
public sealed record PackageLabel(Lot? Lot, PrintedExpiry? Expiry, Gtin? Gtin, string? Serial);
