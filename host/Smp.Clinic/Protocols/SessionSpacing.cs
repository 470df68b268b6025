using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How many days lie between one session and the next.</summary>
/// <param name="LeastDays">Fewest.</param>
/// <param name="MostDays">Most.</param>
/// <param name="ProposalDays">What is proposed for the first gap, the second and so on; none for gaps beyond.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record SessionSpacing(int LeastDays, int MostDays, IReadOnlyList<int> ProposalDays, RuleSource Source)
{
    internal static SessionSpacing Pass(FieldPass f, SessionSpacing? v)
    {
        SessionSpacing read = new(
            f.Whole("leastDays", v?.LeastDays, 1, 365), f.Whole("mostDays", v?.MostDays, 1, 365),
            f.Wholes("proposalDays", v?.ProposalDays, 1, 365), f.Source(v?.Source));
        f.Demand(read.LeastDays <= read.MostDays, "mostDays", "is less than 'leastDays'",
            "Exchange the two, or correct one");
        f.Demand(read.ProposalDays.All(days => days >= read.LeastDays && days <= read.MostDays), "proposalDays",
            "proposes a day outside 'leastDays' and 'mostDays'", "Correct the proposal or the window");
        f.Demand(read.ProposalDays.Count < SessionCount.CountMax, "proposalDays",
            "proposes more gaps than there can be", "Shorten it");
        return read;
    }
}
