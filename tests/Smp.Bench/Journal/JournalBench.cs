using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Core.Rig;
using Smp.Core.Rig.Sabotage;

namespace Smp.Bench.Journal;

/// <summary>Power cuts at random bytes of the pen's own writes, and what they cost.</summary>
/// <param name="seed">The first session's; every other follows from it.</param>
internal sealed class JournalBench(ulong seed) : IBenchGroup
{
    private const int Cuts = 100_000;
    private const int SabotagedCutsMax = 1_000;
    private const double SecondsMax = 180;

    private static readonly Sabotage[] Sabotages =
    [
        new("every sum is 0: torn slots look whole", new BlindCrc32(), null),
        new("one slot for the checkpoint", null, SingleSlotMemory.OfCheckpoint),
        new("one slot for the configuration", null, SingleSlotMemory.OfConfiguration),
        new("flash, a torn write takes its 256-byte page", null, memory => new PagedMemory(memory)),
        new("answered before it is stored: the last write goes too", null, memory => new LateMemory(memory)),
    ];

    private readonly int _firstSeed = (int)(seed % int.MaxValue);

    /// <inheritdoc/>
    public string Name => "journal";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        progress.Report($"journal: {Number(Cuts)} power cuts; --seed {seed}");
        var campaign = new CutCampaign(_firstSeed);
        // Time on the processor: whatever else the machine does is not the suite's.
        TimeSpan before = Environment.CpuUsage.TotalTime;
        campaign.Play(Cuts, false);
        double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        foreach (BenchRow row in (IEnumerable<BenchRow>)
            [.. Counted(campaign, seconds), .. Kept(campaign)])
        {
            yield return row;
        }
        foreach (Sabotage sabotage in Sabotages)
        {
            progress.Report($"journal: {sabotage.Name}");
            yield return Found(sabotage);
        }
    }

    private IEnumerable<BenchRow> Counted(CutCampaign campaign, double seconds)
    {
        CutCensus census = campaign.Census;
        yield return new BenchRow(
            "power cuts inside a write",
            $"{Number(census.Inside)}, and {Number(census.Between)} before its first byte, in {campaign.Sessions} "
            + $"sessions from --seed {seed}",
            "-", null, $">= {Number(Cuts)}", census.Inside >= Cuts);
        yield return new BenchRow(
            "half-written slots whose sum is wrong", $"{Number(census.Broken)}", "-", null,
            "> 0: the memory loses what is half written", census.Broken > 0);
        yield return Filled("torn writes, by region", census.ByRegion());
        yield return Filled("torn writes, by state", census.ByState());
        yield return Filled("torn writes, by fill of the ring from", census.ByTenth());
        (string Name, int Count) least = census.ByStateAndTenth().MinBy(cell => cell.Count);
        int empty = census.ByStateAndTenth().Count(cell => cell.Count == 0);
        yield return new BenchRow(
            "cells of state and fill without one", $"{empty} of {census.ByStateAndTenth().Count()}; "
            + $"fewest {least.Count}, {least.Name}", "-", null, "0", empty == 0);
        double perS = census.Inside / seconds;
        yield return new BenchRow(
            "cuts per second of one core",
            string.Create(CultureInfo.InvariantCulture, $"{perS:0}; {seconds:0} s in all"),
            "-", null, $"{Number(Cuts)} in {SecondsMax} s", seconds <= SecondsMax);
    }

    private static IEnumerable<BenchRow> Kept(CutCampaign campaign) =>
    [
        None("facts lost", campaign, Breach.FactLost),
        None("facts doubled", campaign, Breach.FactDoubled),
        None("counters back", campaign, Breach.CounterBack),
        None("pens that fell silent", campaign, Breach.Silence),
        None("cuts that cost more running than the limit", campaign, Breach.RunningLost),
        new BenchRow(
            "longest running lost by one cut", $"{Number(campaign.LongestLossMs)} ms", "-", null,
            $"<= {Number(FuzzedSession.LossMsMax)} ms: 1 s and the tick, up to two long, that was to save it",
            campaign.LongestLossMs > 0 && campaign.LongestLossMs <= FuzzedSession.LossMsMax),
    ];

    private static BenchRow None(string figure, CutCampaign campaign, Breach breach)
    {
        Complaint[] found = [.. campaign.Complaints.Where(complaint => complaint.Breach == breach)];
        string value = found.Length == 0 ? "0" : $"{found.Length}: {found[0].Text}";
        return new BenchRow(figure, value, "-", null, "0", found.Length == 0);
    }

    private static BenchRow Filled(string figure, IEnumerable<(string Name, int Count)> cells)
    {
        string value = string.Join(", ", cells.Select(cell => $"{cell.Name} {Number(cell.Count)}"));
        return new BenchRow(figure, value, "-", null, "none without", cells.All(cell => cell.Count > 0));
    }

    private BenchRow Found(Sabotage sabotage)
    {
        var campaign = new CutCampaign(_firstSeed, sabotage.Crc, sabotage.MemoryOf);
        campaign.Play(SabotagedCutsMax, true);
        Complaint? first = campaign.Complaints.FirstOrDefault();
        string value = first is null
            ? $"nothing in {Number(campaign.Census.Inside)} cuts"
            : $"{first.Breach} after {Number(campaign.Census.Inside)} cuts";
        string limit = $"found within {Number(SabotagedCutsMax)} cuts";
        return new BenchRow($"sabotage: {sabotage.Name}", value, "-", null, limit, first is not null);
    }

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
