using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Smp.Ledger.Crash;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Fifty processes append at once, some die of SIGKILL: one chain, nothing lost or twice.</summary>
public sealed class CrowdTests : IDisposable
{
    private const int Writers = 50;
    private const int Groups = 5;
    private const int RowsAGroup = 10;
    private const int Sigkill = 128 + 9;

    private readonly Rig _rig = new();

    public CrowdTests()
    {
        using LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id);
    }

    public void Dispose() => _rig.Dispose();

    [Fact]
    public void Fifty_processes_that_append_at_once_leave_one_chain()
    {
        Dictionary<ulong, long[]> acknowledged = RunAll(static _ => null);
        Assert.All(acknowledged.Values, rows => Assert.Equal(Groups, rows.Length));
        Assert.Equal(1 + (Writers * Groups * RowsAGroup), AssertHolds(acknowledged));
    }

    /// <summary>Every third is killed at a stage, a row and a group that the seed draws.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Processes_killed_among_fifty_leave_one_chain_and_can_go_on(int seed)
    {
        Dictionary<ulong, Kill> kills = DrawKills(new Random(seed));
        Dictionary<ulong, long[]> acknowledged = RunAll(device => kills.GetValueOrDefault(device));
        AssertHolds(acknowledged);
        using (LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path))
        {
            Assert.All(kills, kill => Assert.Equal(
                kill.Value.GroupsKept * RowsAGroup, ledger.CountOfRecords(kill.Key, MadeRecord.Epoch)));
        }
        // Each comes back and sends all again, as a pen does whose acknowledgement was lost.
        RunAll(static _ => null);
        Assert.Equal(1 + (Writers * Groups * RowsAGroup), AssertHolds(acknowledged));
    }

    private static Dictionary<ulong, Kill> DrawKills(Random random)
    {
        Dictionary<ulong, Kill> kills = [];
        for (ulong device = 1; device <= Writers; device += 3)
        {
            CommitStage stage = (CommitStage)random.Next((int)CommitStage.BatchBegun, (int)CommitStage.AfterCommit + 1);
            int rows = stage switch
            {
                CommitStage.BatchBegun => 0,
                CommitStage.RowAppended => random.Next(1, RowsAGroup + 1),
                _ => RowsAGroup,
            };
            kills.Add(device, new Kill(stage, rows, random.Next(1, Groups + 1)));
        }
        return kills;
    }

    /// <summary>Starts one writer a device, all at once; gives the rows that each was told are committed.</summary>
    private Dictionary<ulong, long[]> RunAll(Func<ulong, Kill?> killOf)
    {
        Dictionary<ulong, Process> writers = [];
        for (ulong device = 1; device <= Writers; device++)
        {
            writers.Add(device, Child.StartWriter(
                [_rig.Path, Text(device), Text(Groups), Text(RowsAGroup), .. killOf(device)?.Arguments ?? []]));
        }
        return writers.ToDictionary(writer => writer.Key, writer => RowsToldBy(writer.Value, killOf(writer.Key)));
    }

    private static long[] RowsToldBy(Process writer, Kill? kill)
    {
        using (writer)
        {
            int exitCode = Child.End(writer);
            Assert.True(exitCode == (kill is null ? 0 : Sigkill), writer.StandardError.ReadToEnd());
            string[] lines = writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
        }
    }

    /// <summary>One valid chain, in which every group somebody was told of stands whole, once, in place.</summary>
    private long AssertHolds(Dictionary<ulong, long[]> acknowledged)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        Assert.True(outcome.IsRight, outcome.ToString());
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        LedgerRow[] rows = [.. ledger.Rows()];
        foreach ((ulong device, long[] ends) in acknowledged)
        {
            for (int group = 0; group < ends.Length; group++)
            {
                IEnumerable<LedgerRow> told = rows[(int)(ends[group] - RowsAGroup)..(int)ends[group]];
                Assert.All(told, row => Assert.Equal(device, row.Device));
                Assert.Equal(
                    Enumerable.Range((group * RowsAGroup) + 1, RowsAGroup),
                    told.Select(row => BitConverter.ToInt32(row.Raw.Span)));
            }
        }
        return outcome.Head.RowCount;
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private sealed record Kill(CommitStage Stage, int RowsInGroup, int Group)
    {
        public int GroupsKept => Stage == CommitStage.AfterCommit ? Group : Group - 1;

        public string[] Arguments => [Stage.ToString(), Text(RowsInGroup), Text(Group)];
    }
}
