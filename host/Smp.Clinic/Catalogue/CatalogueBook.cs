using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Scans;

namespace Smp.Clinic.Catalogue;

/// <summary>The clinic's catalogue as the ledger's rows make it; a later row corrects its entry.</summary>
public sealed class CatalogueBook
{
    private readonly SortedDictionary<int, CatalogueEntry> _entries = [];

    /// <summary>Entries by number.</summary>
    public IEnumerable<CatalogueEntry> Entries => _entries.Values;

    /// <summary>An entry; nothing when there is none of this number.</summary>
    public CatalogueEntry? EntryOf(int number) => _entries.GetValueOrDefault(number);

    /// <summary>The entry of a product; nothing when none has this GTIN.</summary>
    public CatalogueEntry? EntryOf(Gtin? gtin) =>
        gtin is null ? null : Entries.FirstOrDefault(entry => entry.Gtin == gtin);

    /// <summary>Gives rows their numbers: a kind that is known keeps its own, a new one gets the next.</summary>
    /// <returns>Those of them that say something new.</returns>
    public IReadOnlyList<CatalogueEntry> News(IEnumerable<CatalogueEntry> rows)
    {
        int last = _entries.Keys.LastOrDefault();
        List<CatalogueEntry> news = [];
        foreach (CatalogueEntry row in rows)
        {
            CatalogueEntry? known = Entries.FirstOrDefault(entry => entry.IsSameKind(row));
            CatalogueEntry numbered = row with { Number = known?.Number ?? ++last };
            if (numbered != known)
            {
                news.Add(numbered);
            }
        }
        return news;
    }

    internal ClinicRefusal? Judge(CatalogueEntered next)
    {
        string what = $"Catalogue entry {next.Entry.Number} cannot be taken";
        CatalogueEntry? other = Entries.FirstOrDefault(
            entry => entry.Number != next.Entry.Number && entry.IsSameKind(next.Entry));
        if (other is not null || EntryOf(next.Entry.Number) is { } known && !known.IsSameKind(next.Entry))
        {
            return new(
                RefusalReason.CatalogueConflict, what,
                other is null ? "its number is another kind's" : $"entry {other.Number} is the same kind",
                "Keep one number for one kind");
        }
        return EntryOf(next.Entry.Gtin) is { } taken && taken.Number != next.Entry.Number
            ? new(
                RefusalReason.CatalogueConflict, what, $"entry {taken.Number} has GTIN {taken.Gtin} already",
                "Correct the wrong one of the two")
            : null;
    }

    internal void Fold(CatalogueEntered next) => _entries[next.Entry.Number] = next.Entry;
}
