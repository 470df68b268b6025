using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Clinic.Treatments.Gates;

namespace Smp.Clinic.Hygiene.Wording;

/// <content>What is said of treatments and of exposures to blood. Nothing of it tells of anybody's health.</content>
public partial class ReportWords
{
    private const string LookAtTreatment = "See what stands there: smp treatment show";
    private const string LookAtReason = "It is kept beside the ledger: smp treatment show";

    public virtual string Incidents => "Exposure incidents";

    public virtual string IncidentsCaption =>
        "Who may have been exposed to blood, as a role and by no name; what a sharps-injury log asks.";

    public virtual string NoIncidents => "No exposure to blood is on record.";

    public virtual string MoreIncidents(int shown, int all) =>
        $"The newest {Count(shown)} of {Count(all)} are shown. All of them: smp report --format csv --table incidents";

    public virtual string ToldBy(ExposureIncident told) => $"told by {told.Person}, {told.At.Spoken}";

    public virtual string IncidentAt(IncidentRow row) => $"incident {row.Number}, {row.Incident.HappenedAt.Spoken}"
        + (row.HappenedLocal is { } local ? $" ({LocalTime(local, null)} {row.Zone})" : "")
        + (row.Incident.Session.IsNone ? "" : $", session {row.Incident.Session}")
        + $": {Exposed(row.Incident.Exposed)}, {row.Incident.BodyPart}";

    public virtual string ConsentConfirmed => "Consent confirmed";

    public virtual string HealthConfirmed => "Health confirmed";

    public virtual string LabelShown => "Pigment label shown";

    public virtual string LabelNotTold => "not told";

    public virtual string LabelWasShown => "shown";

    /// <summary>The kind of service, which is the same for every visit.</summary>
    public virtual string ServiceType => "scalp micropigmentation (SMP)";

    public virtual string TreatmentOf(SessionTreatment treatment) =>
        $"session {treatment.Number} of treatment {treatment.Treatment}";

    public virtual string NoTreatment => "no treatment";

    public virtual string RoomReady(RoomReady room) => $"sharps container {room.Container} in reach";

    public virtual string FaultCount(int count) => Counted(count, "fault");

    public virtual string Forbidden(IReadOnlyList<UnmetGate> stops) =>
        $"ran against: {string.Join(", ", stops.Select(unmet => Spaced(unmet.Gate)))}";

    public virtual string NotOnRecord(IReadOnlyList<UnmetGate> open) =>
        $"not on record: {string.Join(", ", open.Select(unmet => Spaced(unmet.Gate)))}";

    public virtual string RoomReadyAt(RoomReady room) => $"{RoomReady(room)}, {room.At.Spoken}";

    public virtual string RoomNotReady => "no sharps container in reach on record";

    public virtual string ComplicationsOf(IReadOnlyList<string> codes) =>
        $"{(codes.Count == 1 ? "complication" : "complications")}: {string.Join(", ", codes)}";

    /// <summary>Who treats, with their licence; empty when neither is on record.</summary>
    public virtual string PractitionerOf(SessionRow row) => row.PractitionerLicence.Length > 0
        ? $"{row.Practitioner}, {LicenceOf(row.PractitionerLicence)}"
        : row.Practitioner;

    /// <summary>From and to by the clock on the wall; empty where that is not known, or says nothing new.</summary>
    public virtual string WallClock(SessionRow row) => row is { OpenedLocal: { } begin, Zone.Text: not "UTC" }
        ? $"local time {LocalTime(begin, row.ClosedLocal)} {row.Zone}"
        : "";

