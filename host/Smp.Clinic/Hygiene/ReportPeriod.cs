using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Smp.Clinic.Hygiene.Wording;

namespace Smp.Clinic.Hygiene;

/// <summary>The days a report is about, in universal time, both ends included.</summary>
public sealed record ReportPeriod
{
    private readonly DateOnly? _first;
    private readonly DateOnly? _last;

    private ReportPeriod(DateOnly? first, DateOnly? last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>Everything on record.</summary>
    public static ReportPeriod Everything { get; } = new(null, null);

    /// <summary>First day, 2026-03-01; nothing when it has none.</summary>
    public string? FirstDay => _first is { } first ? Iso(first) : null;

    /// <summary>Last day, 2026-03-31; nothing when it has none.</summary>
    public string? LastDay => _last is { } last ? Iso(last) : null;

    /// <summary>True when a time lies before it. A time not known never does.</summary>
    public bool IsAfter(UtcInstant at) => at.IsKnown && _first is { } first && at < UtcInstant.StartOf(first);

    /// <summary>True when a time lies behind it. A time not known never does.</summary>
    public bool IsBefore(UtcInstant at) =>
        at.IsKnown && _last is { } last && at.UtcS >= UtcInstant.StartOf(last).UtcS + 86_400;

    /// <summary>
    /// True when a time lies in it. A time not known lies in every period: nothing may fall out of a report.
    /// </summary>
    public bool Contains(UtcInstant at) => !IsAfter(at) && !IsBefore(at);

    /// <summary>For a heading: 2026-03-01 to 2026-03-31 (UTC).</summary>
    public override string ToString() => ReportWords.English.Period(this);

    /// <summary>Reads first and last day; either may be left out.</summary>
    public static bool TryParse(
        string? firstDay,
        string? lastDay,
        [NotNullWhen(true)] out ReportPeriod? period,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        period = null;
        DateOnly? first = null;
        DateOnly? last = null;
        refusal = Read(firstDay, ref first) ?? Read(lastDay, ref last);
        if (refusal is null && first > last)
        {
            refusal = new(
                RefusalReason.PeriodEndsBeforeStart, "This period cannot be reported",
                $"it ends on {lastDay} before it starts on {firstDay}", "Exchange the two days");
        }
        period = refusal is null ? new ReportPeriod(first, last) : null;
        return period is not null;
    }

    private static ClinicRefusal? Read(string? text, ref DateOnly? day)
    {
        if (text is null)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly read))
        {
            day = read;
            return null;
        }
        return ClinicRefusal.Malformed(
            $"'{PrintableText.Shown(text)}' is not a day", "it is not an existing day written as year-month-day",
            "Type it such as 2026-03-31");
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
