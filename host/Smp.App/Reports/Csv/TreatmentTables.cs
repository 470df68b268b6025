using Smp.Clinic.Hygiene;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Reports.Csv;

/// <summary>Treatments, and exposures to blood.</summary>
internal static class TreatmentTables
{
    public static void Treatments(CsvText text, HygieneReport report)
    {
        text.Row(
        [
            "treatment", "client", "protocol", "protocol_version", "protocol_sha256", "goal", "body_area",
            "opened_utc", "opened_by", "closed_utc", "ending", "sessions_planned", "sessions_with_pen", "consent_text",
            "consent_withdrawn_utc", "complications", "departures", .. People.NameHead(report),
        ]);
        foreach (TreatmentRow row in report.Treatments)
        {
            TreatmentOpened opened = row.Treatment.Opened;
            TreatmentClosed? closing = row.Treatment.Closing;
            text.Row(
            [
                opened.Treatment.ToString(), People.Client(opened.Client), opened.Protocol,
                CsvText.Whole(opened.Version), opened.ProtocolSha256, ProtocolWords.Goals.WordOf(opened.Goal),
                opened.Area, opened.At.Iso, opened.Person.Text, closing?.At.Iso ?? "",
                closing is null ? "" : TreatmentWords.Endings.WordOf(closing.Ending),
                row.Planned > 0 ? CsvText.Whole(row.Planned) : "", CsvText.Whole(row.Sessions), row.Consent,
                row.WithdrawnAt.Iso, CsvText.Whole(row.Complications), CsvText.Whole(row.Departures),
                .. People.Name(report, opened.Client),
            ]);
        }
    }

    public static void Incidents(CsvText text, HygieneReport report)
    {
        text.Row(
        [
            "incident", "happened_utc", "happened_local", "time_zone", "session", "exposed", "device", "work_area",
            "body_part", "how", "actions", "told_by", "told_utc",
        ]);
        foreach (IncidentRow row in report.Incidents)
        {
            ExposureIncident told = row.Incident;
            text.Row(
            [
                CsvText.Whole(row.Number), told.HappenedAt.Iso, SessionTable.Local(row.HappenedLocal),
                row.Zone?.Text ?? "", told.Session.IsNone ? "" : told.Session.ToString(),
                TreatmentWords.Exposed.WordOf(told.Exposed), told.Device, told.WorkArea, told.BodyPart, told.How,
                told.Actions, told.Person.Text, told.At.Iso,
            ]);
        }
    }
}
