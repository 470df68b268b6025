using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Smp.Clinic.People;

/// <summary>A person's name as they write it, in any script; nothing in it can steer a screen or a line.</summary>
/// <remarks>
/// Right-to-left scripts and emoji are names like others. The joiners that Persian, Indic scripts and emoji need may
/// stand; marks that turn a line round, control characters and piles of accents may not.
/// </remarks>
public sealed record PersonName
{
    /// <summary>Longest name, characters as Unicode counts them.</summary>
    public const int CharsMax = 200;

    /// <summary>Most accents on one letter: Vietnamese and vowelled Hebrew have up to four.</summary>
    private const int MarksMax = 4;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Letters and symbols that print as nothing: Hangul fillers and the empty Braille cell.</summary>
    private static readonly int[] Blanks = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800];

    private PersonName(string text) => Text = text;

    /// <summary>1..200 characters.</summary>
    public string Text { get; }

    /// <summary>Never the name: it would end up in a line of somebody else's.</summary>
    public override string ToString() => "a person's name";

    /// <summary>Takes a typed name, trimmed. A refusal never repeats it.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PersonName? name, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        string? why = WhyNot(taken);
        name = why is null ? new PersonName(taken) : null;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed("The name cannot stand", why, "Type it again; it is not shown here on purpose");
        return name is not null;
    }

    private static string? WhyNot(string taken)
    {
        Rune[] runes = [.. taken.EnumerateRunes()];
        if (runes.Length > CharsMax)
        {
            return $"it has {runes.Length} characters, more than {CharsMax}";
        }
        if (!runes.All(MayStand))
        {
            return "it holds a character that does not print or that turns the line round";
        }
        if (!runes.Any(IsSeen))
        {
            return "it shows nothing";
        }
        return HasPileOfMarks(runes) ? $"more than {MarksMax} accents stand on one letter" : null;
    }

    private static bool MayStand(Rune rune) =>
        rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner || PrintableText.IsPrintable(rune);

    private static bool IsSeen(Rune rune) =>
        (Rune.IsLetterOrDigit(rune) || Rune.IsSymbol(rune)) && !Blanks.Contains(rune.Value);

    private static bool HasPileOfMarks(Rune[] runes)
    {
        int marks = 0;
        foreach (Rune rune in runes)
        {
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                ? marks + 1
                : 0;
            if (marks > MarksMax)
            {
                return true;
            }
        }
        return false;
    }
}
