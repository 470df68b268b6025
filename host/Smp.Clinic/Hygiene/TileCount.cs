using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;

namespace Smp.Clinic.Hygiene;

/// <summary>Counts a period for its tiles.</summary>
internal static class TileCount
{
    public static ReportTiles Of(
        List<CartridgeRow> rows, List<SessionRow> sessions, List<PenRow> pens, List<Finding> findings,
        long motorOnMs) => new()
    {
        Sessions = sessions.Count,
        SessionsWithPen = sessions.Count(row => row.HasPenUse),
        CleanedBefore = sessions.Count(row => row is { HasPenUse: true, CleanedBefore: not null }),
        SessionsClosed = sessions.Count(row => row is { HasPenUse: true, Session.IsOpen: false }),
        SessionsSigned = sessions.Count(row => row is { HasPenUse: true, Session.IsOpen: false }
            && row.Signatures.Any(signed => signed.Meaning == SignatureMeaning.Performed)),
        SessionsRun = sessions.Count(row => row.Runs > 0),
        ConsentConfirmed = sessions.Count(row => row is { Runs: > 0, Treatment.IsConsentConfirmed: true }),
        HealthConfirmed = sessions.Count(row => row is { Runs: > 0, Treatment.IsHealthConfirmed: true }),
        LabelShown = sessions.Count(row => row is { Runs: > 0, IsLabelShown: true }),
        Incidents = findings.Count(finding => finding.Kind == FindingKind.ExposureIncident),
        Cartridges = rows.Count,
        WithLotAndExpiry = rows.Count(row => row.Life.Opening is { Lot: not null, Expiry: not null }),
        Disposed = rows.Count(row => row.Life.State == CartridgeState.Disposed),
        MotorOnMs = motorOnMs,
        UnassignedMs = pens.Sum(pen => pen.UnassignedUse.MotorOnMs),
        Refusals = findings.Count(IsRefusal),
        Overrides = findings.Count(finding => finding.Kind == FindingKind.Overridden),
        PenFaults = pens.Sum(pen => pen.Faults),
        OpenActions = findings.Count(IsOpenAction),
        Red = findings.Count(finding => finding.Severity == Severity.Red),
        Amber = findings.Count(finding => finding.Severity == Severity.Amber),
        Notes = findings.Count(finding => finding.Severity == Severity.Info),
    };

    private static bool IsRefusal(Finding finding) =>
        finding.Kind is FindingKind.SecondClientRefused or FindingKind.StepRefused or FindingKind.PenRefusal;

    private static bool IsOpenAction(Finding finding) => finding.Kind is FindingKind.NotDisposed
        or FindingKind.OpenedUnbound or FindingKind.SessionStillOpen
        or FindingKind.RemovalMissing or FindingKind.OutcomeUnknown or FindingKind.RecordsMissing
        or FindingKind.SumUnknown or FindingKind.SessionUnsigned or FindingKind.LotNotReceived;
}
