using System;
using System.IO;
using System.Linq;
using Smp.World.Reports;
using Xunit;

namespace Smp.World.Tests;

/// <summary>The fault world itself, as many seeds as a gate can wait for.</summary>
public sealed class GateTests
{
    [Fact]
    public void A_thousand_worlds_hold_and_show_every_fault_kind_and_code()
    {
        (RunOptions? options, string error) = RunOptions.Read(["--seeds", "1000"]);
        Assert.True(options is not null, error);
        var campaign = new Campaign(options, WorldPlans.Of);
        campaign.Run(_ => { });
        var report = new StringWriter();
        CampaignReport.Write(report, campaign, options, TimeSpan.FromSeconds(1));
        Assert.True(campaign.Failures.Count == 0 && !CampaignReport.Missing(campaign).Any(), report.ToString());
    }

    [Fact]
    public void Seeds_that_once_failed_hold()
    {
        using StreamReader file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "failed-seeds.txt"));
        foreach (FailedSeed failed in FailedSeed.ReadAll(file))
        {
            SeedResult result = Campaign.Live(WorldPlans.Of(failed.Seed, failed.LengthMs));
            Assert.True(result.Violation is null, $"{failed}: {result.Violation}");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(155)]
    [InlineData(288)]
    public void Same_seed_gives_the_same_trace(int seed)
    {
        SeedResult one = Campaign.Live(WorldPlans.Of((ulong)seed, 120_000));
        SeedResult other = Campaign.Live(WorldPlans.Of((ulong)seed, 120_000));
        Assert.Equal(one.TracePrint, other.TracePrint);
        Assert.Equal(one.Tally.Strokes, other.Tally.Strokes);
    }

    [Fact]
    public void Other_seeds_give_other_traces() => Assert.NotEqual(
        Campaign.Live(WorldPlans.Of(5, 60_000)).TracePrint, Campaign.Live(WorldPlans.Of(6, 60_000)).TracePrint);

    [Fact]
    public void Jobs_change_nothing_but_the_time()
    {
        (RunOptions? options, _) = RunOptions.Read(["--seeds", "6", "--hours", "0.01", "--jobs", "3"]);
        (RunOptions? alone, _) = RunOptions.Read(["--seeds", "6", "--hours", "0.01"]);
        var many = new Campaign(options!, WorldPlans.Of);
        var one = new Campaign(alone!, WorldPlans.Of);
        many.Run(_ => { });
        one.Run(_ => { });
        Assert.Equal(one.Tally.Faults, many.Tally.Faults);
        Assert.Equal(one.Tally.Strokes, many.Tally.Strokes);
    }
}
