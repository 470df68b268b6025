using System.Collections.Generic;
using System.Numerics;

namespace Smp.Ledger.Tree;

/// <summary>Leaves of which a proof names the root.</summary>
/// <param name="First">Number of the first leaf, from 0.</param>
/// <param name="End">Number behind the last leaf.</param>
internal readonly record struct TreeSpan(long First, long End)
{
    /// <summary>What an inclusion proof names, in its order: RFC 6962 section 2.1.1.</summary>
    public static List<TreeSpan> ForInclusion(long leaf, long size)
    {
        List<TreeSpan> spans = [];
        var rest = new TreeSpan(0, size);
        while (rest.End - rest.First > 1)
        {
            long split = rest.Split();
            bool isLeft = leaf < split;
            spans.Add(isLeft ? rest with { First = split } : rest with { End = split });
            rest = isLeft ? rest with { End = split } : rest with { First = split };
        }
        spans.Reverse();
        return spans;
    }

    /// <summary>What a consistency proof names, in its order: RFC 6962 section 2.1.2.</summary>
    public static List<TreeSpan> ForConsistency(long oldSize, long size)
    {
        List<TreeSpan> spans = [];
        var rest = new TreeSpan(0, size);
        while (rest.End != oldSize)
        {
            long split = rest.Split();
            bool isLeft = oldSize <= split;
            spans.Add(isLeft ? rest with { First = split } : rest with { End = split });
            rest = isLeft ? rest with { End = split } : rest with { First = split };
        }
        if (rest.First > 0)
        {
            spans.Add(rest);
        }
        spans.Reverse();
        return spans;
    }

    private long Split() => First + (1L << BitOperations.Log2((ulong)(End - First - 1)));
}
