using System;
using System.Linq;
using Smp.Ledger;
using Xunit;
using Xunit.Abstractions;

namespace Smp.EndToEnd.Tests;

/// <summary>The bridge is killed again and again in every stage of a commit, while the pen works on.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsPerSeed = 10;
    private const int RowsMax = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Ledger_equals_the_pen_after_the_bridge_was_killed_in_every_stage(int seed)
    {
        using Room room = new();
        room.StartPen(seed, speed: 400);
        using (ProgramRun first = room.StartBridge())
        {
            room.SetUpSession();
            first.Kill();
        }
        foreach (string point in KillPoints(seed))
        {
            using ProgramRun bridge = ProgramRun.KillingBridge($"pty:{room.Port}", room.Ledger, point);
            bridge.Expect(ProgramRun.Killed);
            output.WriteLine($"seed {seed}, killed at {point}: {room.ExpectPrefixInLedger()} records held");
        }
        using (ProgramRun closing = room.StartBridge())
        {
            room.Do("session close 1");
            closing.Signal("TERM");
            closing.Expect(0);
        }
        room.ExpectEverythingInLedger();
        Assert.True(room.RecordsOfPen().Length > 5 * KillsPerSeed);
    }

    // Each stage in turn. A begin with rows before it comes when the group before it was acknowledged.
    private static string[] KillPoints(int seed)
    {
        var random = new Random(seed);
        CommitStage[] stages = Enum.GetValues<CommitStage>();
        return
        [
            .. Enumerable.Range(0, KillsPerSeed)
                .Select(kill => $"{stages[(kill + seed) % stages.Length]}:{random.Next(1, RowsMax)}"),
        ];
    }
}
