using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what visits lack.</summary>
/// <remarks>
/// A missing cleaning or signature is a finding only in a ledger that holds one at all: a clinic that writes these
/// elsewhere is not to be flooded. So are visits of before there were treatments: they are one line together.
/// </remarks>
internal sealed class SessionFindings(ClinicRecord record, ReportWords words)
{
    private const long DayS = 86_400;

    private readonly bool _isCleaningKept = record.Visits.Cleanings.Count > 0;
    private readonly bool _isSigningKept = record.Visits.Signatures.Count > 0;

    public IEnumerable<Finding> Of(IReadOnlyList<SessionRow> rows) =>
        rows.SelectMany(Of).Concat(WithoutTreatment([.. rows.Where(row => row is { Runs: > 0, Treatment: null })]));

    private IEnumerable<Finding> Of(SessionRow row)
    {
        SessionAccount session = row.Session;
        if (_isCleaningKept && row.HasPenUse && row.CleanedBefore is null)
        {
            yield return Made(
                FindingKind.CleaningMissing, row.FirstUse, words.CleaningMissing(session.Session, row.FirstUse));
        }
        if (row is { HasPenUse: true, Session.IsOpen: true } && record.LatestAt.UtcS - session.OpenedAt.UtcS > DayS)
        {
            yield return Made(
                FindingKind.SessionStillOpen, PlacedTime.Told(session.OpenedAt), words.SessionStillOpen(session));
        }
        if (_isSigningKept && row.HasPenUse && !session.IsOpen && row.Signatures.Count == 0)
        {
            yield return Made(
                FindingKind.SessionUnsigned, PlacedTime.Told(session.ClosedAt), words.SessionUnsigned(session));
        }
        if (WithoutPin(row) is { } signed)
        {
            yield return Made(
                FindingKind.SignedWithoutPin, PlacedTime.Told(signed.At), words.SignedWithoutPin(signed))
                with { Severity = Severity.Info };
        }
        foreach (Finding unmet in Unmet(row))
        {
            yield return unmet;
        }
    }

    // A run that was only placed in time proves nothing about what was recorded before it.
    private IEnumerable<Finding> Unmet(SessionRow row)
    {
        foreach (UnmetGate stop in row.Treatment?.Unmet.Where(unmet => unmet.IsStop) ?? [])
        {
            yield return Made(FindingKind.RanAgainstStop, stop.RanAt, words.RanAgainstStop(row, stop)) with
            {
                Severity = stop.RanAt.IsExact ? Severity.Red : Severity.Amber,
            };
        }
        UnmetGate[] open = [.. row.Treatment?.Unmet.Where(unmet => !unmet.IsStop) ?? []];
        if (open.Length > 0)
        {
            yield return Made(FindingKind.RanBeforeGate, open[0].RanAt, words.RanBeforeGate(row, open));
        }
    }

    private IEnumerable<Finding> WithoutTreatment(SessionRow[] rows)
    {
        UtcInstant begun = record.Treatments.All.Select(one => one.Opened.At).DefaultIfEmpty().MinBy(at => at.UtcS);
        SessionRow[] before = [.. rows.Where(row => !begun.IsKnown || row.Session.OpenedAt < begun)];
        if (before.Length > 0)
        {
            yield return Made(
                FindingKind.RanWithoutTreatment, before[0].FirstUse, words.RanBeforeTreatments(before));
        }
        foreach (SessionRow row in rows.Where(row => begun.IsKnown && row.Session.OpenedAt >= begun))
        {
            yield return Made(FindingKind.RanWithoutTreatment, row.FirstUse, words.RanWithoutTreatment(row));
        }
    }

    // Only since practitioners are registered: before, there were no PINs to be asked for.
    private SessionSigned? WithoutPin(SessionRow row)
    {
        SessionSigned[] performed =
            [.. row.Signatures.Where(signed => signed.Meaning == SignatureMeaning.Performed)];
        return record.Staff.BegunAt.IsKnown && !performed.Any(signed => signed.IsPinChecked)
            ? performed.LastOrDefault(signed => signed.At >= record.Staff.BegunAt)
            : null;
    }

    private static Finding Made(FindingKind kind, PlacedTime at, (string What, string Where, string Remedy) told) =>
        new(kind, Severity.Amber, at.At, told.What, told.Where, told.Remedy) { IsTimeExact = at.IsExact };
}
