using System;
using System.Collections;
using System.Collections.Generic;

namespace Smp.Clinic.Usage;

/// <summary>Facts in the order of their sequence, as values in large pieces.</summary>
/// <remarks>
/// A clinic's years are millions of facts. As objects they were copied and gone over by the garbage collector for a
/// third of the time that a report took; in here it has nothing to look at. Facts are read where they lie.
/// </remarks>
public sealed class FactList : IReadOnlyList<PlacedFact>
{
    private const int FactsAPieceLog2 = 10;
    private const int FactsAPiece = 1 << FactsAPieceLog2;

    private readonly List<PlacedFact[]> _pieces = [];

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <summary>The fact at a place, where it lies.</summary>
    public ref readonly PlacedFact this[int place]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)place, (uint)Count);
            return ref _pieces[place >> FactsAPieceLog2][place & (FactsAPiece - 1)];
        }
    }

    /// <inheritdoc/>
    PlacedFact IReadOnlyList<PlacedFact>.this[int index] => this[index];

    /// <inheritdoc/>
    public IEnumerator<PlacedFact> GetEnumerator()
    {
        for (int place = 0; place < Count; place++)
        {
            yield return this[place];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of the first fact with this sequence or a higher one.</summary>
    internal int PlaceOf(uint sequence)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = this[middle].Fact.Sequence < sequence ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    internal void Add(in PlacedFact fact)
    {
        int place = Count & (FactsAPiece - 1);
        if (place == 0)
        {
            _pieces.Add(new PlacedFact[FactsAPiece]);
        }
        _pieces[^1][place] = fact;
        Count++;
    }
}
