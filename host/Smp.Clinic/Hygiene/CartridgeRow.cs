using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>One cartridge in a report, with all its use, whenever that was.</summary>
/// <param name="Life">Its package, its owner, its end.</param>
/// <param name="Stays">Its stays in pens.</param>
/// <param name="Clocks">Its clocks over all stays.</param>
public sealed record CartridgeRow(CartridgeLife Life, IReadOnlyList<MountAccount> Stays, CartridgeClocks Clocks)
{
    /// <summary>What was found about it, each kind once with its worst, worst first.</summary>
    public IReadOnlyList<Finding> Found { get; init; } = [];

    /// <summary>The kinds of what was found about it, worst first.</summary>
    public IEnumerable<FindingKind> Flags => Found.Select(finding => finding.Kind);

    /// <summary>Its runs as the pens recorded them.</summary>
    public required CartridgeRuns Runs { get; init; }

    /// <summary>The comparison of its current at the start and at the end; nothing when its runs allow none.</summary>
    public WearSign? Wear { get; init; }

    /// <summary>When it was first in a pen; not known when no pen recorded it.</summary>
    public PlacedTime FirstMounted { get; init; }

    /// <summary>When it was last taken out; not known while it is in, or when no clock spans the stay.</summary>
    public PlacedTime Removed { get; init; }

    /// <summary>Code of whoever signed to have done the treatment; empty while nobody has.</summary>
    public string SignedBy { get; init; } = "";
}
