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
    private const long StopLeastS = 12 * 3_600;

    public static Gate HealthForm(Visit visit)
    {
        if (visit.Newest<HealthFormTaken>() is not { } form)
        {
            return Gate.Open(
                GateKind.HealthForm, "none is filled in",
                $"Have it filled in, then: smp treatment health {visit.Course}");
        }
        return Doctor(visit) ?? Waiting(visit) ?? (visit.IsOld(form)
            ? Gate.Open(
                GateKind.HealthForm, $"that of {form.At.IsoDay} is older than a year",
                $"Have it filled in anew, then: smp treatment health {visit.Course}")
            : Confirmed(visit, form));
    }

    public static Gate Checks(Visit visit)
    {
        if (Doctors(visit) is { } asked)
        {
            return Gate.Stopped(
                GateKind.Checks, $"an answer of {asked.At.IsoDay} asks for a doctor's word, and none is recorded",
                $"Wait for it, then record it: smp treatment clearance {visit.Course} --of checks");
        }
        if (OfToday(visit) is { } stop)
        {
            return Gate.Stopped(
                GateKind.Checks,
                $"an answer of {stop.At.Spoken}, in session {stop.Session}, forbids a session on that day",
                "Close the visit and choose another day");
        }
        string[] answered = [.. Standing(visit, visit.Id).SelectMany(one => one.Rules)];
        string[] missing =
        [
            .. HouseCheck.QuestionsOf(visit.Protocol, visit.Goal, visit.Number).Select(one => one.Key).Except(answered),
        ];
        return missing.Length == 0
            ? Gate.Met(GateKind.Checks, "every question of the day was asked")
            : Gate.Open(
                GateKind.Checks, $"not asked: {string.Join(", ", missing)}",
                $"Questions and answers are shown by: smp session check {visit.Id}");
    }

    private static Gate? Doctor(Visit visit)
    {
        HealthFormTaken? stop = visit.OfClient.OfType<HealthFormTaken>().LastOrDefault(
            form => form.Verdict is HealthVerdict.Barred or HealthVerdict.Advice
                && !visit.IsCleared(form, ClearanceSubject.Health));
        return stop switch
        {
            null => null,
            { Verdict: HealthVerdict.Barred } => Gate.Stopped(
                GateKind.HealthForm, $"the form of {stop.At.IsoDay} says that there is no treatment",
                $"Close the treatment: smp treatment close {visit.Course}; only a doctor's word goes against it: smp "
                    + $"treatment clearance {visit.Course} --of health"),
            _ => Gate.Stopped(
                GateKind.HealthForm, $"the form of {stop.At.IsoDay} asks for a doctor's word, and none is recorded",
                $"Wait for it, then record it: smp treatment clearance {visit.Course} --of health"),
        };
    }

    // Filling in the form again does not shorten a wait that was given with a day.
    private static Gate? Waiting(Visit visit)
    {
        HealthFormTaken[] waits =
        [
            .. visit.OfClient.OfType<HealthFormTaken>().Where(
                form => (form.Verdict == HealthVerdict.Wait || form.NotBefore is not null)
                    && !visit.IsCleared(form, ClearanceSubject.Health)),
        ];
        DateOnly until = waits.Max(form => form.NotBefore) ?? default;
        if (until > visit.Today)
        {
            return Gate.Stopped(
                GateKind.HealthForm, "something has to pass first, not before "
                    + until.ToString("O", CultureInfo.InvariantCulture),
                $"Wait, then have the form filled in anew: smp treatment health {visit.Course}");
        }
        return visit.Newest<HealthFormTaken>() is { Verdict: HealthVerdict.Wait } newest && waits.Contains(newest)
            ? Gate.Stopped(
                GateKind.HealthForm, $"by the form of {newest.At.IsoDay} something has to pass first",
                $"When it has, have the form filled in anew: smp treatment health {visit.Course}")
            : null;
    }

    private static Gate Confirmed(Visit visit, HealthFormTaken form) =>
        form.Session == visit.Id || visit.IsAfter<HealthConfirmed>(form, one => one.Session == visit.Id)
            ? Gate.Met(GateKind.HealthForm, $"of {form.At.IsoDay}, confirmed at this visit")
            : Gate.Open(
                GateKind.HealthForm, $"of {form.At.IsoDay}, not confirmed at this visit",
                $"Ask whether anything has changed, then: smp session confirm {visit.Id} --health, or if it has a new "
                    + $"form: smp treatment health {visit.Course}");

    /// <summary>What counts of a visit: the answers since the last correction.</summary>
    private static ChecksAnswered[] Standing(Visit visit, SessionId session)
    {
        ChecksAnswered[] all =
        [
            .. visit.OfClient.OfType<ChecksAnswered>().Where(one => one.Session == session),
        ];
        int corrected = Array.FindLastIndex(all, one => one.IsCorrection);
        return corrected < 0 ? all : all[corrected..];
    }

    // A doctor's word is not a slip of the pen: neither a correction nor another visit nor another treatment lifts it.
    private static ChecksAnswered? Doctors(Visit visit) => visit.OfClient.OfType<ChecksAnswered>().LastOrDefault(
        one => one.Until == StopUntil.Clearance && !visit.IsCleared(one, ClearanceSubject.Checks));

    // Another visit does not make it another day, nor does another treatment, nor a zone laid down anew.
    private static ChecksAnswered? OfToday(Visit visit) => visit.OfClient.OfType<ChecksAnswered>()
        .Select(one => one.Session).Distinct().SelectMany(session => Standing(visit, session))
        .LastOrDefault(one => one.ForbidsDay
            && (visit.DayOf(one.At) == visit.Today || Math.Abs(visit.Now.UtcS - one.At.UtcS) < StopLeastS));
}
