using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.Scans;

/// <summary>Reads the GS1 element string that a scanner sends: product, lot, production day, expiry, serial.</summary>
/// <remarks>
/// Elements of a fixed length need no separator; a lot or serial number ends at one or at the end. A string without any
/// separator that could be read in two ways is refused, because many scanners drop what separates. Other elements are
/// skipped where their end is certain.
/// </remarks>
public sealed class Gs1Reader
{
    /// <summary>What a scanner sends for FNC1 unless it is set otherwise.</summary>
    public const char GroupSeparator = '\u001d';

    /// <summary>Longest string that is looked at.</summary>
    public const int CharsMax = 400;

    private const string Remedy = "Scan it again, or type lot and expiry from the package";
    private static readonly string[] SymbologyPrefixes = ["]C1", "]d2", "]Q3", "]e0"];

    private readonly int _yearNow;
    private readonly char _separator;

    private Gs1Reader(int yearNow, char separator)
    {
        _yearNow = yearNow;
        _separator = separator;
    }

    /// <summary>A reader for a scanner as it is set.</summary>
    /// <param name="yearNow">The present year, which decides the century of two digits; 1000..9000.</param>
    /// <param name="separator">What the scanner sends for FNC1; empty for 0x1D.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="refusal">Why this separator cannot be one.</param>
    public static bool TryMake(
        int yearNow, string separator, [NotNullWhen(true)] out Gs1Reader? reader,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearNow, 1_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yearNow, 9_000);
        bool canSeparate = separator.Length == 0
            || (separator.Length == 1 && !Gs1Element.IsAllowed(separator[0]) && !char.IsWhiteSpace(separator[0])
                && separator[0] != ']');
        reader = canSeparate ? new Gs1Reader(yearNow, separator.Length == 0 ? GroupSeparator : separator[0]) : null;
        refusal = canSeparate
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(separator)}' cannot separate", "it must be one character that no lot may hold",
                "Set the scanner to send such as ^, ~ or | for FNC1 and give the same here");
        return canSeparate;
    }

    /// <summary>Reads what the scanner sent.</summary>
    public bool TryRead(
        string text, [NotNullWhen(true)] out PackageScan? scan, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        scan = null;
        string bare = text.Length > CharsMax ? "" : text.Trim(' ', '\t', '\r', '\n');
        string? why = text.Length > CharsMax
            ? $"it has {text.Length} characters, more than {CharsMax}"
            : TakePrefix(ref bare);
        if (why is null)
        {
            bare = bare.Replace(_separator, GroupSeparator);
            scan = bare.Contains(GroupSeparator, StringComparison.Ordinal)
                ? ReadSeparated(bare, out why)
                : ReadUnseparated(bare, out why);
        }
        refusal = scan is not null
            ? null
            : ClinicRefusal.Malformed($"The scan '{PrintableText.Shown(text)}' cannot be read", why!, Remedy);
        return scan is not null;
    }

    private static string? TakePrefix(ref string text)
    {
        if (text.StartsWith(']'))
        {
            string prefix = text[..Math.Min(3, text.Length)];
            if (!SymbologyPrefixes.Contains(prefix, StringComparer.Ordinal))
            {
                return $"its prefix {PrintableText.Shown(prefix)} is not that of a GS1 code";
            }
            text = text[3..];
        }
        return text.Trim(GroupSeparator).Length == 0 ? "it is empty" : null;
    }

    private PackageScan? ReadSeparated(string text, out string? why)
    {
        Gs1Elements elements = new(_yearNow);
        int at = text[0] == GroupSeparator ? 1 : 0;
        why = null;
        while (at < text.Length && why is null)
        {
            if (Gs1Element.At(text, at) is not { } element)
            {
                why = NoIdentifier(text, at);
                continue;
            }
            int end = element.IsFixed
                ? element.DataAt + element.FixedChars
                : text.IndexOf(GroupSeparator, element.DataAt);
            end = end < 0 || end > text.Length ? text.Length : end;
            why = elements.Take(element, text[element.DataAt..end]);
            at = end < text.Length && text[end] == GroupSeparator ? end + 1 : end;
        }
        return why is null ? elements.ToScan(out why) : null;
    }

    private PackageScan? ReadUnseparated(string text, out string? why)
    {
        List<PackageScan> readings = [];
        why = null;
        Follow(text, 0, new Gs1Elements(_yearNow), readings, ref why);
        if (readings.Count == 1)
        {
            why = null;
            return readings[0];
        }
        if (readings.Count > 1)
        {
            why = $"it has no separator and can be read as {Spoken(readings[0])} or as {Spoken(readings[1])}";
        }
        return null;
    }

    // Elements do not repeat, so that at most two of them branch: 20 x 20 ways, however long the string is.
    private static void Follow(
        string text, int at, Gs1Elements before, List<PackageScan> readings, ref string? why)
    {
        if (at == text.Length)
        {
            AddTo(readings, before, ref why);
            return;
        }
        if (Gs1Element.At(text, at) is not { } element)
        {
            why ??= NoIdentifier(text, at);
            return;
        }
        if (element is { IsSkipped: true, IsFixed: false })
        {
            why ??= $"it has no separator behind ({element.Ai}..), so that its end cannot be told";
            return;
        }
        foreach (int end in Ends(text, element))
        {
            Gs1Elements after = before.Copy();
            string? fault = after.Take(element, text[element.DataAt..end]);
            why ??= fault;
            if (fault is null && readings.Count < 2)
            {
                Follow(text, end, after, readings, ref why);
            }
        }
    }

    private static void AddTo(List<PackageScan> readings, Gs1Elements elements, ref string? why)
    {
        if (elements.ToScan(out string? fault) is { } scan)
        {
            readings.Add(scan);
        }
        why ??= fault;
    }

    private static IEnumerable<int> Ends(string text, Gs1Element element)
    {
        if (element.IsFixed)
        {
            return [Math.Min(text.Length, element.DataAt + element.FixedChars)];
        }
        int last = Math.Min(text.Length, element.DataAt + element.CharsMax);
        int first = Math.Min(last, element.DataAt + 1);
        IEnumerable<int> inside = Enumerable.Range(first, last - first + 1)
            .Where(end => end < text.Length && Gs1Element.IsWantedAt(text, end));
        // The whole rest comes first, so that its complaint is the one that is told.
        return inside.Prepend(text.Length);
    }

    private static string NoIdentifier(string text, int at) =>
        $"'{PrintableText.Shown(text[at..Math.Min(text.Length, at + 4)])}' at character {at + 1} "
        + "is no application identifier";

    private static string Spoken(PackageScan scan)
    {
        string[] parts =
        [
            scan.Lot is null ? "" : $"lot {scan.Lot}",
            scan.Expiry is null ? "" : $"expiry {scan.Expiry}",
            scan.ProducedOn is null ? "" : "a production day",
            scan.Serial is null ? "" : $"serial {scan.Serial}",
            scan.Gtin is null ? "" : "a GTIN",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }
}
