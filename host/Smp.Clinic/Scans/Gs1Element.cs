using System;
using System.Linq;

namespace Smp.Clinic.Scans;

/// <summary>Where one element of a GS1 string stands: its application identifier and how long it is.</summary>
/// <param name="Ai">Its application identifier; the first two digits of one that is only skipped.</param>
/// <param name="DataAt">Where what it says begins.</param>
/// <param name="FixedChars">How long what it says is; 0 when it runs on to a separator.</param>
/// <param name="CharsMax">How long it may be.</param>
/// <param name="IsSkipped">A clinic has no use for it.</param>
internal readonly record struct Gs1Element(string Ai, int DataAt, int FixedChars, int CharsMax, bool IsSkipped)
{
    public const string GtinAi = "01";
    public const string LotAi = "10";
    public const string ProducedAi = "11";
    public const string ExpiryAi = "17";
    public const string SerialAi = "21";
    public const int SkippedCharsMax = 93;

    // The invariant characters of ISO 646, which are all that a lot or a serial number may hold.
    private const string Marks = "!\"%&'()*+,-./:;<=>?_";

    public bool IsFixed => FixedChars > 0;

    public static bool IsAllowed(char character) =>
        char.IsAsciiLetterOrDigit(character) || Marks.Contains(character, StringComparison.Ordinal);

    /// <summary>The element that begins here; nothing when no application identifier does.</summary>
    public static Gs1Element? At(string text, int at)
    {
        if (at + 2 > text.Length || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
        {
            return null;
        }
        string ai = text.Substring(at, 2);
        return ai switch
        {
            GtinAi => new(ai, at + 2, Gtin.Digits, Gtin.Digits, false),
            ProducedAi or ExpiryAi => new(ai, at + 2, Gs1Date.Digits, Gs1Date.Digits, false),
            LotAi => new(ai, at + 2, 0, Lot.CharsMax, false),
            SerialAi => new(ai, at + 2, 0, PackageScan.SerialCharsMax, false),
            _ => new(ai, at + 2, PredefinedChars(ai), SkippedCharsMax, true),
        };
    }

    /// <summary>True where one of the five elements a clinic reads begins.</summary>
    public static bool IsWantedAt(string text, int at) => At(text, at) is { IsSkipped: false };

    // GS1 fixes for good which first two digits need no separator, and how much follows them.
    private static int PredefinedChars(string firstTwo) => firstTwo switch
    {
        "00" => 18,
        "02" => 14,
        "03" => 14,
        "04" => 16,
        "12" or "13" or "14" or "15" or "16" or "18" or "19" => 6,
        "20" => 2,
        "31" or "32" or "33" or "34" or "35" or "36" => 8,
        "41" => 14,
        _ => 0,
    };
}
