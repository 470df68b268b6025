using System.Collections.Generic;

namespace Smp.Clinic.Hygiene;

/// <summary>A session on a line of time, by the pen's own clock where it knew the time of day.</summary>
/// <param name="From">Where the line begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Stays">Cartridges in the pen.</param>
/// <param name="Runs">Runs.</param>
/// <param name="Faults">Where the pen stopped itself or warned.</param>
/// <param name="Undated">Runs and faults that are not on the line, because the pen did not know the time.</param>
public sealed record SessionStrip(
    UtcInstant From, UtcInstant To, IReadOnlyList<StripStay> Stays, IReadOnlyList<StripRun> Runs,
    IReadOnlyList<StripFault> Faults, int Undated);
