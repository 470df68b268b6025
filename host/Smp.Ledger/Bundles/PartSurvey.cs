using System.Collections.Generic;
using System.Linq;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.Ledger.Bundles;

/// <summary>What one walk over a ledger gives a part of it: head, root, and every proof's hashes.</summary>
internal sealed class PartSurvey
{
    private readonly SubtreeRoots _roots;
    private readonly long _size;

    private PartSurvey(SubtreeRoots roots, LedgerHead head)
    {
        _roots = roots;
        _size = head.RowCount;
        Head = head;
        Root = roots.Path([new TreeSpan(0, _size)])[0];
    }

    /// <summary>The tree's newest row.</summary>
    public LedgerHead Head { get; }

    /// <summary>The tree's root.</summary>
    public LedgerHash Root { get; }

    /// <summary>Walks over the first rows of a ledger.</summary>
    public static PartSurvey Of(
        LedgerFile ledger, long size, IEnumerable<long> rows, IEnumerable<SignedCheckpoint> checkpoints)
    {
        SubtreeRoots roots = new(
            rows.SelectMany(row => TreeSpan.ForInclusion(row - 1, size))
                .Concat(checkpoints.SelectMany(signed => SpansFrom(signed, size)))
                .Append(new TreeSpan(0, size)));
        byte[] hash = new byte[LedgerHash.Bytes];
        LedgerHead head = default;
        foreach (LedgerRow row in ledger.Rows().TakeWhile(row => row.Row <= size))
        {
            row.Hash.CopyTo(hash);
            roots.Append(hash);
            head = new LedgerHead(row.Row, row.Hash);
        }
        roots.End();
        return new PartSurvey(roots, head);
    }

    /// <summary>From a row up to the root.</summary>
    public LedgerHash[] PathOf(long row) => _roots.Path(TreeSpan.ForInclusion(row - 1, _size));

    /// <summary>From an earlier checkpoint's root to this one.</summary>
    public LedgerHash[] PathFrom(SignedCheckpoint checkpoint) => _roots.Path(SpansFrom(checkpoint, _size));

    private static List<TreeSpan> SpansFrom(SignedCheckpoint signed, long size) =>
        TreeSpan.ForConsistency(signed.Checkpoint.Head.RowCount, size);
}
