using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>What has to be settled with the client. No sentence says anything about anybody's health.</summary>
internal static class ClientGates
{
    public static Gate Consultation(Visit visit) => visit.Newest<ConsultationHeld>() switch
    {
        null => Gate.Open(
            GateKind.Consultation, "none is recorded", $"Record it: smp treatment consultation {visit.Course}"),
        { Outcome: ConsultationOutcome.Agreed } held => Gate.Met(
            GateKind.Consultation, $"agreed on {held.At.IsoDay}"),
        { } held => Gate.Open(
            GateKind.Consultation,
            $"the newest, of {held.At.IsoDay}, ended {TreatmentWords.Consultations.WordOf(held.Outcome)}",
            $"Record another one when client and clinic agree: smp treatment consultation {visit.Course}"),
    };

    // Another look does not undo a referral: what one practitioner saw a doctor should see.
    public static Gate SkinCheck(Visit visit)
    {
        SkinChecked? referred = visit.OfClient.OfType<SkinChecked>().LastOrDefault(
            check => check.Finding == SkinFinding.Refer);
        if (referred is not null && !visit.IsCleared(referred, ClearanceSubject.Skin))
        {
            return Gate.Stopped(
                GateKind.SkinCheck, $"referred on {referred.At.IsoDay}, and no clearance is recorded",
                $"Wait for the doctor's word, then record it: smp treatment clearance {visit.Course} --of skin");
        }
        return visit.Newest<SkinChecked>() is { } check && !visit.IsOld(check)
            ? Gate.Met(GateKind.SkinCheck, $"looked over on {check.At.IsoDay}")
            : Gate.Open(
                GateKind.SkinCheck, "nobody has looked over the scalp this year",
                $"Look, then: smp treatment skin {visit.Course}");
    }

    public static Gate Consent(Visit visit)
    {
        ConsentGiven? given = visit.Newest<ConsentGiven>();
        if (given is null)
        {
            return Gate.Open(
                GateKind.Consent, "none is signed", $"Have it signed, then: smp treatment consent {visit.Course}");
        }
        if (visit.Newest<ConsentWithdrawn>() is { } withdrawn && visit.Treatment.PlaceOf(withdrawn)
            > visit.Treatment.PlaceOf(given))
        {
            return Gate.Stopped(
                GateKind.Consent, $"it was withdrawn on {withdrawn.At.IsoDay}",
                $"Nothing is done without it; if the client signs again: smp treatment consent {visit.Course}");
        }
        return given.Session == visit.Id || visit.IsAfter<ConsentConfirmed>(given, one => one.Session == visit.Id)
            ? Gate.Met(GateKind.Consent, $"{given.Text}, signed on {given.At.IsoDay}, confirmed at this visit")
            : Gate.Open(
                GateKind.Consent, $"signed on {given.At.IsoDay}, not confirmed at this visit",
                $"Ask the client, then: smp session confirm {visit.Id} --consent");
    }

    public static Gate Hairline(Visit visit)
    {
        if (!visit.Protocol.NeedsHairline(visit.Goal))
        {
            return Gate.Met(GateKind.Hairline, "this goal needs none");
        }
        ReviewHeld? changed = visit.Newest<ReviewHeld>(review => review.IsHairlineChanged);
        return visit.IsAfter<HairlineApproved>(changed)
            ? Gate.Met(GateKind.Hairline, $"approved on {visit.Newest<HairlineApproved>()!.At.IsoDay}")
            : Gate.Open(
                GateKind.Hairline,
                changed is null
                    ? "the client has approved none"
                    : "it was changed at the review, and not approved anew",
                $"Draw it and have it approved, then: smp treatment hairline {visit.Course}");
    }

    public static Gate Review(Visit visit)
    {
        int from = visit.Protocol.Review?.FromSession ?? 2;
        if (visit.Number < from)
        {
            return Gate.Met(GateKind.Review, $"none is needed before session {from}");
        }
        string topics = visit.Protocol.Review is { Topics.Count: > 0 } review
            ? $" ({string.Join(", ", review.Topics)})"
            : "";
        return visit.IsAfter<ReviewHeld>(null, held => held.Session == visit.Id)
            ? Gate.Met(GateKind.Review, "talked over at this visit")
            : Gate.Open(
                GateKind.Review, $"this is session {visit.Number}, and the result so far was not talked over{topics}",
                $"Talk it over, then: smp session review {visit.Id}");
    }

    public static Gate Days(Visit visit)
    {
        IReadOnlyList<Plans.PlanWarning> warnings = DayJudgement.WarningsOf(visit);
        if (DayJudgement.WhyStale(visit) is { } stale)
        {
            return Gate.Open(
                GateKind.Days, stale,
                $"What was asked and made ready then is old; close it and open another: smp session close {visit.Id}");
        }
        Plans.PlanWarning? open = warnings.FirstOrDefault(warning => !visit.IsAfter<DepartureAllowed>(
            null, allowed => allowed.Session == visit.Id && allowed.Kind == warning.Kind));
        if (open is not null)
        {
            string word = TreatmentWords.Departures.WordOf(open.Kind);
            return Gate.Open(
                GateKind.Days, open.Sentence.TrimEnd('.'),
                $"Choose another day, or give a reason at this visit: smp session depart {visit.Id} --what {word}");
        }
        return Gate.Met(
            GateKind.Days, warnings.Count == 0
                ? $"session {visit.Number} on {visit.Today.ToString("O", CultureInfo.InvariantCulture)}"
                : $"session {visit.Number}, against the protocol's days for a recorded reason");
    }
}
