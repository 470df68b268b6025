using System.Collections.Generic;
using Smp.World.Reports;

namespace Smp.World;

/// <summary>What became of one seed.</summary>
/// <param name="Seed">Which.</param>
/// <param name="Plan">Its plan, as lines.</param>
/// <param name="Tally">What it saw.</param>
/// <param name="Violation">What must never be; null when all went well.</param>
/// <param name="LastLines">The last lines of its trace, when something was wrong.</param>
/// <param name="TracePrint">Folds the whole trace.</param>
internal sealed record SeedResult(
    ulong Seed, IReadOnlyList<string> Plan, Tally Tally, Violation? Violation, IReadOnlyList<string> LastLines,
    ulong TracePrint);
