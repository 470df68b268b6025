using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Protocols;

/// <summary>Words that no calendar of ours holds: a calendar is seen by colleagues.</summary>
/// <remarks>
/// Words of health, of the place on the body, of the trade, and of what only somebody who was there is told. Behaviour
/// that many people have reasons for, such as no swimming or no alcohol, may be named.
/// </remarks>
public static class CalendarWords
{
    /// <summary>Forbidden wherever they stand in a word.</summary>
    public static IReadOnlyList<string> Stems { get; } =
    [
        "scalp", "micropig", "pigment", "treat", "skin", "hair", "wash", "rins", "shamp", "shav", "razor", "clinic",
        "tattoo", "needle", "session", "heal", "scab", "scratch", "doctor", "medic", "blood", "aspirin", "patient",
        "surg", "therap", "derma", "moistur", "wound", "scar", "follic", "bald", "density", "procedur", "aftercare",
        "practitioner", "technician", "infect", "allerg", "painf", "painl", "redness", "cosmetic", "beauty", "hygien",
        "sweat", "consult", "appointment", "sunburn", "hospital", "diagnos", "symptom", "illness", "disease",
        "immun", "cartridge",
    ];

    /// <summary>Forbidden as whole words; inside longer ones they say nothing.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["smp", "gp", "ink", "head", "heads", "buzz", "hat", "hats", "cap", "wet", "sick", "dr", "care", "spa"];

    /// <summary>The first forbidden word of a text, in any case or spelled letter by letter, or nothing.</summary>
    public static string? FindIn(string text)
    {
        List<string> words = WordsOf(text);
        return words.Find(word => Words.Contains(word))
            ?? Stems.FirstOrDefault(stem => words.Exists(word => word.Contains(stem, StringComparison.Ordinal)));
    }

    private static List<string> WordsOf(string text)
    {
        string letters = string.Concat(text.Select(c => char.IsLetter(c) ? char.ToLowerInvariant(c) : ' '));
        List<string> words = [];
        bool isSpelling = false;
        foreach (string word in letters.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (isSpelling && word.Length == 1)
            {
                words[^1] += word;
                continue;
            }
            isSpelling = word.Length == 1;
            words.Add(word);
        }
        return words;
    }
}