    /// <summary>What the clock on the wall showed, with how far it is from universal time.</summary>
    public virtual string LocalTime(DateTimeOffset begin, DateTimeOffset? ending)
    {
        string from = begin.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        if (ending is not { } last)
        {
            return $"{from} {Offset(begin)}";
        }
        string until = last.ToString(
            last.Date == begin.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return last.Offset == begin.Offset
            ? $"{from} to {until} {Offset(last)}"
            : $"{from} {Offset(begin)} to {until} {Offset(last)}";
    }

    public virtual string Exposed(ExposedPerson exposed) => TreatmentWords.Exposed.WordOf(exposed);

    public virtual (string What, string Where, string Remedy) ExposureIncident(IncidentRow row)
    {
        ExposureIncident e = row.Incident;
        return (
            $"Somebody may have been exposed to blood: {Exposed(e.Exposed)}, {e.BodyPart}, by {e.Device} at "
                + $"{e.WorkArea}; done: {e.Actions.TrimEnd('.')}",
            $"incident {row.Number}, {e.HappenedAt.Spoken}{(e.Session.IsNone ? "" : $", session {e.Session}")}, "
                + $"told by {e.Person}",
            "Follow the clinic's exposure procedure to its end; all that was told stands under exposure incidents");
    }

    public virtual (string What, string Where, string Remedy) RanAgainstStop(SessionRow row, UnmetGate unmet) => (
        unmet.RanAt.IsExact
            ? $"The pen ran in session {row.Session.Session} although its record forbade it: {Why(unmet.Gate)}"
            : $"Whether the pen ran in session {row.Session.Session} while its record forbade it cannot be told, "
                + $"because it did not know the time: {Why(unmet.Gate)}",
        $"{TreatmentOf(row.Treatment!)}, {Time(unmet.RanAt)}",
        "Ask who worked and why, tell the client, and have the owner look at it. " + LookAtTreatment
            + $" {row.Treatment!.Treatment}");

    public virtual (string What, string Where, string Remedy) RanBeforeGate(
        SessionRow row, IReadOnlyList<UnmetGate> open) => (
        $"The pen ran in session {row.Session.Session} before all that is asked for was on record: "
            + string.Join(", ", open.Select(one => Spaced(one.Gate))),
        $"{TreatmentOf(row.Treatment!)}, {Time(open[0].RanAt)}",
        "Ask whether it was done and not recorded, and arm the pen from this program: it asks for each. "
            + LookAtTreatment + $" {row.Treatment!.Treatment}");

    public virtual (string What, string Where, string Remedy) RanWithoutTreatment(SessionRow row) => (
        $"The pen ran in session {row.Session.Session}, which belongs to no treatment",
        $"session {row.Session.Session}, first use {Time(row.FirstUse)}",
        "Ask how it was armed: this program arms none without a treatment, and asks for consent and health there");

    public virtual (string What, string Where, string Remedy) RanBeforeTreatments(IReadOnlyList<SessionRow> rows) => (
        $"The pen ran in {SessionCount(rows.Count)} without a treatment, before any was on record here",
        rows.Count == 1
            ? $"session {rows[0].Session.Session}, first use {Time(rows[0].FirstUse)}"
            : $"session {rows[0].Session.Session} to {rows[^1].Session.Session}, first use {Time(rows[0].FirstUse)}",
        "Keep the papers of these visits, consent and form, as the clinic kept them then");

    public virtual (string What, string Where, string Remedy) Complication(ComplicationNoted e) => (
        $"Something went wrong in treatment {e.Treatment}: {string.Join(", ", e.Codes)}",
        Told(e), $"Follow the client up, and record what comes of it. {LookAtTreatment} {e.Treatment}");

    public virtual (string What, string Where, string Remedy) ProtocolDeparture(DepartureAllowed e) => (
        $"Session {e.Session} of treatment {e.Treatment} goes against the protocol's days "
            + $"({TreatmentWords.Departures.WordOf(e.Kind).Replace('-', ' ')})",
        Told(e), $"Nothing is to be done if the reason holds. {LookAtReason} {e.Treatment} --papers");

    public virtual (string What, string Where, string Remedy) AnswersCorrected(ChecksAnswered e) => (
        $"Answers before session {e.Session} were corrected",
        Told(e), $"Nothing is to be done if the reason holds. {LookAtReason} {e.Treatment} --papers");

    public virtual (string What, string Where, string Remedy) StopCorrected(ChecksAnswered e) => (
        $"Answers that forbade session {e.Session} were corrected, and forbid it no more",
        Told(e), $"Have the owner look at the reason, and ask the client. {LookAtReason} {e.Treatment} --papers");

    public virtual (string What, string Where, string Remedy) PigmentWithoutExpiry(PigmentUsed poured) => (
        $"Pigment {poured.Brand} {poured.Colour} was poured and its expiry is not on record",
        $"session {poured.Session}, {poured.At.Spoken}",
        "Read the expiry off the bottle, and note it for the client; use bottles that show one");

    public virtual (string What, string Where, string Remedy) LabelNotShown(PigmentUsed poured) => (
        $"Nobody recorded that the client was shown the label of {poured.Brand} {poured.Colour}",
        $"session {poured.Session}, {poured.At.Spoken}",
        "Give the client what the label says; show it before it is used: smp session pigment --label-shown");

    private static string Told(TreatmentEvent e) =>
        (e.Session.IsNone ? $"treatment {e.Treatment}, " : $"treatment {e.Treatment}, session {e.Session}, ")
        + $"{e.At.Spoken}, by {e.Person}";

    // Only of a consent is said more than that there is something: the rest would tell of somebody's health.
    private static string Why(Gate gate) =>
        gate.Kind == GateKind.Consent ? $"consent, {gate.Says}" : Spaced(gate);

    private static string Spaced(Gate gate) => gate.Word.Replace('-', ' ');

    private static string Offset(DateTimeOffset time) => time.ToString("zzz", CultureInfo.InvariantCulture);
}
