using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>A report in the making: rows first, then what is found about them, then both joined.</summary>
internal sealed class ReportDraft
{
    private readonly ClinicRecord _record;
    private readonly ReportPeriod _period;
    private readonly ReportHeading _heading;
    private readonly List<PenUse> _uses;
    private readonly UseBook _book;
    private readonly Dictionary<CartridgeId, List<MountAccount>> _stays = [];
    private readonly List<CartridgeRow> _allRows;
    private readonly VisitBook _visits;

    public ReportDraft(ClinicRecord record, ReportPeriod period, ReportHeading heading)
    {
        _record = record;
        _period = period;
        _heading = heading;
        List<PenAccount> accounts = [.. record.Pens];
        _uses = [.. accounts.Select(PenUse.Of)];
        _book = UseBook.Of(accounts, period);
        foreach (MountAccount stay in _uses.SelectMany(use => use.Mounts))
        {
            StaysOf(stay.Cartridge).Add(stay);
        }
        _allRows = [.. Lives().Select(RowOf)];
        _visits = new VisitBook(record, _book, heading, _allRows);
    }

    private ReportWords Words => _heading.Words;

    public HygieneReport Finished()
    {
        List<CartridgeRow> rows = [.. _allRows.Where(row => IsIn(row.Life, row.Stays)).Select(WithUseRead)];
        LotBook lots = LotBook.Of(_record, _allRows, _heading.GeneratedAt);
        List<LotRow> lotRows = [.. lots.Rows().Where(IsIn)];
        List<SessionRow> sessions = _visits.Rows(_period);
        List<PigmentRow> pigments = _visits.Pigments(_period);
        List<IncidentRow> incidents = [.. Incidents().Where(row => row.IsIn(_period))
            .OrderBy(row => row.Incident.HappenedAt.UtcS)];
        List<Finding> findings = [.. FindingsOf(rows)
            .Concat(lots.Findings(lotRows, Words).Where(finding => _period.Contains(finding.At)))
            .Concat(new SessionFindings(_record, Words).Of(sessions))
            .Concat(new PigmentFindings(_record, Words).Of(pigments))
            .Concat(TreatmentFindings.Of(incidents, Words))
            .OrderBy(finding => finding.Severity).ThenBy(finding => finding.At.UtcS)];
        List<CartridgeRow> flagged = Flagged(rows, findings);
        List<PenTally> active = [.. _book.Pens.Where(pen => pen.IsActive)];
        HashSet<PenEpoch> pens = [.. active.Select(pen => pen.Account.Pen)];
        List<PenRow> penRows = [.. active.Select(PenRow.Of)];
        return new HygieneReport(
            _heading, _period, TileCount.Of(flagged, sessions, penRows, findings, Days()), findings, flagged,
            [.. _uses.Select(use => use.Sum).Where(sum => pens.Contains(sum.Pen))], penRows)
        {
            Lots = lotRows,
            Pigments = pigments,
            Sessions = sessions,
            Incidents = incidents,
            Treatments = Treatments(sessions),
            Days = _book.Days(),
            UndatedMs = _book.UndatedMs,
            AdvisoryMotorOnMs = _record.AdvisoryMotorOnMs(_heading.GeneratedAt),
        };
    }

    private IEnumerable<Finding> FindingsOf(List<CartridgeRow> rows)
    {
        CartridgeFindings cartridges = new(_record, _book, _heading);
        return RowFindings.Of(_record, _period, Words)
            .Concat(StockFindings.Of(_record, _period, Words))
            .Concat(WitnessFindings.Of(_record, _period, Words))
            .Concat(WitnessFindings.OfHeading(_heading))
            .Concat(ClockFindings.Of(_record, _period, Words))
            .Concat(PeopleFindings.Of(_record, _period, Words))
            .Concat(TreatmentFindings.Of(_record, _period, Words))
            .Concat(rows.SelectMany(row => cartridges.Of(row.Life, row.Stays, row.Wear)))
            .Concat(_book.Pens.Zip(_uses).Where(pen => pen.First.IsActive)
                .SelectMany(pen => PenFindings.Of(pen.First, pen.Second, _period, _heading)));
    }

