using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Bench.Drive;

/// <summary>Figures as the table shows them.</summary>
internal static class Cell
{
    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => Of($"{share * 100:0.00}");

    /// <summary>A time, or that there is none.</summary>
    public static string Ms(int? ms) => ms is { } known ? Of($"{known}") : "never";

    /// <summary>A number by this culture of no country.</summary>
    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>One figure a plant, in the order A, B, C, and their unit.</summary>
    public static string Across(IEnumerable<string> figures, string unit) => $"{string.Join(" / ", figures)} {unit}";

    /// <summary>The greater time, where none is the greatest.</summary>
    public static int? Later(int? one, int? other) =>
        one is null || other is null ? null : Math.Max(one.Value, other.Value);

    /// <summary>The greatest of many times, where none is the greatest.</summary>
    public static int? Latest(IEnumerable<int?> times) => times.Aggregate((int?)0, Later);
}
