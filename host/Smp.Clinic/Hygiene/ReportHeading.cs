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
    /// <summary>What fault codes mean; a code that is not there is shown as a number.</summary>
    public IReadOnlyDictionary<int, FaultMeaning> Faults { get; init; } = new Dictionary<int, FaultMeaning>();

    internal FaultMeaning MeaningOf(int code) => Faults.TryGetValue(code, out FaultMeaning? meaning)
        ? meaning
        : new FaultMeaning(
            FormattableString.Invariant($"fault 0x{code:X2}"), "a fault unknown to this program", "Update the program");
}
