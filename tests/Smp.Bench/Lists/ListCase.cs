using System.Collections.Generic;

namespace Smp.Bench.Lists;

/// <summary>A list that is measured.</summary>
/// <param name="Words">The verb as it is typed, without the ledger.</param>
/// <param name="Names">Events that the peer reads, all that the list cannot do without.</param>
/// <param name="Count">How many of each, the newest.</param>
/// <param name="IsLimited">It must come in time.</param>
internal sealed record ListCase(string Words, IReadOnlyList<string> Names, int Count, bool IsLimited = true);
