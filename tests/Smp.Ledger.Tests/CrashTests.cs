using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Microsoft.Data.Sqlite;
using Smp.Ledger.Crash;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>A writing process is killed with SIGKILL; a valid ledger stays, a prefix of what was appended.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Sigkill = 128 + 9;
    private const int RowsAGroup = 50;
    private const int Groups = 4;

    private readonly Rig _rig = new();

    public CrashTests()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
    }

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData(CommitStage.BatchBegun, 0, 1, 0)]
    [InlineData(CommitStage.BatchBegun, 0, 3, 2)]
    [InlineData(CommitStage.RowAppended, 1, 1, 0)]
    [InlineData(CommitStage.RowAppended, 25, 2, 1)]
    [InlineData(CommitStage.RowAppended, 50, 4, 3)]
    [InlineData(CommitStage.BeforeCommit, 50, 1, 0)]
    [InlineData(CommitStage.BeforeCommit, 50, 3, 2)]
    [InlineData(CommitStage.AfterCommit, 50, 1, 1)]
    [InlineData(CommitStage.AfterCommit, 50, 3, 3)]
    public void Killed_at_a_stage_the_ledger_holds_the_groups_that_were_durable(
        CommitStage stage, int rowsInGroup, int group, int groupsKept)
    {
        using Process writer = Start(
            [stage.ToString(), Text(rowsInGroup), Text(group)]);
        Assert.Equal(Sigkill, Child.End(writer));
        Assert.Equal(1 + (groupsKept * RowsAGroup), RowsOfAValidPrefix());
        AssertTheRestCanFollow();
    }

    /// <summary>The kill comes whenever it comes: inside a commit, a checkpoint, anywhere.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(23)]
    [InlineData(60)]
    public void Killed_at_any_moment_the_ledger_holds_at_least_what_was_committed(int commitsSeen)
    {
        using Process writer = Child.StartWriter(_rig.Path, Text(Rig.Device), "100000", Text(RowsAGroup));
        long committed = 0;
        for (int commit = 0; commit < commitsSeen; commit++)
        {
            committed = long.Parse(writer.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        }
        writer.Kill();
        Assert.Equal(Sigkill, Child.End(writer));
        long rows = RowsOfAValidPrefix();
        Assert.True(rows >= committed, $"{committed} rows were committed and {rows} are there");
        Assert.Equal(0, (rows - 1) % RowsAGroup);
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private Process Start(string[] kill) =>
        Child.StartWriter([_rig.Path, Text(Rig.Device), Text(Groups), Text(RowsAGroup), .. kill]);

    private long RowsOfAValidPrefix()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        Assert.True(outcome.IsRight, outcome.ToString());
        using (SqliteConnection connection = new($"Data Source={_rig.Path};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", check.ExecuteScalar());
        }
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        IEnumerable<uint> sequences = ledger.Rows(2).Select(row => BitConverter.ToUInt32(row.Raw.Span));
        Assert.Equal(Enumerable.Range(1, (int)outcome.Head.RowCount - 1).Select(number => (uint)number), sequences);
        return outcome.Head.RowCount;
    }

    /// <summary>Everything is sent again, as a pen does, and the chain is the one that no kill ever touched.</summary>
    private void AssertTheRestCanFollow()
    {
        using (Process writer = Start([]))
        {
            Assert.Equal(0, Child.End(writer));
        }
        using Rig untouched = new();
        using LedgerFile ledger = LedgerFile.Create(untouched.Path, Rig.Id);
        Assert.Equal(
            Rig.Append(ledger, 1, Groups * RowsAGroup), LedgerVerifier.Verify(_rig.Path).Head);
        Assert.Equal(Groups * RowsAGroup, ledger.CountOfRecords(Rig.Device, MadeRecord.Epoch));
    }
}
