using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Smp.Clinic;

/// <summary>The expiry as the package shows it: a day, or a month.</summary>
/// <remarks>
/// It is the life of the sterile barrier. It ends with the last second, UTC, of the day or month printed, and it is
/// only ever read off a package: shelf lives differ too widely between makers to compute one.
/// </remarks>
public sealed record PrintedExpiry
{
    private readonly DateOnly _lastDay;

    private PrintedExpiry(string text, DateOnly lastDay)
    {
        Text = text;
        _lastDay = lastDay;
    }

    /// <summary>2027-03-31 or 2027-03, as printed.</summary>
    public string Text { get; }

    /// <summary>The last second before it expires.</summary>
    public UtcInstant LastGood => new(UtcInstant.StartOf(_lastDay).UtcS + 86_399);

    /// <summary>
    /// True from the first second after the printed day or month. A time not known is never before an expiry.
    /// </summary>
    public bool IsExpiredAt(UtcInstant at) => !at.IsKnown || at > LastGood;

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Reads year-month-day or year-month.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PrintedExpiry? expiry, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        expiry = ReadDay(taken) ?? ReadMonth(taken);
        refusal = expiry is not null
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(taken)}' is not an expiry", WhyNot(taken),
                "Type what the package shows as year-month-day or year-month, such as 2027-03-31 or 2027-03");
        return expiry is not null;
    }

    private static PrintedExpiry? ReadDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && IsInRange(day)
            ? new PrintedExpiry(text, day)
            : null;

    private static PrintedExpiry? ReadMonth(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
        && IsInRange(first)
            ? new PrintedExpiry(text, first.AddMonths(1).AddDays(-1))
            : null;

    // Outside these years a date is a slip of the finger, and one that would hide an expiry.
    private static bool IsInRange(DateOnly day) => day.Year is >= 2000 and < 2100;

    private static string WhyNot(string text)
    {
        bool isDated = text.Length is 7 or 10 && text[4] == '-' && (text.Length == 7 || text[7] == '-');
        return isDated
            ? "there is no such day between 2000 and 2099"
            : "it is not written as year-month-day or year-month";
    }
}
