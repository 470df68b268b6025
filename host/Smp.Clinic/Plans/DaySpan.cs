using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Plans;

/// <summary>Days in a row, first and last included.</summary>
/// <remarks>
/// Plans know days alone, no hours and no zone: what a change of the clocks does to an hour cannot reach them.
/// </remarks>
public sealed record DaySpan
{
    /// <summary>Days from first to last; open-ended without a last one.</summary>
    public DaySpan(DateOnly first, DateOnly? last)
    {
        if (last < first)
        {
            throw new ArgumentException($"Days from {first:O} to {last:O} end before they begin.", nameof(last));
        }
        First = first;
        Last = last;
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day; nothing when no end is known.</summary>
    public DateOnly? Last { get; }

    /// <summary>How many days; nothing without an end.</summary>
    public int? Days => Last?.DayNumber - First.DayNumber + 1;

    /// <summary>True when it has no end.</summary>
    public bool IsOpen => Last is null;

    /// <summary>True when the day is one of them.</summary>
    public bool Contains(DateOnly day) => day >= First && (Last is null || day <= Last);

    /// <summary>As far as it lies before a day; nothing when it begins on that day or later.</summary>
    public DaySpan? Before(DateOnly day) => First >= day
        ? null
        : new(First, Last is { } last && last < day ? last : day.AddDays(-1));

    /// <summary>What is left without the days of another, in rising order.</summary>
    public IEnumerable<DaySpan> Without(DaySpan other)
    {
        if (other.Last < First || Last < other.First)
        {
            return [this];
        }
        List<DaySpan> left = [];
        if (other.First > First)
        {
            left.Add(new(First, other.First.AddDays(-1)));
        }
        if (other.Last is { } end && (Last is null || Last > end))
        {
            left.Add(new(end.AddDays(1), Last));
        }
        return left;
    }

    /// <summary>The same days in as few spans as possible, in rising order; neighbours become one.</summary>
    public static IReadOnlyList<DaySpan> Union(IEnumerable<DaySpan> spans)
    {
        List<DaySpan> united = [];
        foreach (DaySpan span in spans.OrderBy(span => span.First))
        {
            if (united.Count > 0 && united[^1].Reaches(span.First))
            {
                united[^1] = new(united[^1].First, Later(united[^1].Last, span.Last));
            }
            else
            {
                united.Add(span);
            }
        }
        return united;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}");

    private bool Reaches(DateOnly day) => Last is not { } last || day.DayNumber <= last.DayNumber + 1;

    private static DateOnly? Later(DateOnly? left, DateOnly? right) =>
        left is null || right is null ? null : left > right ? left : right;
}
