using System.Collections.Generic;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.Clinic.Hygiene;

/// <summary>What the maker of a report knows of the ledger it is made from.</summary>
/// <param name="Ledger">The ledger's id, as text.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Verification">What its verification said, as text.</param>
/// <param name="GeneratedAt">When the report is made.</param>
public sealed record ReportHeading(string Ledger, long Rows, string Verification, UtcInstant GeneratedAt)
{
    /// <summary>The ledger verifies.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>The root over all rows, hexadecimal; empty when the ledger does not verify.</summary>
    public string Root { get; init; } = "";

    /// <summary>When the newest signed checkpoint was made; not known when there is none.</summary>
    public UtcInstant CheckpointAt { get; init; }

    /// <summary>What contradicts the clinic's own list of checkpoints; empty when nothing does.</summary>
    public string Disagreement { get; init; } = "";

    /// <summary>Name and licence of the clinic; empty when not told.</summary>
    public string Clinic { get; init; } = "";

    /// <summary>Where clients are treated, by code; empty when not laid down.</summary>
    public IReadOnlyList<PremisesSet> Premises { get; init; } = [];

    /// <summary>Names of practitioners by code; empty unless names were asked for.</summary>
    public IReadOnlyDictionary<string, string> StaffNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of clients, or what stands in their place; empty unless they were asked for.</summary>
    public IReadOnlyDictionary<ClientReference, string> Names { get; init; } =
        new Dictionary<ClientReference, string>();

    /// <summary>Code of whoever had names joined; empty when they were not asked for.</summary>
    public string NamesFor { get; init; } = "";

    /// <summary>True when names are joined.</summary>
    public bool HasNames => NamesFor.Length > 0;

    /// <summary>The words in which it is told.</summary>
    public ReportWords Words { get; init; } = ReportWords.English;

    /// <summary>What fault codes mean; a code that is not there is shown as a number.</summary>
    public IReadOnlyDictionary<int, FaultMeaning> Faults { get; init; } = new Dictionary<int, FaultMeaning>();

    /// <summary>A client's name or what stands in its place; empty when names were not asked for.</summary>
    public string NameOf(ClientReference client) => Names.GetValueOrDefault(client, "");

    /// <summary>A practitioner's name; empty when names were not asked for or none is kept.</summary>
    public string NameOfStaff(string person) => StaffNames.GetValueOrDefault(person, "");

    internal FaultMeaning MeaningOf(int code) =>
        Faults.TryGetValue(code, out FaultMeaning? meaning) ? meaning : Words.UnknownFault(code);
}
