using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.App.Verbs.Treatments;

/// <summary>Options of treatments, and what is typed for them read or refused in one line.</summary>
public static class TreatmentOptions
{
    /// <summary>An option that takes one of a few words.</summary>
    public static Option<string?> OneOf<T>(string name, string description, WordTable<T> words, bool isNeeded = true)
        where T : struct, Enum
    {
        Option<string?> option = new(name)
        {
            Required = isNeeded, HelpName = string.Join('|', words.All), Description = description,
        };
        option.AcceptOnlyFromAmong([.. words.All]);
        return option;
    }

    /// <summary>The value of a word that the parser let pass.</summary>
    public static T Value<T>(this ParseResult parsed, Option<string?> option, WordTable<T> words)
        where T : struct, Enum => words.TryValueOf(parsed.GetValue(option)!, out T value)
            ? value
            : throw new VerbException($"{option.Name} is none of {words.Known}.");

    /// <summary>An option with a text.</summary>
    public static Option<string?> Text(string name, string helpName, string description, bool isNeeded = false) =>
        new(name) { Required = isNeeded, HelpName = helpName, Description = description };

    /// <summary>A day such as 2026-03-02.</summary>
    public static DateOnly Day(string name, string text) => DateOnly.TryParseExact(
        text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        ? day
        : throw new VerbException($"{name} {Typed.Shown(text)} is no day; give year-month-day, such as 2026-03-02.");

    /// <summary>Words between commas; none of them empty.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}
