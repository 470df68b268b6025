using System.Collections.Generic;

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
        List<RecordGap> gaps = GapsOf(account);
        List<MountAccount> mounts = MountsOf(account);
        return new PenUse(account.Pen) { Mounts = mounts, Gaps = gaps, Sum = SumBook.Check(account, mounts, gaps) };
    }

    private static List<MountAccount> MountsOf(PenAccount account)
    {
        List<uint> boots = [];
        List<MountClock> stays = [];
        Dictionary<(CartridgeId Cartridge, int Mount), MountClock> known = [];
        FactList facts = account.Facts;
        for (int place = 0; place < facts.Count; place++)
        {
            ref readonly PlacedFact placed = ref facts[place];
            if (placed.Fact.Kind == UsageKind.Boot)
            {
                boots.Add(placed.Fact.Sequence);
            }
            if (placed.Fact.Mount != 0)
            {
                Take(facts, place, stays, known);
            }
        }
        return stays.ConvertAll(stay => stay.Account(boots));
    }

    private static void Take(
        FactList facts, int place, List<MountClock> stays,
        Dictionary<(CartridgeId Cartridge, int Mount), MountClock> known)
    {
        UsageFact fact = facts[place].Fact;
        // The facts of a stay stand together, so the newest stay is nearly always the one.
        MountClock? stay = stays.Count > 0 && stays[^1].IsOf(fact)
            ? stays[^1]
            : known.GetValueOrDefault((fact.Cartridge, fact.Mount));
        if (stay is not null)
        {
            stay.Take(place);
            return;
        }
        stays.Add(new MountClock(facts, place));
        known.Add((fact.Cartridge, fact.Mount), stays[^1]);
    }

    private static List<RecordGap> GapsOf(PenAccount account)
    {
        List<RecordGap> gaps = [];
        uint held = 0;
        FactList facts = account.Facts;
        for (int place = 0; place < facts.Count; place++)
        {
            ref readonly PlacedFact placed = ref facts[place];
            UsageFact fact = placed.Fact;
            if (fact.Predecessor > held)
            {
                bool isSkipped = account.IsSkipped(held + 1, fact.Predecessor);
                gaps.Add(new(account.Pen, held + 1, fact.Predecessor, isSkipped, placed)
                {
                    GivenUpBy = account.GivenUpBy(held + 1, fact.Predecessor),
                });
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
