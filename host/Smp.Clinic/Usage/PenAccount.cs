using System.Collections.Generic;
using System.Linq;

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
    private FactList _facts = new();

    internal PenAccount(PenEpoch pen) => Pen = pen;

    /// <summary>Whose.</summary>
    public PenEpoch Pen { get; }

    /// <summary>The facts by sequence.</summary>
    public FactList Facts => Ordered();

    /// <summary>Numbers under which a second, different record came; the first stands.</summary>
    public IReadOnlyList<uint> Quarantined => _quarantined;

    internal bool TryAdd(in PlacedFact placed)
    {
        uint sequence = placed.Fact.Sequence;
        if (_facts.Count == 0 || sequence > _facts[_facts.Count - 1].Fact.Sequence)
        {
            _facts.Add(placed);
            return true;
        }
        return !TryFind(sequence, out _) && _late.TryAdd(sequence, placed);
    }

    internal bool Contradicts(in UsageFact fact) => TryFind(fact.Sequence, out UsageFact held) && held != fact;

    internal void Skip(uint first, uint last) => _skipped.Add((first, last));

    internal bool IsSkipped(uint first, uint last) =>
        _skipped.Exists(skip => skip.First <= first && last <= skip.Last);

    internal void GiveUp(uint first, uint last, string person) => _givenUp.Add((first, last, person));

    internal string? GivenUpBy(uint first, uint last) =>
        _givenUp.Find(given => given.First <= last && first <= given.Last).Person;

    internal void Quarantine(uint sequence) => _quarantined.Add(sequence);

    private bool TryFind(uint sequence, out UsageFact fact)
    {
        int place = _facts.PlaceOf(sequence);
        bool isInPlace = place < _facts.Count && _facts[place].Fact.Sequence == sequence;
        bool isLate = _late.TryGetValue(sequence, out PlacedFact late);
        fact = isInPlace ? _facts[place].Fact : late.Fact;
        return isInPlace || isLate;
    }

    private FactList Ordered()
    {
        if (_late.Count > 0)
        {
            FactList ordered = new();
            foreach (PlacedFact placed in _facts.Concat(_late.Values).OrderBy(placed => placed.Fact.Sequence))
            {
                ordered.Add(placed);
            }
            _facts = ordered;
            _late.Clear();
        }
        return _facts;
    }
}
