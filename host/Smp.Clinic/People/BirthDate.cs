using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Smp.Clinic.People;

/// <summary>The day on which a client was born.</summary>
public sealed record BirthDate
{
    /// <summary>Nobody has grown older, years.</summary>
    private const int YearsMax = 125;

    private BirthDate(DateOnly day) => Day = day;

    /// <summary>The day.</summary>
    public DateOnly Day { get; }

    /// <summary>As stored: 1984-02-29.</summary>
    public string Text => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Never the day itself.</summary>
    public override string ToString() => "a client's day of birth";

    /// <summary>Takes a typed day. A refusal never repeats it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Nobody is born later.</param>
    /// <param name="born">The day.</param>
    /// <param name="refusal">Why not.</param>
    public static bool TryParse(
        string text, DateOnly today, [NotNullWhen(true)] out BirthDate? born,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        bool isDay = DateOnly.TryParseExact(
            text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day);
        string? why = !isDay
            ? "it is not an existing day written as year-month-day"
            : day > today ? "it lies in the future"
            : day.Year < today.Year - YearsMax ? $"it lies more than {YearsMax} years back" : null;
        born = why is null ? new BirthDate(day) : null;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed("The day of birth cannot stand", why, "Type it such as 1984-02-29");
        return born is not null;
    }
}
