using System;

namespace Smp.Clinic.Scans;

/// <summary>What the GS1 code on a package says; nothing where it does not say.</summary>
/// <param name="Gtin">Which product, AI 01.</param>
/// <param name="Lot">The lot, AI 10.</param>
/// <param name="ProducedOn">The day it was made, AI 11; of a month alone its last day.</param>
/// <param name="Expiry">The expiry, AI 17; of a month alone a month, which ends with its last day.</param>
/// <param name="Serial">The serial number of the piece, AI 21, 1..20 characters.</param>
public sealed record PackageScan(Gtin? Gtin, Lot? Lot, DateOnly? ProducedOn, PrintedExpiry? Expiry, string? Serial)
{
    /// <summary>Longest serial number.</summary>
    public const int SerialCharsMax = 20;
}
