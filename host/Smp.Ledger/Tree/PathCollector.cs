using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Ledger.Tree;

/// <summary>Takes the leaves of a tree in order and keeps the roots that a proof names.</summary>
internal sealed class PathCollector
{
    private readonly List<TreeSpan> _spans;
    private readonly Queue<TreeSpan> _ahead;
    private readonly Dictionary<TreeSpan, LedgerHash> _roots = [];
    private MerkleTree _tree = new();
    private long _leafCount;

    public PathCollector(List<TreeSpan> spans)
    {
        _spans = spans;
        _ahead = new Queue<TreeSpan>(spans.OrderBy(span => span.First));
    }

    /// <summary>True when no further leaf is needed.</summary>
    public bool IsComplete => _ahead.Count == 0;

    /// <summary>The next leaf's input.</summary>
    public void Append(ReadOnlySpan<byte> input)
    {
        long leaf = _leafCount++;
        if (IsComplete || leaf < _ahead.Peek().First)
        {
            return;
        }
        _tree.Append(input);
        if (_leafCount == _ahead.Peek().End)
        {
            _roots[_ahead.Dequeue()] = _tree.Root();
            _tree = new MerkleTree();
        }
    }

    /// <summary>The proof's hashes in its order.</summary>
    /// <exception cref="InvalidOperationException">There were fewer leaves than the tree has.</exception>
    public LedgerHash[] Path() => IsComplete
        ? [.. _spans.Select(span => _roots[span])]
        : throw new InvalidOperationException($"A tree of {_leafCount} leaves ends before what it is to prove.");
}
