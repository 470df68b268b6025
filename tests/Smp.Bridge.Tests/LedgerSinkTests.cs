using System;
using System.Linq;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>A group that is dropped leaves nothing behind, in the file or in memory.</summary>
public sealed class LedgerSinkTests : IDisposable
{
    private readonly BridgedPen _pen = new();

    public void Dispose() => _pen.Dispose();

    [Fact]
    public void Evidence_of_a_group_that_was_dropped_is_kept_when_it_comes_again()
    {
        using var sink = new LedgerSink(_pen.Ledger);
        byte[] raw = [.. Enumerable.Repeat((byte)7, 64)];
        long before = _pen.Ledger.ReadHead().RowCount;
        sink.Unreadable(1, 2, raw, 0);
        sink.Dispose();
        sink.Unreadable(1, 2, raw, 0);
        sink.Unreadable(1, 2, raw, 0);
        sink.Commit();
        sink.Unreadable(1, 2, raw, 0);
        sink.Commit();
        Assert.Equal(before + 1, _pen.Ledger.ReadHead().RowCount);
    }
}
