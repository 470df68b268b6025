using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>Gathers visits: use from the pens' records, cleanings and signatures from the clinic's.</summary>
/// <remarks>
/// A cleaning counts for a session when it lies between the last use of the pen for the client before and the first
/// use in this session; one whose pen nobody told counts for every pen. A missing cleaning or signature is a finding
/// only in a ledger that holds one at all: a clinic that writes these elsewhere is not to be flooded.
/// </remarks>
internal sealed class VisitBook
{
    /// <summary>Sessions with a line of time; the newest ones have it.</summary>
    public const int StripsMax = 24;

    private const long DayS = 86_400;

    private readonly ClinicRecord _record;
    private readonly UseBook _book;
    private readonly ReportHeading _heading;
    private readonly Dictionary<SessionId, VisitTally> _tallies = [];
    private readonly Dictionary<SessionId, List<SessionSigned>> _signatures = [];
    private readonly Dictionary<(PenEpoch Pen, int Mount), VisitTally> _byStay = [];

    public VisitBook(ClinicRecord record, UseBook book, ReportHeading heading, IEnumerable<CartridgeRow> rows)
    {
        _record = record;
        _book = book;
        _heading = heading;
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

    public IEnumerable<Finding> Findings(IEnumerable<SessionRow> rows, ReportWords words)
    {
        bool isCleaningKept = _record.Visits.Cleanings.Count > 0;
        bool isSigningKept = _record.Visits.Signatures.Count > 0;
        foreach (SessionRow row in rows)
        {
            if (isCleaningKept && row.HasPenUse && row.CleanedBefore is null)
            {
                (string what, string where, string remedy) = words.CleaningMissing(row.Session.Session, row.FirstUse);
                yield return new(FindingKind.CleaningMissing, Severity.Amber, row.FirstUse.At, what, where, remedy)
                {
                    IsTimeExact = row.FirstUse.IsExact,
                };
            }
            if (row is { HasPenUse: true, Session.IsOpen: true }
                && _record.LatestAt.UtcS - row.Session.OpenedAt.UtcS > DayS)
            {
                (string what, string where, string remedy) = words.SessionStillOpen(row.Session);
                yield return new(
                    FindingKind.SessionStillOpen, Severity.Amber, row.Session.OpenedAt, what, where, remedy);
            }
            if (isSigningKept && row.HasPenUse && !row.Session.IsOpen && row.Signatures.Count == 0)
            {
                (string what, string where, string remedy) = words.SessionUnsigned(row.Session);
                yield return new(
                    FindingKind.SessionUnsigned, Severity.Amber, row.Session.ClosedAt, what, where, remedy);
            }
            if (WithoutPin(row) is { } signed)
            {
                (string what, string where, string remedy) = words.SignedWithoutPin(signed);
                yield return new(FindingKind.SignedWithoutPin, Severity.Info, signed.At, what, where, remedy);
            }
        }
    }

    // Only since practitioners are registered: before, there were no PINs to be asked for.
    private SessionSigned? WithoutPin(SessionRow row)
    {
        SessionSigned[] performed =
            [.. row.Signatures.Where(signed => signed.Meaning == SignatureMeaning.Performed)];
        return _record.Staff.BegunAt.IsKnown && !performed.Any(signed => signed.IsPinChecked)
            ? performed.LastOrDefault(signed => signed.At >= _record.Staff.BegunAt)
            : null;
    }

    /// <summary>Pigments of the period.</summary>
    public List<PigmentRow> Pigments(ReportPeriod period) =>
    [
        .. _record.Visits.Pigments.Where(poured => period.Contains(poured.At)).Select(poured => new PigmentRow(
            poured, _record.SessionOf(poured.Session)?.Client ?? default,
            poured.Expiry is { } expiry && expiry.IsExpiredAt(poured.At))),
    ];

    public static IEnumerable<Finding> Findings(IReadOnlyList<PigmentRow> pigments, ReportWords words)
    {
        foreach (PigmentRow row in pigments.Where(row => row.IsExpired))
        {
            (string what, string where, string remedy) = words.ExpiredPigment(row.Poured, row.Poured.Expiry!);
            yield return new(FindingKind.ExpiredPigment, Severity.Red, row.Poured.At, what, where, remedy)
            {
                Lot = row.Poured.Lot,
            };
        }
        foreach (PigmentUsed poured in pigments.Select(row => row.Poured).Where(poured => poured.Lot is null))
        {
            (string what, string where, string remedy) = words.PigmentWithoutLot(poured);
            yield return new(FindingKind.PigmentWithoutLot, Severity.Amber, poured.At, what, where, remedy);
        }
    }

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

    private SessionRow RowOf(SessionAccount session, VisitTally tally, HandpieceCleaned? cleaned) => new(session)
    {
        Cartridges = tally.Cartridges.Count,
        Runs = tally.Runs,
        MotorOnMs = tally.MotorOnMs,
        Faults = tally.Faults.Count,
        FirstUse = tally.FirstUse,
        CleanedBefore = cleaned,
        Signatures = _signatures.GetValueOrDefault(session.Session) ?? [],
        Licences = LicencesOf(_signatures.GetValueOrDefault(session.Session) ?? []),
        Premises = session.Premises?.Text ?? _record.Premises.Only?.Premises.Text ?? "",
    };

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
