using System;
using System.Collections.Generic;

namespace Smp.Ledger.Tree;

/// <summary>Takes all leaves of a tree once, in order, and keeps the roots that many proofs name.</summary>
/// <remarks>
/// A proof names two sorts of spans: complete subtrees, and whatever lies right of one up to the tree's end. The first
/// are kept as they become whole, the second are folded at the end.
/// </remarks>
internal sealed class SubtreeRoots
{
    private readonly Dictionary<TreeSpan, LedgerHash> _roots = [];
    private readonly HashSet<TreeSpan> _named;
    private readonly List<(TreeSpan Span, LedgerHash Root)> _peaks = [];
    private long _leafCount;

    /// <summary>Keeps the roots of these spans.</summary>
    public SubtreeRoots(IEnumerable<TreeSpan> named) => _named = [.. named];

    /// <summary>The next leaf's input.</summary>
    public void Append(ReadOnlySpan<byte> input)
    {
        Push(new TreeSpan(_leafCount, ++_leafCount), TreeHash.Leaf(input));
        for (long carry = _leafCount; (carry & 1) == 0; carry >>= 1)
        {
            MergeLastTwo();
        }
    }

    /// <summary>No leaf follows: folds what lies along the tree's right edge.</summary>
    public void End()
    {
        while (_peaks.Count > 1)
        {
            MergeLastTwo();
        }
    }

    /// <summary>The hashes of a proof in its order.</summary>
    public LedgerHash[] Path(List<TreeSpan> spans) => [.. spans.ConvertAll(span => _roots[span])];

    private void MergeLastTwo()
    {
        (TreeSpan right, LedgerHash rightRoot) = _peaks[^1];
        (TreeSpan left, LedgerHash leftRoot) = _peaks[^2];
        _peaks.RemoveRange(_peaks.Count - 2, 2);
        Push(left with { End = right.End }, TreeHash.Node(leftRoot, rightRoot));
    }

    private void Push(TreeSpan span, LedgerHash root)
    {
        if (_named.Contains(span))
        {
            _roots[span] = root;
        }
        _peaks.Add((span, root));
    }
}
