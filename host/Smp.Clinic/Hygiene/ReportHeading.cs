using System;
using System.Collections.Generic;

namespace Smp.Clinic.Hygiene;

/// <summary>What the maker of a report knows of the ledger it is made from.</summary>
/// <param name="Ledger">The ledger's id, as text.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Verification">What its verification said, as text.</param>
/// <param name="GeneratedAt">When the report is made.</param>
public sealed record ReportHeading(string Ledger, long Rows, string Verification, UtcInstant GeneratedAt)
{
    /// <summary>What fault codes mean; a code without a name is shown as a number.</summary>
    public IReadOnlyDictionary<int, string> FaultNames { get; init; } = new Dictionary<int, string>();

    internal string FaultText(int code) => FaultNames.TryGetValue(code, out string? name)
        ? name
        : FormattableString.Invariant($"fault 0x{code:X2}");
}
