using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what went wrong in treatments, and what was changed or allowed with a reason.</summary>
internal static class TreatmentFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period, ReportWords words) =>
        record.Treatments.All.SelectMany(treatment => treatment.Events
            .Where(one => period.Contains(one.At)).Select(one => OfEvent(treatment, one, words)).OfType<Finding>());

    public static IEnumerable<Finding> Of(IReadOnlyList<IncidentRow> incidents, ReportWords words)
    {
        foreach (IncidentRow row in incidents)
        {
            (string what, string where, string remedy) = words.ExposureIncident(row);
            yield return new(
                FindingKind.ExposureIncident, Severity.Red, row.Incident.HappenedAt, what, where, remedy);
        }
    }

    private static Finding? OfEvent(TreatmentAccount treatment, TreatmentEvent one, ReportWords words) => one switch
    {
        ComplicationNoted e => Made(FindingKind.Complication, Severity.Amber, e, words.Complication(e)),
        DepartureAllowed e => Made(FindingKind.ProtocolDeparture, Severity.Info, e, words.ProtocolDeparture(e)),
        ChecksAnswered { IsCorrection: true } e => LiftsStop(treatment, e)
            ? Made(FindingKind.AnswersCorrected, Severity.Amber, e, words.StopCorrected(e))
            : Made(FindingKind.AnswersCorrected, Severity.Info, e, words.AnswersCorrected(e)),
        _ => null,
    };

    // What forbade the session before, and by this word does not any more.
    private static bool LiftsStop(TreatmentAccount treatment, ChecksAnswered correction) =>
        correction.Outcome != CheckOutcome.Stop
        && treatment.Events.TakeWhile(one => !ReferenceEquals(one, correction)).OfType<ChecksAnswered>()
            .Any(one => one.Session == correction.Session && one.Outcome == CheckOutcome.Stop);

    private static Finding Made(
        FindingKind kind, Severity severity, TreatmentEvent e, (string What, string Where, string Remedy) told) =>
        new(kind, severity, e.At, told.What, told.Where, told.Remedy);
}
