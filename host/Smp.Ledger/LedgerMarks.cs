using System.Collections.Generic;

namespace Smp.Ledger;

/// <summary>What a ledger was when it had this many rows: asked for by size, filled in while it is verified.</summary>
public sealed class LedgerMarks
{
    private readonly HashSet<long> _sizes;
    private readonly Dictionary<long, (LedgerHead Head, LedgerHash Root)> _found = [];

    /// <summary>Asks for these sizes, in rows.</summary>
    public LedgerMarks(IEnumerable<long> sizes)
    {
        _sizes = [.. sizes];
    }

    /// <summary>True when the ledger had this many right rows; then its newest row and its root.</summary>
    public bool TryFind(long size, out LedgerHead head, out LedgerHash root)
    {
        bool isFound = _found.TryGetValue(size, out (LedgerHead Head, LedgerHash Root) mark);
        (head, root) = mark;
        return isFound;
    }

    internal bool IsAsked(long size) => _sizes.Contains(size);

    internal void Set(LedgerHead head, LedgerHash root) => _found[head.RowCount] = (head, root);
}
