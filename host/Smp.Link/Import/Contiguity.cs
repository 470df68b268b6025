using System;
using System.Collections.Generic;

namespace Smp.Link.Import;

/// <summary>How far an epoch's records are held with none missing: the watermark that may be acknowledged.</summary>
/// <remarks>
/// A record advances it when its predecessor is held, or when the pen says that it holds nothing between the watermark
/// and the record: then the numbers between are a declared gap. Any other hole is waited for.
/// </remarks>
public sealed class Contiguity
{
    /// <summary>"Held before" when the page does not tell.</summary>
    public const uint HeldBeforeUnknown = uint.MaxValue;

    /// <summary>
    /// Records behind a hole that are remembered; the pen's memory holds no more. Others are sent again.
    /// </summary>
    public const int AheadCountMax = 4_096;

    private readonly List<Ahead> _ahead = [];
    private readonly Action<uint, uint> _gapDeclared;

    /// <summary>A watermark at <paramref name="watermark"/> that reports gaps as from..to, both included.</summary>
    public Contiguity(uint watermark, Action<uint, uint> gapDeclared)
    {
        Watermark = watermark;
        _gapDeclared = gapDeclared;
    }

    /// <summary>Highest sequence held with none missing before it; 0 for none.</summary>
    public uint Watermark { get; private set; }

    /// <summary>Records held behind a hole.</summary>
    public int AheadCount => _ahead.Count;

    /// <summary>Takes in a record that is held.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="predecessor">The record before it; 0 for the first of an epoch.</param>
    /// <param name="heldBefore">The newest record the pen holds or has freed before it.</param>
    public void Hold(uint sequence, uint predecessor, uint heldBefore)
    {
        if (sequence <= Watermark)
        {
            return;
        }
        var record = new Ahead(sequence, predecessor, heldBefore);
        if (TryAdvance(record))
        {
            AdvanceFromAhead();
        }
        else
        {
            Remember(record);
        }
    }

    /// <summary>Passes numbers up to and including this one, which a person has accepted as lost.</summary>
    public void Pass(uint sequence)
    {
        if (sequence > Watermark)
        {
            DeclareTo(sequence);
            Watermark = sequence;
            AdvanceFromAhead();
        }
    }

    /// <summary>Starts over from a watermark that is known to be committed.</summary>
    public void Restart(uint watermark)
    {
        _ahead.Clear();
        Watermark = watermark;
    }

    private bool TryAdvance(Ahead record)
    {
        bool isFirst = record.Predecessor == 0;
        if (record.Sequence == Watermark + 1 || (!isFirst && record.Predecessor <= Watermark))
        {
            Watermark = record.Sequence;
            return true;
        }
        if (record.HeldBefore > Watermark)
        {
            return false;
        }
        DeclareTo(isFirst ? record.Sequence - 1 : record.Predecessor);
        Watermark = record.Sequence;
        return true;
    }

    private void DeclareTo(uint last)
    {
        if (last > Watermark)
        {
            _gapDeclared(Watermark + 1, last);
        }
    }

    private void Remember(Ahead record)
    {
        int at = _ahead.BinarySearch(record);
        if (at >= 0)
        {
            _ahead[at] = record with { HeldBefore = Math.Min(record.HeldBefore, _ahead[at].HeldBefore) };
        }
        else if (_ahead.Count < AheadCountMax)
        {
            _ahead.Insert(~at, record);
        }
    }

    private void AdvanceFromAhead()
    {
        bool hasAdvanced = true;
        while (hasAdvanced)
        {
            _ahead.RemoveAll(record => record.Sequence <= Watermark);
            hasAdvanced = false;
            for (int i = 0; i < _ahead.Count && !hasAdvanced; i++)
            {
                hasAdvanced = TryAdvance(_ahead[i]);
            }
        }
    }

    private readonly record struct Ahead(uint Sequence, uint Predecessor, uint HeldBefore) : IComparable<Ahead>
    {
        public int CompareTo(Ahead other) => Sequence.CompareTo(other.Sequence);
    }
}
