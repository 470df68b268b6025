using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using Smp.Ledger.Crash;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Many append at once; there is one chain, and nothing is lost or held twice.</summary>
public sealed class SharingTests : IDisposable
{
    private const int Writers = 4;
    private const int Groups = 20;
    private const int RowsAGroup = 10;

    private readonly Rig _rig = new();

    public SharingTests()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
    }

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Processes_that_append_at_once_make_one_chain()
    {
        Process[] writers = [.. Enumerable.Range(1, Writers).Select(device => Child.StartWriter(
            _rig.Path, Text(device), Text(Groups), Text(RowsAGroup)))];
        foreach (Process writer in writers)
        {
            using (writer)
            {
                int exitCode = Child.End(writer);
                Assert.True(exitCode == 0, writer.StandardError.ReadToEnd());
            }
        }
        AssertAllOnce();
    }

    [Fact]
    public void Threads_that_append_at_once_make_one_chain()
    {
        Thread[] threads =
            [.. Enumerable.Range(1, Writers).Select(device => new Thread(() => AppendAll((ulong)device)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        AssertAllOnce();
    }

    /// <summary>Two programs import the same pen at once, which must not happen and may.</summary>
    [Fact]
    public void Same_records_from_two_sides_are_held_once()
    {
        Thread[] threads = [.. Enumerable.Range(1, 2).Select(_ => new Thread(() => AppendAll(1)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(1 + (Groups * RowsAGroup), LedgerVerifier.Verify(_rig.Path).Head.RowCount);
    }

    [Fact]
    public void Verifying_while_others_append_sees_a_valid_ledger()
    {
        Thread writer = new(() => AppendAll(1));
        writer.Start();
        bool isOver;
        do
        {
            isOver = !writer.IsAlive;
            VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
            Assert.True(outcome.IsRight, outcome.ToString());
            Assert.Equal(0, (outcome.Head.RowCount - 1) % RowsAGroup);
        }
        while (!isOver);
        Assert.Equal(1 + (Groups * RowsAGroup), LedgerVerifier.Verify(_rig.Path).Head.RowCount);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void AppendAll(ulong device)
    {
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        for (int group = 0; group < Groups; group++)
        {
            Rig.Append(ledger, 1 + (group * RowsAGroup), RowsAGroup, device);
        }
    }

    private void AssertAllOnce()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        Assert.True(outcome.IsRight, outcome.ToString());
        Assert.Equal(1 + (Writers * Groups * RowsAGroup), outcome.Head.RowCount);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.All(Enumerable.Range(1, Writers), device =>
            Assert.Equal(Groups * RowsAGroup, ledger.CountOfRecords((ulong)device, MadeRecord.Epoch)));
    }
}
