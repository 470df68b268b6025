using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>One visit while its stays and faults are gathered.</summary>
internal sealed class VisitTally(SessionId session, ClientReference client)
{
    private readonly List<(MountAccount Stay, CartridgeRuns Runs)> _stays = [];

    public SessionId Session { get; } = session;

    public ClientReference Client { get; } = client;

    public HashSet<CartridgeId> Cartridges { get; } = [];

    public HashSet<ulong> Devices { get; } = [];

    public List<PlacedFact> Faults { get; } = [];

    public int Runs { get; private set; }

    public long MotorOnMs { get; private set; }

    public PlacedTime FirstUse { get; private set; }

    public UtcInstant LastUse { get; private set; }

    public void Take(MountAccount stay, CartridgeRuns runs, UseBook book)
    {
        _stays.Add((stay, runs));
        Cartridges.Add(stay.Cartridge);
        Devices.Add(stay.Pen.Device);
        Runs += stay.Runs;
        MotorOnMs += stay.Clocks.Use.MotorOnMs;
        FirstUse = !FirstUse.At.IsKnown || stay.From < FirstUse.At ? book.FromOf(stay) : FirstUse;
        LastUse = stay.LastUse > LastUse ? stay.LastUse : LastUse;
    }

    /// <summary>The visit on a line of time; nothing when no record of it has a time that its pen knew.</summary>
    public SessionStrip? Strip(UseBook book, ReportHeading heading)
    {
        List<StripStay> stays =
        [
            .. _stays.Where(each => book.FromOf(each.Stay).IsExact).OrderBy(each => each.Stay.From.UtcS)
                .Select(each => StayOf(each.Stay)),
        ];
        List<PlacedFact> records = [.. Records()];
        List<StripRun> runs =
        [
            .. records.Where(run => run.Fact.Start.IsKnown).OrderBy(run => run.Fact.Start.UtcS).Select(RunOf),
        ];
        List<StripFault> faults =
        [
            .. Faults.Where(fault => fault.Fact.Start.IsKnown).OrderBy(fault => fault.Fact.Start.UtcS).Select(
                fault => new StripFault(fault.Fact.Start, heading.MeaningOf(fault.Fact.Detail).Name)),
        ];
        int undated = records.Count - runs.Count + Faults.Count - faults.Count;
        return stays.Count == 0 && runs.Count == 0 ? null : Placed(stays, runs, faults, undated);
    }

    /// <summary>When its runs began.</summary>
    public IEnumerable<PlacedTime> Begins() => Records().Select(run => UseBook.TimeOf(run));

    private IEnumerable<PlacedFact> Records() => _stays.SelectMany(each => each.Runs.Runs.Where(
        run => run.Fact.Mount == each.Stay.Mount && run.Fact.Pen == each.Stay.Pen));

    private static SessionStrip Placed(
        List<StripStay> stays, List<StripRun> runs, List<StripFault> faults, int undated)
    {
        long from = stays.Select(stay => stay.From.UtcS).Concat(runs.Select(run => run.From.UtcS))
            .Concat(faults.Select(fault => fault.At.UtcS)).Min();
        long to = stays.Select(stay => End(stay.From, stay.Ms)).Concat(runs.Select(run => End(run.From, run.Ms)))
            .Concat(faults.Select(fault => fault.At.UtcS)).Max();
        return new(new(from), new(Math.Max(to, from + 60)), stays, runs, faults, undated);
    }

    private static long End(UtcInstant from, long ms) => from.UtcS + ((ms + 999) / 1_000);

    private static StripStay StayOf(MountAccount stay) =>
        new(stay.Cartridge, stay.From, stay.Clocks.Mounted.Ms, !stay.Clocks.Mounted.IsAtLeast);

    private static StripRun RunOf(PlacedFact run) =>
        new(run.Fact.Start, run.Fact.Value, run.Fact.Ending == RunEnd.PowerLost);
}
