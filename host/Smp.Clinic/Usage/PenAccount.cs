using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Smp.Clinic.Usage;

/// <summary>
/// All facts of one epoch of one pen that the ledger holds, each once, in the order in which the pen wrote them.
/// </summary>
public sealed class PenAccount
{
    private readonly List<uint> _quarantined = [];
    private readonly List<(uint First, uint Last)> _skipped = [];
    private readonly List<(uint First, uint Last, string Person)> _givenUp = [];

    /// <summary>Facts that came behind one of a higher number, which hardly ever happens.</summary>
    private readonly SortedDictionary<uint, PlacedFact> _late = [];
    private List<PlacedFact> _facts = [];

    internal PenAccount(PenEpoch pen) => Pen = pen;

    /// <summary>Whose.</summary>
    public PenEpoch Pen { get; }

    /// <summary>The facts by sequence.</summary>
    public IReadOnlyList<PlacedFact> Facts => Ordered();

    /// <summary>Numbers under which a second, different record came; the first stands.</summary>
    public IReadOnlyList<uint> Quarantined => _quarantined;

    /// <summary>The facts by sequence, for whoever goes over all of them.</summary>
    internal ReadOnlySpan<PlacedFact> FactSpan => CollectionsMarshal.AsSpan(Ordered());

    internal bool TryAdd(PlacedFact placed)
    {
        uint sequence = placed.Fact.Sequence;
        if (_facts.Count == 0 || sequence > _facts[^1].Fact.Sequence)
        {
            _facts.Add(placed);
            return true;
        }
        return Find(sequence) is null && _late.TryAdd(sequence, placed);
    }

    internal bool Contradicts(UsageFact fact) => Find(fact.Sequence) is { } held && held.Fact != fact;

    internal void Skip(uint first, uint last) => _skipped.Add((first, last));

    internal bool IsSkipped(uint first, uint last) =>
        _skipped.Exists(skip => skip.First <= first && last <= skip.Last);

    internal void GiveUp(uint first, uint last, string person) => _givenUp.Add((first, last, person));

    internal string? GivenUpBy(uint first, uint last) =>
        _givenUp.Find(given => given.First <= last && first <= given.Last).Person;

    internal void Quarantine(uint sequence) => _quarantined.Add(sequence);

    private PlacedFact? Find(uint sequence)
    {
        int low = 0;
        int high = _facts.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _facts[middle].Fact.Sequence < sequence ? (middle + 1, high) : (low, middle);
        }
        return low < _facts.Count && _facts[low].Fact.Sequence == sequence
            ? _facts[low]
            : _late.GetValueOrDefault(sequence);
    }

    private List<PlacedFact> Ordered()
    {
        if (_late.Count > 0)
        {
            _facts = [.. _facts.Concat(_late.Values).OrderBy(placed => placed.Fact.Sequence)];
            _late.Clear();
        }
        return _facts;
    }
}
