using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// What an owner or inspector reads: exceptions first, then every cartridge with its clocks, sums, and pens.
/// </summary>
/// <remarks>A model without a layout. Sums run since each pen's epoch began, because its counters are
/// absolute.</remarks>
public sealed record HygieneReport(
    ReportHeading Heading,
    ReportPeriod Period,
    ReportTiles Tiles,
    IReadOnlyList<Finding> Exceptions,
    IReadOnlyList<CartridgeRow> Cartridges,
    IReadOnlyList<SumCheck> Sums,
    IReadOnlyList<PenRow> Pens)
{
    /// <summary>What every reader must know of the limits of such a report.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "Needle hours are motor-on time, counted by the pen. Strokes are a wear figure: strokes are not dots.",
        "Single use is enforced on ids, not on steel: the physical check is the count of the stock.",
        "Expiry is the printed one, up to its last second UTC. \">\" marks a time that is at least this long.",
    ];

    /// <summary>Makes the report of a period.</summary>
    public static HygieneReport Of(ClinicRecord record, ReportPeriod period, ReportHeading heading)
    {
        List<PenAccount> accounts = [.. record.Pens];
        List<PenUse> uses = [.. accounts.Select(PenUse.Of)];
        List<PenRow> pens = [.. accounts.Select(account => PenRow.Of(account, period))];
        HashSet<PenEpoch> active =
        [
            .. pens.Where(pen => pen.Records > 0 || pen.Quarantined > 0).Select(pen => pen.Pen),
        ];
        ILookup<CartridgeId, MountAccount> stays = uses.SelectMany(use => use.Mounts).ToLookup(stay => stay.Cartridge);
        List<CartridgeLife> lives =
        [
            .. LivesOf(record, stays).Where(life => IsIn(life, stays[life.Cartridge], period)),
        ];
        List<Finding> findings = [.. RowFindings.Of(record, period)
            .Concat(StockFindings.Of(record, period))
            .Concat(WitnessFindings.Of(record, period))
            .Concat(ClockFindings.Of(record, period))
            .Concat(lives.SelectMany(life => CartridgeFindings.Of(record, life, [.. stays[life.Cartridge]])))
            .Concat(accounts.Zip(uses).Where(pen => active.Contains(pen.First.Pen))
                .SelectMany(pen => PenFindings.Of(pen.First, pen.Second, period, heading)))
            .OrderBy(finding => finding.Severity).ThenBy(finding => finding.At.UtcS)];
        List<CartridgeRow> rows = [.. lives.Select(life => RowOf(life, [.. stays[life.Cartridge]], findings))];
        return new HygieneReport(
            heading, period, TilesOf(record, period, rows, pens, findings), findings, rows,
            [.. uses.Select(use => use.Sum).Where(sum => active.Contains(sum.Pen))],
            [.. pens.Where(pen => active.Contains(pen.Pen))]);
    }

    // A pen may have used a cartridge without a record that it was mounted: then only its stays tell of it.
    private static IEnumerable<CartridgeLife> LivesOf(ClinicRecord record, ILookup<CartridgeId, MountAccount> stays)
    {
        List<CartridgeLife> known = [.. record.Cartridges];
        HashSet<CartridgeId> ids = [.. known.Select(life => life.Cartridge)];
        return known.Concat(stays.Where(stay => !ids.Contains(stay.Key)).Select(stay => record.LifeOf(stay.Key)));
    }

    private static bool IsIn(CartridgeLife life, IEnumerable<MountAccount> stays, ReportPeriod period) =>
        (life.Opening is { } opening && period.Contains(opening.At))
        || stays.Any(stay => period.Contains(stay.From) || period.Contains(stay.LastUse));

    private static CartridgeRow RowOf(
        CartridgeLife life, IReadOnlyList<MountAccount> stays, List<Finding> findings) => new(
        life,
        stays,
        new CartridgeClocks(
            stays.Aggregate(default(ClockReading), (sum, stay) => sum + stay.Clocks.Mounted),
            stays.Aggregate(UseCounts.Zero, (sum, stay) => sum + stay.Clocks.Use)),
        [.. findings.Where(finding => finding.Cartridge == life.Cartridge).Select(finding => finding.Kind).Distinct()]);

    private static bool IsRefusal(Finding finding) =>
        finding.Kind is FindingKind.SecondClientRefused or FindingKind.StepRefused or FindingKind.PenRefusal;

    private static ReportTiles TilesOf(
        ClinicRecord record, ReportPeriod period, List<CartridgeRow> rows, List<PenRow> pens,
        List<Finding> findings) => new(
        record.Sessions.Count(session => period.Contains(session.OpenedAt)),
        rows.Count,
        rows.Count(row => row.Life.Opening is { Lot: not null, Expiry: not null }),
        rows.Count(row => row.Life.State == CartridgeState.Disposed),
        pens.Sum(pen => pen.UnassignedUse.MotorOnMs),
        findings.Count(IsRefusal),
        findings.Count(finding => finding.Severity == Severity.Red),
        findings.Count(finding => finding.Severity == Severity.Amber),
        findings.Count(finding => finding.Severity == Severity.Info));
}
