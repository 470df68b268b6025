using System;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;

namespace Smp.App.Reports.Csv;

/// <summary>Visits: by the pen, by whoever signed, and by the treatment they belong to.</summary>
internal static class SessionTable
{
    /// <summary>What every visit is for; the same in every language.</summary>
    private const string ServiceType = "SMP";

    private static readonly string[] Header =
    [
        "session", "client", "opened_utc", "closed_utc", "first_use_utc", "cartridges", "runs", "motor_on_ms",
        "faults", "cleaned_before_utc", "cleaned_by", "cleaned_with", "contact_s", "barrier_is_new", "performed_by",
        "performed_utc", "reviewed_by", "reviewed_utc", "performed_licence", "performed_with_pin", "premises",
        "time_zone", "opened_local", "closed_local", "practitioner", "practitioner_licence", "service_type",
        "treatment", "session_number", "protocol", "body_area", "consent_confirmed", "health_confirmed",
        "label_shown", "room_ready_utc", "sharps_container", "complications", "ran_against_stop", "not_on_record",
    ];

    public static void Write(CsvText text, HygieneReport report)
    {
        text.Row([.. Header, .. People.NameHead(report), .. People.StaffHead(report)]);
        foreach (SessionRow row in report.Sessions)
        {
            SessionSigned? performed = row.Signatures.LastOrDefault(s => s.Meaning == SignatureMeaning.Performed);
            text.Row(
            [
                .. OfUse(row), .. OfSigning(row, performed), .. OfPlace(row), .. OfTreatment(row),
                .. People.Name(report, row.Session.Client), .. People.Staff(report, performed),
            ]);
        }
    }

    private static string[] OfUse(SessionRow row) =>
    [
        row.Session.Session.ToString(), People.Client(row.Session.Client), row.Session.OpenedAt.Iso,
        row.Session.ClosedAt.Iso, row.FirstUse.IsExact ? row.FirstUse.At.Iso : "", CsvText.Whole(row.Cartridges),
        CsvText.Whole(row.Runs), CsvText.Whole(row.MotorOnMs), CsvText.Whole(row.Faults),
        row.CleanedBefore?.At.Iso ?? "", row.CleanedBefore?.Person ?? "", row.CleanedBefore?.Product ?? "",
        CsvText.Whole(row.CleanedBefore?.ContactS),
        row.CleanedBefore is { } cleaned ? CsvText.Flag(cleaned.IsBarrierNew) : "",
    ];

    private static string[] OfSigning(SessionRow row, SessionSigned? performed)
    {
        SessionSigned? reviewed = row.Signatures.LastOrDefault(s => s.Meaning == SignatureMeaning.Reviewed);
        return
        [
            performed?.Person ?? "", performed?.At.Iso ?? "", reviewed?.Person ?? "", reviewed?.At.Iso ?? "",
            performed is null ? "" : row.LicenceOf(performed),
            performed is null ? "" : CsvText.Flag(performed.IsPinChecked),
        ];
    }

    private static string[] OfPlace(SessionRow row) =>
    [
        row.Premises, row.Zone?.Text ?? "", Local(row.OpenedLocal), Local(row.ClosedLocal), row.Practitioner,
        row.PractitionerLicence, ServiceType,
    ];

    // Empty where it cannot be told: a visit without a treatment, or one in which no pen ran.
    private static string[] OfTreatment(SessionRow row)
    {
        SessionTreatment? treatment = row.Treatment;
        bool hasRun = row.Runs > 0;
        return
        [
            $"{treatment?.Treatment}", CsvText.Whole(treatment?.Number), treatment?.Protocol ?? "",
            treatment?.Area ?? "", treatment is null ? "" : CsvText.Flag(treatment.IsConsentConfirmed),
            treatment is null ? "" : CsvText.Flag(treatment.IsHealthConfirmed), CsvText.Flag(row.IsLabelShown),
            treatment?.Room?.At.Iso ?? "", treatment?.Room?.Container.Mark ?? "",
            string.Join("; ", treatment?.Complications ?? []),
            hasRun && treatment is not null ? Words(treatment, isStop: true) : "",
            hasRun && treatment is not null ? Words(treatment, isStop: false) : "",
        ];
    }

    private static string Words(SessionTreatment treatment, bool isStop) => string.Join(
        "; ", treatment.Unmet.Where(unmet => unmet.IsStop == isStop).Select(unmet => unmet.Gate.Word));

    internal static string Local(DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? "";
}
