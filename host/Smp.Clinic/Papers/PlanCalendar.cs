using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Papers;

/// <summary>A treatment's plan as a calendar file that leaves with the client, in one of its issues.</summary>
/// <remarks>
/// An issue follows from the plans issued so far and nothing else, so it need not be kept: fold them again. In a new
/// issue an entry that changed has a higher sequence, and one that is gone is withdrawn and stays so in every later
/// issue, for a client may have missed one between.
/// </remarks>
public sealed class PlanCalendar
{
    private readonly CalendarUids _uids;
    private readonly CalendarWording _wording;

    private PlanCalendar(
        CalendarUids uids, CalendarWording wording, UtcInstant issuedAt, IReadOnlyList<CalendarEntry> entries)
    {
        _uids = uids;
        _wording = wording;
        IssuedAt = issuedAt;
        Entries = entries;
    }

    /// <summary>When this issue was made.</summary>
    public UtcInstant IssuedAt { get; }

    /// <summary>Tells papers of this treatment from all others: the same in every issue, and nobody's.</summary>
    public string Mark => _uids.Of("papers", 0);

    /// <summary>By their first day; withdrawn ones last.</summary>
    public IReadOnlyList<CalendarEntry> Entries { get; }

    /// <summary>The first issue.</summary>
    /// <param name="client">Whose; the calendar does not show it.</param>
    /// <param name="treatment">Which treatment of that client, from 1.</param>
    /// <param name="plan">What it holds.</param>
    /// <param name="issuedAt">When.</param>
    /// <param name="wording">How much it says.</param>
    public static PlanCalendar First(
        ClientReference client, int treatment, TreatmentPlan plan, UtcInstant issuedAt,
        CalendarWording wording = CalendarWording.Plain) =>
        new PlanCalendar(new(client, treatment), wording, issuedAt, []).Next(plan, issuedAt);

    /// <summary>The issue after this one.</summary>
    public PlanCalendar Next(TreatmentPlan plan, UtcInstant issuedAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(issuedAt.UtcS, 1);
        Dictionary<string, CalendarEntry> before = Entries.ToDictionary(entry => entry.Uid);
        List<CalendarEntry> entries = [];
        foreach (PlannedWindow window in plan.Windows.Where(window => window.Calendar is not null))
        {
            CalendarEntry fresh = EntryOf(window);
            entries.Add(before.Remove(fresh.Uid, out CalendarEntry? old) ? Succeeding(old, fresh) : fresh);
        }
        IEnumerable<CalendarEntry> gone = Entries.Where(entry => before.ContainsKey(entry.Uid)).Select(Withdrawn);
        return new(_uids, _wording, issuedAt, [.. entries.OrderBy(entry => entry.Days.First), .. gone]);
    }

    private CalendarEntry EntryOf(PlannedWindow window)
    {
        string point = window.Point.ToString(CultureInfo.InvariantCulture);
        string? summary = _wording == CalendarWording.Plain ? window.Calendar!.Summary : null;
        return new(
            _uids.Of(window.Rule, window.Session), 0, false, window.CalendarSpan, summary ?? $"Reminder {point}",
            $"Point {point} on your page.", window.Calendar!.Reminder);
    }

    private static CalendarEntry Succeeding(CalendarEntry old, CalendarEntry fresh)
    {
        CalendarEntry same = fresh with { Sequence = old.Sequence };
        return same == old ? same : fresh with { Sequence = old.Sequence + 1 };
    }

    private static CalendarEntry Withdrawn(CalendarEntry entry) => entry.IsWithdrawn
        ? entry
        : entry with { Sequence = entry.Sequence + 1, IsWithdrawn = true };
}
