using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Usage;

/// <summary>
/// What the facts of one epoch of one pen add up to: mounts with their clocks, gaps, and the check of sums.
/// </summary>
public sealed class PenUse
{
    private PenUse(PenEpoch pen) => Pen = pen;

    /// <summary>Whose.</summary>
    public PenEpoch Pen { get; }

    /// <summary>Every stay of a cartridge, in the pen's order.</summary>
    public IReadOnlyList<MountAccount> Mounts { get; private init; } = [];

    /// <summary>Where numbers are missing.</summary>
    public IReadOnlyList<RecordGap> Gaps { get; private init; } = [];

    /// <summary>Whether the parts make up the total.</summary>
    public required SumCheck Sum { get; init; }

    /// <summary>Adds up an account. The same facts give the same result in whatever order they came.</summary>
    public static PenUse Of(PenAccount account)
    {
        IReadOnlyList<RecordGap> gaps = GapsOf(account);
        uint[] boots = [.. account.Facts.Select(placed => placed.Fact)
            .Where(fact => fact.Kind == UsageKind.Boot).Select(fact => fact.Sequence)];
        List<MountAccount> mounts = [.. account.Facts
            .Where(placed => placed.Fact.Mount != 0)
            .GroupBy(placed => (placed.Fact.Cartridge, placed.Fact.Mount))
            .Select(stay => MountClock.AccountOf([.. stay], boots))];
        return new PenUse(account.Pen) { Mounts = mounts, Gaps = gaps, Sum = SumBook.Check(account, mounts, gaps) };
    }

    private static List<RecordGap> GapsOf(PenAccount account)
    {
        List<RecordGap> gaps = [];
        uint held = 0;
        foreach (PlacedFact placed in account.Facts)
        {
            UsageFact fact = placed.Fact;
            if (fact.Predecessor > held)
            {
                bool isSkipped = account.IsSkipped(held + 1, fact.Predecessor);
                gaps.Add(new(account.Pen, held + 1, fact.Predecessor, isSkipped, placed));
            }
            if (fact.Predecessor + 1 < fact.Sequence)
            {
                gaps.Add(new(account.Pen, fact.Predecessor + 1, fact.Sequence - 1, true, placed));
            }
            held = fact.Sequence;
        }
        return gaps;
    }
}
