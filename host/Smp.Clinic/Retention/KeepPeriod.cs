using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Smp.Clinic.Retention;

/// <summary>How long something is kept, by the calendar, from a day or from the end of that day's year.</summary>
/// <remarks>
/// Years and months end on the day of the same number; where there is none, on the month's last: three years from
/// 29 February end on 28 February. The last day itself is still kept.
/// </remarks>
public sealed record KeepPeriod
{
    /// <summary>The longest period, years.</summary>
    public const int YearsMax = 100;

    private const string FromYearEnd = "year-end+";

    private readonly int _count;
    private readonly char _unit;
    private readonly bool _isFromYearEnd;

    private KeepPeriod(int count, char unit, bool isFromYearEnd)
    {
        _count = count;
        _unit = unit;
        _isFromYearEnd = isFromYearEnd;
    }

    /// <summary>As typed and stored: 90d, 18m, 3y, or year-end+3y.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture, $"{(_isFromYearEnd ? FromYearEnd : "")}{_count}{_unit}");

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The last day on which something of this day is kept.</summary>
    public DateOnly LastDay(DateOnly day)
    {
        DateOnly from = _isFromYearEnd ? new DateOnly(day.Year, 12, 31) : day;
        // Nothing here reaches the end of the calendar but a day that is wrong by centuries.
        if (from.Year > DateOnly.MaxValue.Year - YearsMax - 1)
        {
            return DateOnly.MaxValue;
        }
        return _unit switch
        {
            'd' => from.AddDays(_count),
            'm' => from.AddMonths(_count),
            _ => from.AddYears(_count),
        };
    }

    /// <summary>True when something of this day is past its last day.</summary>
    public bool IsOver(DateOnly day, DateOnly today) => today > LastDay(day);

    /// <summary>True when it ends before the other from some day on which something may begin.</summary>
    public bool IsShorterThan(KeepPeriod other)
    {
        const int daysOfFourYears = 1461;
        for (int number = 0; number < daysOfFourYears; number++)
        {
            DateOnly day = new DateOnly(2024, 1, 1).AddDays(number);
            if (LastDay(day) < other.LastDay(day))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Takes a typed period.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out KeepPeriod? period, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim().ToLowerInvariant();
        bool isFromYearEnd = taken.StartsWith(FromYearEnd, StringComparison.Ordinal);
        string bare = isFromYearEnd ? taken[FromYearEnd.Length..] : taken;
        char unit = bare.Length > 1 ? bare[^1] : ' ';
        bool isRead = int.TryParse(
            bare.AsSpan(0, Math.Max(bare.Length - 1, 0)), NumberStyles.None, CultureInfo.InvariantCulture,
            out int count);
        bool isRight = isRead && count >= 1 && count <= CountMax(unit);
        period = isRight ? new KeepPeriod(count, unit, isFromYearEnd) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a time to keep",
                $"it is not a number of days, months or years up to {YearsMax} years",
                "Type it such as 90d, 18m or 3y; year-end+3y counts from the end of the calendar year");
        return period is not null;
    }

    private static int CountMax(char unit) => unit switch
    {
        'd' => YearsMax * 365,
        'm' => YearsMax * 12,
        'y' => YearsMax,
        _ => 0,
    };
}
