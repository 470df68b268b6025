using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Plans;

/// <summary>The days of a treatment's sessions, as far as they are set.</summary>
public sealed record TreatmentDates
{
    private TreatmentDates(IReadOnlyList<DateOnly> sessions, bool isLastSet)
    {
        Sessions = sessions;
        IsLastSet = isLastSet;
    }

    /// <summary>One to twelve days in rising order: session 1, 2 and so on.</summary>
    public IReadOnlyList<DateOnly> Sessions { get; }

    /// <summary>True when no session will follow: what is counted from the last one can be counted.</summary>
    public bool IsLastSet { get; }

    /// <summary>The day of a session, from 1.</summary>
    public DateOnly DayOf(int session) => Sessions[session - 1];

    /// <summary>The day of the session after one, if it is set.</summary>
    public DateOnly? DayAfter(int session) => session < Sessions.Count ? Sessions[session] : null;

    /// <summary>Takes days that can be those of one treatment.</summary>
    /// <param name="sessions">In the order of the sessions.</param>
    /// <param name="planned">How many sessions are planned in all.</param>
    /// <param name="dates">The days.</param>
    /// <param name="refusal">Why not.</param>
    public static bool TryTake(
        IReadOnlyList<DateOnly> sessions, int planned, [NotNullWhen(true)] out TreatmentDates? dates,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        refusal = WhyNot(sessions, planned);
        dates = refusal is null ? new([.. sessions], sessions.Count >= planned) : null;
        return dates is not null;
    }

    private static ClinicRefusal? WhyNot(IReadOnlyList<DateOnly> sessions, int planned)
    {
        if (sessions.Count is 0 or > SessionCount.CountMax || planned is < 1 or > SessionCount.CountMax)
        {
            return ClinicRefusal.Malformed(
                $"{sessions.Count} days of {planned} sessions cannot be planned",
                $"a treatment has 1 to {SessionCount.CountMax}", "Give the days of this treatment alone");
        }
        for (int i = 0; i < sessions.Count; i++)
        {
            // Beyond these years a date is a slip of the finger; no day counted from these leaves the calendar.
            if (sessions[i].Year is < 2000 or >= 2100)
            {
                return ClinicRefusal.Malformed(
                    $"Session {i + 1} cannot be on {sessions[i]:O}", "it is not between 2000 and 2099",
                    "Correct the year");
            }
            if (i > 0 && sessions[i] <= sessions[i - 1])
            {
                return ClinicRefusal.Malformed(
                    $"Session {i + 1} cannot be on {sessions[i]:O}",
                    $"session {i} is on {sessions[i - 1]:O}", "Put the sessions in the order of their days");
            }
        }
        return null;
    }
}
