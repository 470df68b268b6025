using System.Collections.Generic;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>One cartridge in a report, with all its use, whenever that was.</summary>
/// <param name="Life">Its package, its owner, its end.</param>
/// <param name="Stays">Its stays in pens.</param>
/// <param name="Clocks">Its clocks over all stays.</param>
/// <param name="Flags">What was found about it, each once, worst first.</param>
public sealed record CartridgeRow(
    CartridgeLife Life, IReadOnlyList<MountAccount> Stays, CartridgeClocks Clocks, IReadOnlyList<FindingKind> Flags);
