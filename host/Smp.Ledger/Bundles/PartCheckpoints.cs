using System.Collections.Generic;
using System.Linq;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.Ledger.Bundles;

/// <summary>Holds the root of a part of a ledger against checkpoints, by the ways that the part carries.</summary>
internal sealed class PartCheckpoints(BundleHeader header)
{
    private readonly Dictionary<long, LedgerHash[]> _ways = [];
    private readonly List<SignedCheckpoint> _carried = [];

    /// <summary>Takes a checkpoint that the part carries, with what leads from its root to the part's.</summary>
    public void Add(SignedCheckpoint checkpoint, LedgerHash[] way)
    {
        _carried.Add(checkpoint);
        _ways[checkpoint.Checkpoint.Head.RowCount] = way;
    }

    /// <summary>Compares those carried and those held, in the order of their sizes.</summary>
    public BundleComparison Compare(IReadOnlyList<SignedCheckpoint> held)
    {
        List<SignedCheckpoint> notCompared = [.. held.Where(signed => IsSound(signed) && WayFrom(signed) is null)];
        CheckpointDisagreement? first = null;
        long agreed = 0;
        foreach (SignedCheckpoint signed in _carried.Concat(held).Except(notCompared)
            .OrderBy(signed => signed.Checkpoint.Head.RowCount))
        {
            first ??= WhyNot(signed, agreed) is { } why ? new CheckpointDisagreement(signed, why) : null;
            agreed = signed.Checkpoint.Head.RowCount;
        }
        List<SignedCheckpoint> agreeing = first is null ? [.. held.Except(notCompared)] : [];
        return new BundleComparison(_carried, agreeing, notCompared, first);
    }

    private bool IsSound(SignedCheckpoint signed) =>
        signed.IsSignatureRight && signed.Checkpoint.Ledger == header.Ledger;

    private LedgerHash[]? WayFrom(SignedCheckpoint signed) =>
        signed.Checkpoint.Head.RowCount == header.Head.RowCount
            ? []
            : _ways.GetValueOrDefault(signed.Checkpoint.Head.RowCount);

    private string? WhyNot(SignedCheckpoint signed, long agreed)
    {
        Checkpoint said = signed.Checkpoint;
        if (CheckpointCheck.WhyUnfit(signed, header.Ledger) is { } why)
        {
            return why;
        }
        bool isShown = TreeProof.ShowsConsistency(
            WayFrom(signed) ?? [], said.Head.RowCount, said.Root, header.Head.RowCount, header.Root);
        bool isHead = said.Head.RowCount != header.Head.RowCount || said.Head == header.Head;
        return isShown && isHead ? null : CheckpointCheck.RowsChanged(agreed + 1, said.Head.RowCount);
    }
}
