using System;
using System.Collections.Generic;
using Smp.Ledger.Hashing;

namespace Smp.Ledger.Tree;

/// <summary>The same root as <see cref="MerkleTree"/>, for millions of leaves: hashed eight at a time.</summary>
/// <remarks>
/// Nodes wait on their level until there are sixteen, whose eight parents are then hashed at once. A level is whole
/// pairs from its left, so what waits at the end is folded upwards and an odd last node rises as it is.
/// </remarks>
internal sealed class WideTree
{
    private const int NodesWaiting = 2 * Sha256Lanes.Lanes;
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    private readonly Sha256Lanes _leaves = new(1 + LedgerHash.Bytes);
    private readonly Sha256Lanes _nodes = new(1 + (2 * LedgerHash.Bytes));
    private readonly List<Level> _levels = [new()];
    private int _leavesWaiting;

    public WideTree()
    {
        for (int lane = 0; lane < Sha256Lanes.Lanes; lane++)
        {
            _leaves.Message(lane)[0] = LeafPrefix;
            _nodes.Message(lane)[0] = NodePrefix;
        }
    }

    /// <summary>Adds the next row by its hash.</summary>
    public void Append(ReadOnlySpan<byte> rowHash)
    {
        rowHash.CopyTo(_leaves.Message(_leavesWaiting++)[1..]);
        if (_leavesWaiting == Sha256Lanes.Lanes)
        {
            HashLeaves();
        }
    }

    /// <summary>The root over what was appended; more may follow.</summary>
    public LedgerHash Root()
    {
        List<LedgerHash> row = [];
        foreach (Level level in _levels)
        {
            row = Parents([.. level.Waiting(), .. row, .. level == _levels[0] ? WaitingLeaves() : []]);
        }
        while (row.Count > 1)
        {
            row = Parents(row);
        }
        return row.Count == 1 ? row[0] : new MerkleTree().Root();
    }

    private static List<LedgerHash> Parents(List<LedgerHash> row)
    {
        List<LedgerHash> parents = [];
        for (int left = 0; left < row.Count; left += 2)
        {
            parents.Add(left + 1 < row.Count ? TreeHash.Node(row[left], row[left + 1]) : row[left]);
        }
        return parents;
    }

    private IEnumerable<LedgerHash> WaitingLeaves()
    {
        for (int lane = 0; lane < _leavesWaiting; lane++)
        {
            yield return TreeHash.Leaf(_leaves.Message(lane)[1..]);
        }
    }

    private void HashLeaves()
    {
        _leavesWaiting = 0;
        _leaves.Hash(_levels[0].Room());
        for (int height = 0; _levels[height].IsFull; height++)
        {
            if (height + 1 == _levels.Count)
            {
                _levels.Add(new Level());
            }
            HashParents(_levels[height], _levels[height + 1]);
        }
    }

    private void HashParents(Level level, Level above)
    {
        ReadOnlySpan<byte> pairs = level.Empty();
        for (int lane = 0; lane < Sha256Lanes.Lanes; lane++)
        {
            pairs.Slice(lane * 2 * LedgerHash.Bytes, 2 * LedgerHash.Bytes).CopyTo(_nodes.Message(lane)[1..]);
        }
        _nodes.Hash(above.Room());
    }

    /// <summary>Nodes of one height that have no parent yet, eight at a time.</summary>
    private sealed class Level
    {
        private readonly byte[] _hashes = new byte[NodesWaiting * LedgerHash.Bytes];
        private int _count;

        public bool IsFull => _count == NodesWaiting;

        /// <summary>Where the next eight are to be written.</summary>
        public Span<byte> Room()
        {
            Span<byte> room = _hashes.AsSpan(_count * LedgerHash.Bytes, Sha256Lanes.Lanes * LedgerHash.Bytes);
            _count += Sha256Lanes.Lanes;
            return room;
        }

        /// <summary>All sixteen, which wait no more.</summary>
        public ReadOnlySpan<byte> Empty()
        {
            _count = 0;
            return _hashes;
        }

        public IEnumerable<LedgerHash> Waiting()
        {
            for (int node = 0; node < _count; node++)
            {
                yield return new LedgerHash(_hashes.AsSpan(node * LedgerHash.Bytes, LedgerHash.Bytes));
            }
        }
    }
}