    private IEnumerable<IncidentRow> Incidents() => _record.Treatments.Incidents.Select((incident, i) =>
        new IncidentRow(i + 1, incident, _visits.PlaceOf(_record.SessionOf(incident.Session))?.Zone));

    private List<TreatmentRow> Treatments(List<SessionRow> sessions)
    {
        HashSet<TreatmentId> visited = [.. sessions.Select(row => row.Treatment?.Treatment ?? default)];
        return
        [
            .. _record.Treatments.All.Where(one => visited.Contains(one.Treatment) || _period.Contains(one.Opened.At)
                || (one.Closing is { } closing && _period.Contains(closing.At))).Select(one => new TreatmentRow(one)),
        ];
    }

    private long Days() => _book.Days().Sum(day => day.MotorOnMs) + _book.UndatedMs;

    // A pen may have used a cartridge without a record that it was mounted: then only its stays tell of it.
    private IEnumerable<CartridgeLife> Lives()
    {
        List<CartridgeLife> known = [.. _record.Cartridges];
        HashSet<CartridgeId> ids = [.. known.Select(life => life.Cartridge)];
        return known.Concat(_stays.Keys.Where(cartridge => !ids.Contains(cartridge)).Select(_record.LifeOf));
    }

    private List<MountAccount> StaysOf(CartridgeId cartridge)
    {
        if (!_stays.TryGetValue(cartridge, out List<MountAccount>? stays))
        {
            stays = [];
            _stays.Add(cartridge, stays);
        }
        return stays;
    }

    private bool IsIn(CartridgeLife life, IReadOnlyList<MountAccount> stays) =>
        (life.Opening is { } opening && _period.Contains(opening.At))
        || stays.Any(stay => _period.Contains(stay.From) || _period.Contains(stay.LastUse));

    private bool IsIn(LotRow lot) => lot.Left != 0
        || (lot.ReceivedAt.IsKnown && _period.Contains(lot.ReceivedAt))
        || (lot.LastOpenedAt.IsKnown && _period.Contains(lot.LastOpenedAt))
        || (lot.FirstOpenedAt.IsKnown && _period.Contains(lot.FirstOpenedAt));

    private CartridgeRow RowOf(CartridgeLife life)
    {
        List<MountAccount> stays = _stays.GetValueOrDefault(life.Cartridge) ?? [];
        ClockReading mounted = default;
        UseCounts use = UseCounts.Zero;
        for (int i = 0; i < stays.Count; i++)
        {
            mounted += stays[i].Clocks.Mounted;
            use += stays[i].Clocks.Use;
        }
        return new(life, stays, new CartridgeClocks(mounted, use)) { Runs = _book.RunsOf(life.Cartridge) };
    }

    private CartridgeRow WithUseRead(CartridgeRow row) => row with
    {
        Wear = WearSign.Of(row.Runs),
        FirstMounted = row.Stays.Count > 0 ? _book.FromOf(row.Stays[0]) : default,
        Removed = row.Stays.Count > 0 ? EndOf(row.Stays[^1]) : default,
        SignedBy = row.Life.IsBound ? _visits.PractitionerOf(row.Life.Session) : "",
    };

    private PlacedTime EndOf(MountAccount stay)
    {
        PlacedTime from = _book.FromOf(stay);
        return stay.IsOver && from.IsExact && !stay.Clocks.Mounted.IsAtLeast
            ? PlacedTime.Told(new(from.At.UtcS + (stay.Clocks.Mounted.Ms / 1_000)))
            : default;
    }

    private static List<CartridgeRow> Flagged(List<CartridgeRow> rows, List<Finding> findings)
    {
        ILookup<CartridgeId, Finding> found = findings.Where(finding => !finding.Cartridge.IsUnassigned)
            .ToLookup(finding => finding.Cartridge);
        return
        [
            .. rows.Select(row => !found.Contains(row.Life.Cartridge) ? row : row with
            {
                Found = [.. found[row.Life.Cartridge].DistinctBy(finding => finding.Kind)],
            }),
        ];
    }
}
