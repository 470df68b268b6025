using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Gathers visits: use from the pens' records, cleanings and signatures from the clinic's.</summary>
/// <remarks>
/// A cleaning counts for a session when it lies between the last use of the pen for the client before and the first
/// use in this session; one whose pen nobody told counts for every pen.
/// </remarks>
internal sealed class VisitBook
{
    /// <summary>Sessions with a line of time; the newest ones have it.</summary>
    public const int StripsMax = 24;

    private readonly ClinicRecord _record;
    private readonly UseBook _book;
    private readonly ReportHeading _heading;
    private readonly Dictionary<SessionId, VisitTally> _tallies = [];
    private readonly Dictionary<SessionId, List<SessionSigned>> _signatures = [];
    private readonly ILookup<SessionId, PigmentUsed> _pigments;
    private readonly Dictionary<(PenEpoch Pen, int Mount), VisitTally> _byStay = [];

    public VisitBook(ClinicRecord record, UseBook book, ReportHeading heading, IEnumerable<CartridgeRow> rows)
    {
        _record = record;
        _book = book;
        _heading = heading;
        _pigments = record.Visits.Pigments.ToLookup(poured => poured.Session);
        foreach (CartridgeRow row in rows)
        {
            Take(row);
        }
        TakeFaults();
        foreach (SessionSigned signed in record.Visits.Signatures)
        {
            if (!_signatures.TryGetValue(signed.Session, out List<SessionSigned>? list))
            {
                _signatures.Add(signed.Session, list = []);
            }
            list.Add(signed);
        }
    }

    /// <summary>Who signed to have done the treatment; empty while nobody has.</summary>
    public string PractitionerOf(SessionId session) => _signatures.TryGetValue(session, out List<SessionSigned>? list)
        ? list.FindLast(signed => signed.Meaning == SignatureMeaning.Performed)?.Person ?? ""
        : "";

    /// <summary>Where it was; nothing when that is not on record.</summary>
    public PremisesSet? PlaceOf(SessionAccount? session) => session?.Premises is { } told
        ? _record.Premises.Find(told)
        : _record.Premises.Only;

    /// <summary>Sessions that began or had their first or last use in the period, oldest first.</summary>
    public List<SessionRow> Rows(ReportPeriod period)
    {
        List<SessionRow> rows = [];
        CleaningWatch cleanings = new(_record.Visits.Cleanings);
        foreach (VisitTally tally in InOrder())
        {
            HandpieceCleaned? cleaned = cleanings.Before(tally);
            SessionAccount session = _record.SessionOf(tally.Session)!;
            bool isIn = period.Contains(session.OpenedAt)
                || (tally.FirstUse.At.IsKnown && period.Contains(tally.FirstUse.At))
                || (tally.LastUse.IsKnown && period.Contains(tally.LastUse));
            if (isIn)
            {
                rows.Add(RowOf(session, tally, cleaned));
            }
        }
        AddStrips(rows);
        return rows;
    }

    private void AddStrips(List<SessionRow> rows)
    {
        int strips = 0;
        for (int i = rows.Count - 1; i >= 0 && strips < StripsMax; i--)
        {
            SessionStrip? strip = _tallies[rows[i].Session.Session].Strip(_book, _heading);
            rows[i] = rows[i] with { Strip = strip };
            strips += strip is null ? 0 : 1;
        }
    }

    /// <summary>Pigments of the period.</summary>
    public List<PigmentRow> Pigments(ReportPeriod period) =>
    [
        .. _record.Visits.Pigments.Where(poured => period.Contains(poured.At)).Select(poured => new PigmentRow(
            poured, _record.SessionOf(poured.Session)?.Client ?? default,
            poured.Expiry is { } expiry && expiry.IsExpiredAt(poured.At))),
    ];

    private void Take(CartridgeRow row)
    {
        if (row.Stays.Count == 0 && row.Life.IsBound)
        {
            TallyOf(row.Life.Session)?.Cartridges.Add(row.Life.Cartridge);
        }
        foreach (MountAccount stay in row.Stays)
        {
            if (TallyOf(stay.Session.IsNone ? row.Life.Session : stay.Session) is { } tally)
            {
                tally.Take(stay, row.Runs, _book);
                _byStay[(stay.Pen, stay.Mount)] = tally;
            }
        }
    }

    private void TakeFaults()
    {
        foreach (PlacedFact fault in _book.Pens.SelectMany(pen => pen.Faults))
        {
            _byStay.GetValueOrDefault((fault.Fact.Pen, fault.Fact.Mount))?.Faults.Add(fault);
        }
    }

    private VisitTally? TallyOf(SessionId session)
    {
        if (!_tallies.TryGetValue(session, out VisitTally? tally) && _record.SessionOf(session) is { } account)
        {
            tally = new VisitTally(session, account.Client);
            _tallies.Add(session, tally);
        }
        return tally;
    }

    private List<VisitTally> InOrder()
    {
        foreach (SessionAccount session in _record.Sessions)
        {
            TallyOf(session.Session);
        }
        return [.. _tallies.Values.OrderBy(BeginOf).ThenBy(tally => tally.Session.Number)];
    }

    private long BeginOf(VisitTally tally) =>
        (tally.FirstUse.At.IsKnown ? tally.FirstUse.At : _record.SessionOf(tally.Session)!.OpenedAt).UtcS;

    private SessionRow RowOf(SessionAccount session, VisitTally tally, HandpieceCleaned? cleaned)
    {
        List<SessionSigned> signatures = _signatures.GetValueOrDefault(session.Session) ?? [];
        string practitioner = session.Practitioner?.Text ?? PractitionerOf(session.Session);
        PremisesSet? place = PlaceOf(session);
        return new(session)
        {
            Cartridges = tally.Cartridges.Count,
            Runs = tally.Runs,
            MotorOnMs = tally.MotorOnMs,
            Faults = tally.Faults.Count,
            FirstUse = tally.FirstUse,
            CleanedBefore = cleaned,
            Signatures = signatures,
            Licences = LicencesOf(signatures),
            Premises = session.Premises?.Text ?? place?.Premises.Text ?? "",
            Zone = place?.Zone,
            Practitioner = practitioner,
            PractitionerLicence = _record.Staff.At(practitioner, session.OpenedAt)?.Licence ?? "",
            Treatment = SessionTreatment.Of(_record, tally),
            IsLabelShown = IsLabelShown(session.Session),
        };
    }

    // What was recorded of a bottle last counts: a label that was shown late is recorded anew.
    private bool IsLabelShown(SessionId session) => _pigments.Contains(session) && _pigments[session]
        .GroupBy(poured => (poured.Brand, poured.Colour)).All(same => same.Last().IsLabelShown);

    private Dictionary<string, string> LicencesOf(List<SessionSigned> signatures)
    {
        Dictionary<string, string> licences = [];
        foreach (SessionSigned signed in signatures)
        {
            if (_record.Staff.At(signed.Person, signed.At)?.Licence is { } licence)
            {
                licences[signed.Person] = licence;
            }
        }
        return licences;
    }
}
