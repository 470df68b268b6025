using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Usage;

/// <summary>
/// All facts of one epoch of one pen that the ledger holds, each once, in the order in which the pen wrote them.
/// </summary>
public sealed class PenAccount
{
    private readonly Dictionary<uint, PlacedFact> _bySequence = [];
    private readonly List<uint> _quarantined = [];
    private readonly List<(uint First, uint Last)> _skipped = [];
    private List<PlacedFact>? _ordered;

    internal PenAccount(PenEpoch pen) => Pen = pen;

    /// <summary>Whose.</summary>
    public PenEpoch Pen { get; }

    /// <summary>The facts by sequence.</summary>
    public IReadOnlyList<PlacedFact> Facts =>
        _ordered ??= [.. _bySequence.Values.OrderBy(placed => placed.Fact.Sequence)];

    /// <summary>Numbers under which a second, different record came; the first stands.</summary>
    public IReadOnlyList<uint> Quarantined => _quarantined;

    internal bool TryAdd(PlacedFact placed)
    {
        bool isNew = _bySequence.TryAdd(placed.Fact.Sequence, placed);
        _ordered = isNew ? null : _ordered;
        return isNew;
    }

    internal bool Contradicts(UsageFact fact) =>
        _bySequence.TryGetValue(fact.Sequence, out PlacedFact? held) && held.Fact != fact;

    internal void Skip(uint first, uint last) => _skipped.Add((first, last));

    internal bool IsSkipped(uint first, uint last) =>
        _skipped.Exists(skip => skip.First <= first && last <= skip.Last);

    internal void Quarantine(uint sequence) => _quarantined.Add(sequence);
}
