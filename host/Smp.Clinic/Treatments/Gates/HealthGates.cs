using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Protocols;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>The form about health and the questions of the day, judged by verdicts alone.</summary>
internal static class HealthGates
{
    public static Gate HealthForm(Visit visit)
    {
        if (visit.Newest<HealthFormTaken>() is not { } form)
        {
            return Gate.Open(GateKind.HealthForm, "none is filled in", "Have it filled in, then: smp treatment health");
        }
        return Barred(visit) ?? Advice(visit) ?? Waiting(visit) ?? Confirmed(visit, form);
    }

    public static Gate Checks(Visit visit)
    {
        ChecksAnswered[] answered = Standing(visit);
        if (answered.FirstOrDefault(IsStop(visit)) is { } stop)
        {
            return Stopped(stop);
        }
        if (OtherDay(visit) is { } sameDay)
        {
            return Gate.Stopped(
                GateKind.Checks, $"an answer of today, in session {sameDay.Session}, forbids a session on this day",
                "Choose another day");
        }
        string[] missing =
        [
            .. HouseCheck.QuestionsOf(visit.Protocol, visit.Goal, visit.Number).Select(one => one.Key)
                .Except(answered.SelectMany(one => one.Rules)),
        ];
        return missing.Length == 0
            ? Gate.Met(GateKind.Checks, "every question of the day was asked")
            : Gate.Open(
                GateKind.Checks, $"not asked: {string.Join(", ", missing)}",
                $"Ask, then: smp session check {visit.Id} --answer {missing[0]}=...");
    }

    private static Gate? Barred(Visit visit) =>
        visit.Newest<HealthFormTaken>(form => form.Verdict == HealthVerdict.Barred) is { } barred
            ? Gate.Stopped(
                GateKind.HealthForm, $"the form of {barred.At.IsoDay} says that there is no treatment",
                "Close the treatment: smp treatment close; after a slip of the pen open a new one with a new form")
            : null;

    private static Gate? Advice(Visit visit) =>
        visit.Newest<HealthFormTaken>(form => form.Verdict == HealthVerdict.Advice) is { } advice
            && !visit.IsCleared(advice, ClearanceSubject.Health)
            ? Gate.Stopped(
                GateKind.HealthForm, $"the form of {advice.At.IsoDay} asks for a doctor's word, and none is recorded",
                "Wait for it, then record it: smp treatment clearance --of health")
            : null;

    // Filling in the form again does not shorten a wait that was given with a day.
    private static Gate? Waiting(Visit visit)
    {
        HealthFormTaken[] waits =
        [
            .. visit.Treatment.Events.OfType<HealthFormTaken>().Where(
                form => form.Verdict == HealthVerdict.Wait && !visit.IsCleared(form, ClearanceSubject.Health)),
        ];
        DateOnly until = waits.Max(form => form.NotBefore) ?? default;
        if (until > visit.Today)
        {
            return Gate.Stopped(
                GateKind.HealthForm, "something has to pass first, not before "
                    + until.ToString("O", CultureInfo.InvariantCulture),
                "Wait, then have the form filled in anew: smp treatment health");
        }
        return visit.Newest<HealthFormTaken>() is { Verdict: HealthVerdict.Wait } newest && waits.Contains(newest)
            ? Gate.Stopped(
                GateKind.HealthForm, $"by the form of {newest.At.IsoDay} something has to pass first",
                "When it has, have the form filled in anew: smp treatment health")
            : null;
    }

    private static Gate Confirmed(Visit visit, HealthFormTaken form) =>
        form.Session == visit.Id || visit.IsAfter<HealthConfirmed>(form, one => one.Session == visit.Id)
            ? Gate.Met(GateKind.HealthForm, $"of {form.At.IsoDay}, confirmed at this visit")
            : Gate.Open(
                GateKind.HealthForm, $"of {form.At.IsoDay}, not confirmed at this visit",
                "Ask whether anything has changed, then: smp session confirm --health, or if it has a new form: "
                    + "smp treatment health");

    /// <summary>What counts: the answers since the last correction.</summary>
    private static ChecksAnswered[] Standing(Visit visit)
    {
        ChecksAnswered[] all =
        [
            .. visit.Treatment.Events.OfType<ChecksAnswered>().Where(one => one.Session == visit.Id),
        ];
        int corrected = Array.FindLastIndex(all, one => one.Correction is not null);
        return corrected < 0 ? all : all[corrected..];
    }

    private static Func<ChecksAnswered, bool> IsStop(Visit visit) => one => one.Outcome == CheckOutcome.Stop
        && !(one.Until == StopUntil.Clearance && visit.IsCleared(one, ClearanceSubject.Checks));

    private static Gate Stopped(ChecksAnswered stop) => stop.Until == StopUntil.Clearance
        ? Gate.Stopped(
            GateKind.Checks, "an answer asks for a doctor's word, and none is recorded",
            "Wait for it, then record it: smp treatment clearance --of checks")
        : Gate.Stopped(
            GateKind.Checks, "an answer forbids a session today",
            $"Close the visit and choose another day: smp session close {stop.Session}");

    // Closing the visit and opening another does not make it another day, and neither does another treatment.
    private static ChecksAnswered? OtherDay(Visit visit) => visit.Record.Treatments.Of(visit.Treatment.Client)
        .SelectMany(treatment => treatment.Visits).Where(session => session != visit.Id)
        .SelectMany(session => Standing(visit with
        {
            Session = visit.Record.SessionOf(session)!, Treatment = visit.Record.Treatments.Of(session)!,
        }))
        .FirstOrDefault(one => one.Until == StopUntil.AnotherDay && visit.DayOf(one.At) == visit.Today);
}
