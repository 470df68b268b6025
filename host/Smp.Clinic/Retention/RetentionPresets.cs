using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Retention;

/// <summary>Places whose rules were found in published sources, in our own words.</summary>
/// <remarks>Read once, of varying age, no legal advice: each line says what to look up before relying on it.</remarks>
public static class RetentionPresets
{
    /// <summary>The default where nobody has laid down anything.</summary>
    internal static RetentionRule HygieneLogDefault { get; } = Rule(
        RecordClass.HygieneLog, "3y", null,
        "default of this program: the longest of the published rules for such logs that count from use (Ontario, "
        + "Toronto, Oregon, the NEHA model code)");

    /// <summary>All places, by their short names.</summary>
    public static IReadOnlyList<RetentionPreset> All { get; } =
    [
        new("au-qld", "Queensland, Australia", true,
        [
            Rule(RecordClass.HygieneLog, "year-end+3y", null,
                "Office of Fair Trading's page on the log of procedures: three years after the end of the calendar "
                + "year; cosmetic tattooing is said to be exempt"),
        ]),
        new("ca-on", "Ontario, Canada", true,
        [
            Rule(RecordClass.HygieneLog, "3y", null,
                "Ontario Regulation 136/18, record of invasive procedures: one year on the premises and two more"),
        ]),
        new("ca-toronto", "Toronto, Canada", true,
        [
            Rule(RecordClass.HygieneLog, "3y", null,
                "Toronto's BodySafe programme: lots of needle cartridges on the client's record, three years, the "
                + "first 365 days on the premises"),
        ]),
        new("uk-insurers", "United Kingdom, a habit of insurers", false,
        [
            Rule(RecordClass.SessionRecord, "7y", null,
                "a trade page names the treatment and seven years more: habit of insurers and limitation, no law"),
        ]),
        new("us-ca", "California, USA", true,
        [
            Rule(RecordClass.HygieneLog, "90d", null,
                "Health and Safety Code 119315(f) as a county's inspection report applies it: 90 days after use"),
            Rule(RecordClass.SharpsPapers, "3y", null,
                "Health and Safety Code 119314(e) as a county's inspection report applies it: three years"),
            Rule(RecordClass.Consent, "2y", null, "digest of AB 300 and AB 1168: two years"),
            Rule(RecordClass.HealthQuestionnaire, "2y", "2y",
                "digest of AB 300 and AB 1168: two years, then the medical part is to be shredded"),
        ]),
        new("us-il-madison", "Madison County, Illinois, USA", true,
        [
            Rule(RecordClass.SessionRecord, "3y", null, "the county's code on client and ink records: three years"),
        ]),
        new("us-neha", "NEHA Body Art Model Code 2024, USA", false,
        [
            Rule(RecordClass.HygieneLog, "3y", null,
                "section 6.4, operational records: three years, one of them on the premises; a model, law only where "
                + "a place has taken it over"),
            Rule(RecordClass.SessionRecord, "3y", null,
                "section 6.5, client records: three years, access limited; a model, law only where taken over"),
        ]),
        new("us-nm-albuquerque", "Albuquerque, New Mexico, USA", true,
        [
            Rule(RecordClass.SessionRecord, "3y", null, "the city's code on client and ink records: three years"),
        ]),
        new("us-ny-nyc", "New York City, USA", true,
        [
            Rule(RecordClass.Consent, "2y", null, "the city's rules on the consent to a tattoo: two years"),
        ]),
        new("us-ok", "Oklahoma, USA, medical micropigmentation", true,
        [
            Rule(RecordClass.SessionRecord, "3y", null,
                "Administrative Code 310:234-9-4, client and ink records: three years"),
        ]),
        new("us-or", "Oregon, USA", true,
        [
            Rule(RecordClass.SessionRecord, "3y", null,
                "Administrative Rule 331-915-0085, client records: three years, 90 days on the premises, older ones "
                + "within seven days; may be electronic, must be legible"),
        ]),
    ];

    /// <summary>A place by its short name; nothing when there is none.</summary>
    public static RetentionPreset? Find(string place) =>
        All.FirstOrDefault(preset => string.Equals(preset.Place, place, StringComparison.OrdinalIgnoreCase));

    private static RetentionRule Rule(RecordClass recordClass, string? min, string? max, string source) =>
        new(recordClass, Period(min), Period(max), source);

    private static KeepPeriod? Period(string? text) =>
        text is null || !KeepPeriod.TryParse(text, out KeepPeriod? period, out _) ? null : period;
}
