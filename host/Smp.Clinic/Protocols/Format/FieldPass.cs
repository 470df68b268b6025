using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Protocols.Format;

/// <summary>
/// One walk over the keys of an object, reading or writing: each part of a protocol declares its keys once.
/// </summary>
/// <remarks>
/// A reading pass ignores the values it is given and returns what the file says, closed values where it complains.
/// A writing pass writes the values it is given and returns them.
/// </remarks>
internal abstract class FieldPass
{
    /// <summary>Longest name.</summary>
    public const int NameCharsMax = PrintableText.NameCharsMax;

    /// <summary>Longest sentence on paper or in a note.</summary>
    public const int SentenceCharsMax = PrintableText.SentenceCharsMax;

    /// <summary>Longest list.</summary>
    public const int CountMax = 64;

    /// <summary>Longest id.</summary>
    public const int SlugCharsMax = 40;

    private const int DigestChars = 64;

    /// <summary>True for small letters, digits and single hyphens between them.</summary>
    public static bool IsSlug(string text) => text.Length > 0
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);

    public abstract int? WholeOrNone(string key, int? value, int least, int most);

    public abstract bool? FlagOrNone(string key, bool? value);

    public abstract string? TextOrNone(string key, string? value, int charsMax);

    public abstract T? OneOrNone<T>(string key, T? value, Func<FieldPass, T?, T> pass)
        where T : class;

    /// <summary>Empty when the key is not there; an empty list is refused.</summary>
    public abstract IReadOnlyList<T> Many<T>(string key, IReadOnlyList<T>? value, Func<FieldPass, T?, T> pass)
        where T : class;

    public abstract IReadOnlyList<int> Wholes(string key, IReadOnlyList<int>? value, int least, int most);

    public abstract IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? value, int charsMax);

    /// <summary>Complains at a key of this object.</summary>
    public abstract void Demand(bool holds, string key, string wrong, string remedy);

    /// <summary>Complains at an item of a list of this object.</summary>
    public abstract void DemandItem(bool holds, string key, int index, string wrong, string remedy);

    public int Whole(string key, int? value, int least, int most) =>
        WholeOrNone(key, value, least, most) ?? Missing(key, least);

    public bool Flag(string key, bool? value) => FlagOrNone(key, value) ?? Missing(key, false);

    public string Text(string key, string? value, int charsMax) =>
        TextOrNone(key, value, charsMax) ?? Missing(key, "");

    /// <summary>A sentence or a name in the clinic's words.</summary>
    public string Sentence(string key, string? value) => Text(key, value, SentenceCharsMax);

    public T One<T>(string key, T? value, Func<FieldPass, T?, T> pass)
        where T : class => OneOrNone(key, value, pass) ?? Missing<T>(key, null!);

    /// <summary>Small letters, digits and hyphens.</summary>
    public string Slug(string key, string? value)
    {
        string slug = Text(key, value, SlugCharsMax);
        Demand(slug.Length == 0 || IsSlug(slug), key, "is not written in small letters, digits and single hyphens",
            "Write it such as wash-none");
        return slug;
    }

    /// <summary>A SHA-256.</summary>
    public string Digest(string key, string? value)
    {
        string digest = Text(key, value, DigestChars);
        Demand(digest.Length == DigestChars && digest.All(char.IsAsciiHexDigitLower), key, "is not a SHA-256",
            "Write 64 small hexadecimal digits, as sha256sum prints them");
        return digest;
    }

    public T? WordOrNone<T>(string key, T? value, WordTable<T> table)
        where T : struct, Enum
    {
        string? word = TextOrNone(key, value is { } known ? table.WordOf(known) : null, NameCharsMax);
        return word is null ? null : ValueOf(key, word, table);
    }

    public T Word<T>(string key, T? value, WordTable<T> table)
        where T : struct, Enum => WordOrNone(key, value, table) ?? Missing(key, default(T));

    public IReadOnlyList<T> Words<T>(string key, IReadOnlyList<T>? value, WordTable<T> table)
        where T : struct, Enum
    {
        IReadOnlyList<string> words = Texts(key, value?.Select(table.WordOf).ToList(), NameCharsMax);
        Demand(words.Distinct().Count() == words.Count, key, "names something twice", "Leave one of the two out");
        return [.. words.Select(word => ValueOf(key, word, table))];
    }

    public RuleSource Source(RuleSource? value, string key = "source")
    {
        string text = Text(key, value?.Text, SentenceCharsMax);
        RuleSource? source = RuleSource.Read(text);
        Demand(source is not null || text.Length == 0, key,
            "says no source",
            "Write 'document: SECTION, LINE', 'page: ADDRESS', 'clinic: WHO AND WHEN' or 'judgement: WHY'");
        return source ?? RuleSource.None;
    }

    public string? Note(string? value) => TextOrNone("note", value, SentenceCharsMax);

    private T Missing<T>(string key, T closed)
    {
        Demand(false, key, "is missing", "Add it");
        return closed;
    }

    private T ValueOf<T>(string key, string word, WordTable<T> table)
        where T : struct, Enum
    {
        bool isKnown = table.TryValueOf(word, out T value);
        Demand(isKnown, key, $"is '{PrintableText.Shown(word)}'", $"Write one of {table.Known}");
        return value;
    }
}
