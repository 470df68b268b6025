using System;
using System.Threading;

namespace Smp.Ledger.Verification;

/// <summary>Checks rows a page at a time, in their order, and tells who listens of the right ones.</summary>
/// <remarks>A wrong row may be told of when later ones have been taken; it is the first wrong one even so.</remarks>
internal sealed class PagedCheck(
    RowChecker checker, LedgerNotices? notices, IProgress<long>? progress, CancellationToken stop)
{
    private const int RowsAReport = 65_536;

    private readonly RowPage _page = new();

    /// <summary>Takes the next row; says why the first wrong one so far is wrong, null while none is known.</summary>
    public string? WhyWrong(
        long row, long kind, ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> hash)
    {
        if (_page.TryAdd(row, kind, body, previous, hash))
        {
            return null;
        }
        string? why = WhyTakenWrong();
        // A row that an empty page does not take is wrong, and the checker says why.
        return why is null && !_page.TryAdd(row, kind, body, previous, hash)
            ? checker.WhyWrong(row, kind, body, previous, hash)
            : why;
    }

    /// <summary>Says why the first wrong one of the rows taken is wrong, null when all are right.</summary>
    public string? WhyTakenWrong()
    {
        _page.HashAll();
        for (int row = 0; row < _page.Count; row++)
        {
            if (WhyWrong(row) is { } why)
            {
                return why;
            }
            notices?.Take(checker.RowCount, _page.Kind(row), _page.Body(row));
            if (checker.RowCount % RowsAReport == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Report(checker.RowCount);
            }
        }
        _page.Empty();
        return null;
    }

    private string? WhyWrong(int row) => checker.WhyWrong(
        _page.Number(row), (long)_page.Kind(row), _page.Body(row), _page.Previous(row), _page.Hash(row),
        _page.OwnHash(row));
}
