using System.Collections.Generic;
using System.Linq;

namespace Smp.App.Reports.Html;

/// <summary>The colours of the page, by day and by night, each with its name in the style sheet.</summary>
public static class Palette
{
    /// <summary>Dark on light; also on paper.</summary>
    public static IReadOnlyDictionary<string, string> Light { get; } = new Dictionary<string, string>
    {
        ["page"] = "#f6f5f1",
        ["card"] = "#ffffff",
        ["well"] = "#eeece6",
        ["ink"] = "#191d21",
        ["soft"] = "#565f68",
        ["line"] = "#dedbd2",
        ["accent"] = "#0b5d66",
        ["wash"] = "#b9d6d6",
        ["red"] = "#a8201a",
        ["red-wash"] = "#fbeae8",
        ["amber"] = "#7d5200",
        ["amber-wash"] = "#fdf1d8",
        ["info"] = "#255a88",
        ["info-wash"] = "#e8f0f8",
        ["good"] = "#1c6a3c",
        ["good-wash"] = "#e4f3e9",
    };

    /// <summary>Light on dark.</summary>
    public static IReadOnlyDictionary<string, string> Dark { get; } = new Dictionary<string, string>
    {
        ["page"] = "#101416",
        ["card"] = "#191e21",
        ["well"] = "#22292d",
        ["ink"] = "#eceeec",
        ["soft"] = "#a7b1b6",
        ["line"] = "#313a3f",
        ["accent"] = "#74c7c9",
        ["wash"] = "#2c5358",
        ["red"] = "#ff9d94",
        ["red-wash"] = "#3a1f1d",
        ["amber"] = "#f2c063",
        ["amber-wash"] = "#352910",
        ["info"] = "#93c5f2",
        ["info-wash"] = "#17293a",
        ["good"] = "#86d3a0",
        ["good-wash"] = "#163020",
    };

    /// <summary>Which colour is written on which; each pair must be readable, in both schemes.</summary>
    public static IReadOnlyList<(string Ink, string Ground)> Written { get; } =
    [
        ("ink", "page"), ("ink", "card"), ("ink", "well"), ("soft", "page"), ("soft", "card"), ("soft", "well"),
        ("accent", "card"), ("accent", "page"), ("red", "red-wash"), ("amber", "amber-wash"), ("info", "info-wash"),
        ("good", "good-wash"), ("red", "card"), ("amber", "card"), ("info", "card"), ("good", "card"),
        ("ink", "red-wash"), ("ink", "amber-wash"), ("ink", "info-wash"), ("ink", "good-wash"),
        ("soft", "red-wash"), ("soft", "amber-wash"), ("soft", "info-wash"),
    ];

    internal static string Variables(IReadOnlyDictionary<string, string> scheme) =>
        string.Concat(scheme.Select(colour => $"--{colour.Key}:{colour.Value};"));
}
