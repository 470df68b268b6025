using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Papers;

/// <summary>Writes a calendar as iCalendar, RFC 5545.</summary>
/// <remarks>
/// Without the organizer that RFC 5546 wants in a published event: it would put the clinic's address into a calendar
/// that others see, and calendar programs take such a file for what it is, an import.
/// </remarks>
public static class CalendarText
{
    /// <summary>The file's name as it should be sent; it says no more than the file.</summary>
    public const string FileName = "reminders.ics";

    /// <summary>Octets of a line before it is folded, without its end.</summary>
    public const int LineOctetsMax = 75;

    private const string UidKey = "UID:";
    private const string Product = "-//Dated reminders//1.0//EN";

    /// <summary>The file; lines end with CR and LF.</summary>
    public static string Write(PlanCalendar calendar)
    {
        StringBuilder text = new();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, $"PRODID:{Product}");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        foreach (CalendarEntry entry in calendar.Entries)
        {
            Event(text, entry, calendar.IssuedAt);
        }
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>The names of the entries of a file that this class wrote; nothing when it did not.</summary>
    public static IReadOnlyList<string>? UidsIn(string text)
    {
        string[] lines = text.Split("\r\n");
        return lines.Length > 2 && lines[2] == $"PRODID:{Product}"
            ? [.. lines.Where(line => line.StartsWith(UidKey, StringComparison.Ordinal))
                .Select(line => line[UidKey.Length..])]
            : null;
    }

    private static void Event(StringBuilder text, CalendarEntry entry, UtcInstant issuedAt)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"{UidKey}{entry.Uid}");
        Line(text, $"DTSTAMP:{Stamp(issuedAt)}");
        Line(text, $"DTSTART;VALUE=DATE:{Day(entry.Days.First)}");
        Line(text, $"DTEND;VALUE=DATE:{Day(entry.Days.Last!.Value.AddDays(1))}");
        Line(text, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        Line(text, entry.IsWithdrawn ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(text, $"SUMMARY:{Escaped(entry.Summary)}");
        Line(text, $"DESCRIPTION:{Escaped(entry.Description)}");
        // Whole days that neither block a meeting nor show in a shared calendar more than they must.
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "CLASS:PRIVATE");
        if (!entry.IsWithdrawn)
        {
            Alarm(text, entry);
        }
        Line(text, "END:VEVENT");
    }

    private static void Alarm(StringBuilder text, CalendarEntry entry)
    {
        // Counted from midnight at the beginning of the first day, wherever the client then is.
        string? trigger = entry.Reminder switch
        {
            Reminder.EveningBefore => "-PT6H",
            Reminder.Morning => "PT9H",
            _ => null,
        };
        if (trigger is null)
        {
            return;
        }
        Line(text, "BEGIN:VALARM");
        Line(text, "ACTION:DISPLAY");
        Line(text, $"TRIGGER:{trigger}");
        Line(text, $"DESCRIPTION:{Escaped(entry.Summary)}");
        Line(text, "END:VALARM");
    }

    /// <summary>One logical line, folded at 75 octets and never inside a character.</summary>
    private static void Line(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctetsMax)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Stamp(UtcInstant at) => DateTimeOffset.FromUnixTimeSeconds(at.UtcS)
        .ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
