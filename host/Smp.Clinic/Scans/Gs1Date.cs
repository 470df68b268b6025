using System;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Scans;

/// <summary>The six digits of a GS1 date: year, month, and a day that is 00 where only the month counts.</summary>
/// <param name="Year">The whole year.</param>
/// <param name="Month">1..12.</param>
/// <param name="Day">1..31, or 0 for none.</param>
internal readonly record struct Gs1Date(int Year, int Month, int Day)
{
    public const int Digits = 6;

    /// <summary>The day meant: without one, the last of the month.</summary>
    public DateOnly LastDay => new(Year, Month, Day == 0 ? DateTime.DaysInMonth(Year, Month) : Day);

    /// <summary>As a package prints it: year-month-day or year-month.</summary>
    public string Iso => Day == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}");

    /// <summary>Reads six digits.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="yearNow">The present year, 1000..9000, which decides the century.</param>
    /// <returns>Nothing when there is no such day.</returns>
    public static Gs1Date? Read(string text, int yearNow)
    {
        if (text.Length != Digits || !text.All(char.IsAsciiDigit))
        {
            return null;
        }
        int year = WholeYear(Two(text, 0), yearNow);
        int month = Two(text, 2);
        int day = Two(text, 4);
        return month is >= 1 and <= 12 && day <= DateTime.DaysInMonth(year, month)
            ? new Gs1Date(year, month, day)
            : null;
    }

    /// <summary>GS1's rule: the year that lies from 49 years back to 50 years ahead.</summary>
    public static int WholeYear(int twoDigits, int yearNow)
    {
        int century = yearNow - (yearNow % 100);
        int ahead = twoDigits - (yearNow % 100);
        return century + twoDigits + (ahead > 50 ? -100 : ahead < -49 ? 100 : 0);
    }

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');
}
