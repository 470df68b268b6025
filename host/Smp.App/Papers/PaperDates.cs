using System;
using System.Globalization;
using Smp.Clinic.Plans;

namespace Smp.App.Papers;

/// <summary>Days as a person reads them: Mon 2 Mar, with the year where it is another one.</summary>
/// <param name="Year">The year the page begins in.</param>
internal sealed record PaperDates(int Year)
{
    public string Of(DateOnly day) => Said(day, "ddd d MMM");

    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Mon 2 Mar; Mon 2 to Fri 6 Mar; Mon 30 Mar to Fri 3 Apr; from Mon 2 Mar on.</summary>
    public string Of(DaySpan span)
    {
        if (span.Last is not { } last)
        {
            return $"from {Of(span.First)} on";
        }
        bool isSameMonth = last.Month == span.First.Month && last.Year == span.First.Year;
        return last == span.First
            ? Of(last)
            : $"{(isSameMonth ? Plain(span.First, "ddd d") : Of(span.First))} to {Of(last)}";
    }

    /// <summary>1st, 2nd, 3rd, 4th.</summary>
    public static string Ordinal(int number) => number switch
    {
        1 => "1st",
        2 => "2nd",
        3 => "3rd",
        _ => $"{number}th",
    };

    private string Said(DateOnly day, string pattern) =>
        Plain(day, day.Year == Year ? pattern : pattern + " yyyy");

    private static string Plain(DateOnly day, string pattern) => day.ToString(pattern, CultureInfo.InvariantCulture);
}
