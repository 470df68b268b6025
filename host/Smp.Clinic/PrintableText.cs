using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Smp.Clinic;

/// <summary>
/// The rule for every short text a person types: trimmed, 1..n characters, nothing that does not print.
/// </summary>
internal static class PrintableText
{
    /// <summary>Longest name of a maker, model, configuration or proof.</summary>
    public const int NameCharsMax = 60;

    /// <summary>Longest sentence stored with an event.</summary>
    public const int SentenceCharsMax = 400;

    private const string Left = "...";

    /// <summary>Trims and checks.</summary>
    /// <returns>Nothing when it may stand, otherwise why not, as half a sentence.</returns>
    public static string? Take(string raw, int charsMax, out string text)
    {
        text = raw.Trim();
        if (text.Length == 0)
        {
            return "it is empty";
        }
        if (text.Length > charsMax)
        {
            return $"it has {text.Length} characters, more than {charsMax}";
        }
        return text.EnumerateRunes().All(IsPrintable) ? null : "it holds a character that does not print";
    }

    /// <summary>
    /// A text as it may be repeated in a refusal: short, and without anything that could steer a terminal.
    /// </summary>
    public static string Shown(string raw, int charsMax = 40)
    {
        StringBuilder shown = new();
        foreach (Rune rune in raw.EnumerateRunes().Take(charsMax))
        {
            shown.Append(IsPrintable(rune) ? rune.ToString() : "?");
        }
        return shown.ToString();
    }

    /// <summary>
    /// What may be kept of a text that could be anything: words with a digit, in ASCII. A name has none.
    /// </summary>
    public static string WithoutNames(string raw, int charsMax = NameCharsMax)
    {
        string[] words = raw[..Math.Min(raw.Length, 10 * charsMax)]
            .Split(raw.Where(c => c <= ' ').Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries);
        string[] shown = [.. words.Select(word => word.Any(char.IsAsciiDigit) ? Ascii(word) : Left)];
        string kept = string.Join(' ', shown.Where((word, i) => word != Left || i == 0 || shown[i - 1] != Left));
        return kept[..Math.Min(kept.Length, charsMax)].Trim();
    }

    private static string Ascii(string word) =>
        string.Concat(word.Select(c => c is > ' ' and < '\u007f' ? c : '?'));

    public static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && rune != Rune.ReplacementChar;
}
