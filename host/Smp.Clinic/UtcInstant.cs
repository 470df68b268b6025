using System;
using System.Globalization;

namespace Smp.Clinic;

/// <summary>A second of universal time. The clinic's rules know no other clock and no zone.</summary>
/// <param name="UtcS">Seconds since 1970, 1..253402300799; 0 stands for not known.</param>
public readonly record struct UtcInstant(long UtcS) : IComparable<UtcInstant>
{
    /// <summary>The last second of the year 9999.</summary>
    public const long UtcSMax = 253_402_300_799;

    /// <summary>False for 0.</summary>
    public bool IsKnown => UtcS > 0;

    /// <summary>ISO 8601, 2026-03-02T09:30:00Z; empty when not known.</summary>
    public string Iso => Format("yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>The day alone, 2026-03-02; empty when not known.</summary>
    public string IsoDay => Format("yyyy-MM-dd");

    /// <summary>For a sentence: day and minute, or that it is not known.</summary>
    public string Spoken => IsKnown ? Format("yyyy-MM-dd HH:mm") + " UTC" : "a time not known";

    /// <summary>Its day in universal time. Of a time not known there is none to speak of.</summary>
    public DateOnly Day => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(Math.Min(UtcS, UtcSMax)).DateTime);

    /// <summary>Midnight at the beginning of a day.</summary>
    public static UtcInstant StartOf(DateOnly day) =>
        new((day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * 86_400L);

    /// <inheritdoc/>
    public int CompareTo(UtcInstant other) => UtcS.CompareTo(other.UtcS);

    /// <inheritdoc/>
    public override string ToString() => IsKnown ? Iso : "not known";

    /// <summary>Earlier.</summary>
    public static bool operator <(UtcInstant left, UtcInstant right) => left.UtcS < right.UtcS;

    /// <summary>Later.</summary>
    public static bool operator >(UtcInstant left, UtcInstant right) => left.UtcS > right.UtcS;

    /// <summary>Not later.</summary>
    public static bool operator <=(UtcInstant left, UtcInstant right) => left.UtcS <= right.UtcS;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(UtcInstant left, UtcInstant right) => left.UtcS >= right.UtcS;

    private string Format(string pattern) => !IsKnown
        ? ""
        : DateTimeOffset.FromUnixTimeSeconds(Math.Min(UtcS, UtcSMax)).ToString(pattern, CultureInfo.InvariantCulture);
}
