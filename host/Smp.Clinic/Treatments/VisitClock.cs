using System;
using System.Collections.Generic;
using System.Globalization;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Sessions;

namespace Smp.Clinic.Treatments;

/// <summary>How long a visit has been going on, by the pen's own runs, and what about it is too long.</summary>
/// <param name="Use">When the pen ran; nothing before its first run is on record.</param>
/// <param name="SinceFirstRunMinutes">From the first run until now, or until the last run of a visit that is closed.
/// </param>
/// <param name="WithoutPauseMinutes">Since the last pause; 0 while there is one.</param>
/// <param name="BreakAfterMinutes">When a break is due.</param>
/// <param name="IsBreakOfProtocol">False where the protocol is silent and the house's own figure stands.</param>
/// <param name="Warnings">What is too long.</param>
public sealed record VisitClock(
    SessionUse? Use, int SinceFirstRunMinutes, int WithoutPauseMinutes, int BreakAfterMinutes, bool IsBreakOfProtocol,
    IReadOnlyList<VisitWarning> Warnings)
{
    /// <summary>
    /// When a break is due where the protocol is silent. Judgement: clinics that name a figure name 60 to 90 minutes.
    /// </summary>
    public const int HouseBreakMinutes = 90;

    /// <summary>The clock of a visit.</summary>
    /// <param name="record">The clinic's record.</param>
    /// <param name="session">Which visit.</param>
    /// <param name="now">The time.</param>
    public static VisitClock Of(ClinicRecord record, SessionId session, UtcInstant now)
    {
        ArgumentNullException.ThrowIfNull(record);
        TreatmentAccount? treatment = record.Treatments.Of(session);
        Protocol? protocol = treatment is null ? null : record.Protocols.Of(treatment);
        int breakAfter = protocol?.Breaks?.EveryMinutes ?? HouseBreakMinutes;
        if (record.Use.Of(session) is not { } use)
        {
            return new(null, 0, 0, breakAfter, protocol?.Breaks is not null, []);
        }
        bool isOpen = record.SessionOf(session)?.IsOpen ?? false;
        UtcInstant until = isOpen && now > use.LastEnd ? now : use.LastEnd;
        bool isPausing = until.UtcS - use.LastEnd.UtcS >= SessionUse.PauseLeastS;
        int length = Minutes(use.FirstRun, until);
        int without = isPausing ? 0 : Minutes(use.WorkingSince, until);
        return new(
            use, length, without, breakAfter, protocol?.Breaks is not null,
            [.. WarningsOf(protocol, treatment, length), .. BreakWarnings(without, breakAfter)]);
    }

    private static IEnumerable<VisitWarning> WarningsOf(Protocol? protocol, TreatmentAccount? treatment, int minutes)
    {
        if (protocol?.Length is not { } length)
        {
            yield break;
        }
        int booked = length.BookedMinutes(treatment!.Opened.Area);
        if (minutes > length.WarnAfterMinutes)
        {
            yield return Warning(
                VisitWarningKind.BeyondProtocol, "The session has lasted {0} minutes; the protocol warns after {1}.",
                minutes, length.WarnAfterMinutes);
        }
        else if (minutes > booked)
        {
            yield return Warning(
                VisitWarningKind.BeyondArea, "The session has lasted {0} minutes; the protocol has {1} for this area.",
                minutes, booked);
        }
    }

    private static IEnumerable<VisitWarning> BreakWarnings(int minutes, int breakAfter)
    {
        if (minutes >= breakAfter)
        {
            yield return Warning(
                VisitWarningKind.BreakDue, "A break is due: {0} minutes without a pause, and {1} are the limit.",
                minutes, breakAfter);
        }
    }

    private static VisitWarning Warning(VisitWarningKind kind, string form, int minutes, int limit) =>
        new(kind, string.Format(CultureInfo.InvariantCulture, form, minutes, limit));

    private static int Minutes(UtcInstant from, UtcInstant to) => (int)((to.UtcS - from.UtcS) / 60);
}
