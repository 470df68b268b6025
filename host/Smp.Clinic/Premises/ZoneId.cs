using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.Premises;

/// <summary>A time zone by its IANA name, such as Europe/London.</summary>
/// <remarks>
/// What stands in a ledger needs the form alone: one written where a zone is known must be read where it is not. A
/// computer that lists no zones by these names cannot tell a wrong one and lets it stand.
/// </remarks>
public sealed record ZoneId
{
    /// <summary>Longest name, characters.</summary>
    public const int CharsMax = 40;

    private const string KnownEverywhere = "Europe/London";

    private ZoneId(string text) => Text = text;

    /// <summary>1..40 of letters, digits, slash, underscore, hyphen and plus, begun by a letter.</summary>
    public string Text { get; }

    /// <summary>False when this computer lists zones and this is none of them.</summary>
    public bool IsKnownHere => IsListed(Text) || !IsListed(KnownEverywhere);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Takes a typed name, trimmed.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ZoneId? zone, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        bool isRight = taken.Length is > 0 and <= CharsMax && char.IsAsciiLetter(taken[0])
            && taken.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+');
        zone = isRight ? new ZoneId(taken) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a time zone", "it is not an IANA name",
                "Give area and place, such as Europe/London");
        return zone is not null;
    }

    /// <summary>The day of a time there; of universal time where this computer does not know the zone.</summary>
    public DateOnly DayOf(UtcInstant at) => WallClock(at) is { } local ? DateOnly.FromDateTime(local.DateTime) : at.Day;

    /// <summary>What the clock on the wall shows there; nothing where this computer does not know the zone.</summary>
    public DateTimeOffset? WallClock(UtcInstant at) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(Text, out TimeZoneInfo? zone)
            ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(at.UtcS), zone)
            : null;

    private static bool IsListed(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);
}
