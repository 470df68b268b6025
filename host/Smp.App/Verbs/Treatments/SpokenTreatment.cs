using System.Globalization;
using System.Linq;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary>What was done for a treatment, in words of one line.</summary>
internal static class SpokenTreatment
{
    public static string Of(TreatmentEvent told) => told switch
    {
        ConsultationHeld e =>
            $"consultation by {ProtocolWords.Channels.WordOf(e.Channel)}: "
            + TreatmentWords.Consultations.WordOf(e.Outcome),
        PhotoKept e => $"photo: {TreatmentWords.Photos.WordOf(e.Subject)}",
        SkinChecked e => $"skin check: {TreatmentWords.Findings.WordOf(e.Finding)}",
        HealthFormTaken e => $"health form '{e.Form}': {TreatmentWords.Verdicts.WordOf(e.Verdict)}"
            + (e.NotBefore is { } day ? $", not before {day.ToString("O", CultureInfo.InvariantCulture)}" : ""),
        HealthConfirmed => "health: nothing has changed",
        ClearanceTaken e => $"clearance: {TreatmentWords.Clearances.WordOf(e.Subject)}",
        ConsentGiven e => $"consent signed on {TreatmentWords.Means.WordOf(e.Means)}: {e.Text}",
        ConsentConfirmed => "consent confirmed",
        ConsentWithdrawn => "consent WITHDRAWN",
        HairlineApproved => "hairline approved",
        ReviewHeld e => e.IsHairlineChanged ? "review held; the hairline is drawn anew" : "review held",
        ChecksAnswered e => $"questions of the day: {ProtocolWords.Outcomes.WordOf(e.Outcome)}"
            + (e.IsCorrection ? " (a correction)" : ""),
        RoomReady e => $"sharps container {e.Container} within reach",
        PlanSet e => "days: " + string.Join(
            ", ", e.Days.Select(day => day.ToString("O", CultureInfo.InvariantCulture))),
        DepartureAllowed e => $"may be {TreatmentWords.Departures.WordOf(e.Kind)}",
        ComplicationNoted e => $"complication: {string.Join(", ", e.Codes)}",
        PainTold => "pain told",
        PaperGiven e => $"paper given: {TreatmentWords.Papers.WordOf(e.Kind)}",
        TreatmentClosed e => $"closed, {TreatmentWords.Endings.WordOf(e.Ending)}",
        _ => told.Name,
    };
}
