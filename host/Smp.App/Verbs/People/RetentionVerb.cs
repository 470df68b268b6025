using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Retention;

namespace Smp.App.Verbs.People;

/// <summary><c>smp retention</c>: how long each class of records is kept, and what that asks for.</summary>
public static class RetentionVerb
{
    private static readonly Argument<string> Class = new("class")
    {
        Description = "The class of records, as 'smp retention list' shows it.",
    };
    private static readonly Argument<string> Place = new("place")
    {
        Description = "The place, as 'smp retention presets' shows it.",
    };
    private static readonly Option<string?> MinKeep = Text("--min-keep", "TIME", "At least: 90d, 3y, year-end+3y.");
    private static readonly Option<string?> MaxKeep = Text("--max-keep", "TIME", "At most; then it is to be shredded.");
    private static readonly Option<string> Source = new("--source")
    {
        Required = true,
        HelpName = "TEXT",
        Description = "The law, guideline or decision it rests on. It stays in the ledger: no client's name.",
    };
    private static readonly Option<string?> At = Text("--at", "DAY", "As of this day, 2029-03-02, instead of today.");

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "retention", "How long records are kept: smp retention list --ledger clinic.db")
    {
        PeopleAct.Build("list", "Show the times to keep: smp retention list", List),
        Presets(),
        PeopleAct.Build("adopt", "Take over what a place asks for: smp retention adopt us-ca", Adopt, Place),
        PeopleAct.Build(
            "set",
            "Lay down a time to keep: smp retention set health-questionnaire --max-keep 2y --source 'county, 2026'",
            Set, Class, MinKeep, MaxKeep, Source),
        PeopleAct.Build("due", "Show what is over its time: smp retention due --at 2029-03-02", Due, At),
        ShreddingAct.Build(),
        ErasureAct.Build(),
    };

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };

    private static int List(ParseResult parsed, PeopleFiles files)
    {
        foreach (RetentionRule rule in files.Record.Retention.Rules)
        {
            PeopleAct.Say(parsed, Line(rule), JsonOf(rule));
        }
        return ExitCode.Done;
    }

    private static Command Presets()
    {
        var presets = new Command("presets", "Show what places ask for: smp retention presets") { PeopleAct.Json };
        presets.SetAction(ShowPresets);
        return presets;
    }

    private static int ShowPresets(ParseResult parsed)
    {
        foreach (RetentionPreset preset in RetentionPresets.All)
        {
            if (!parsed.GetValue(PeopleAct.Json))
            {
                Console.WriteLine($"{preset.Place}: {preset.Title}{(preset.IsLaw ? "" : " (no law)")}");
            }
            foreach (RetentionRule rule in preset.Rules)
            {
                PeopleAct.Say(parsed, "  " + Line(rule), new
                {
                    place = preset.Place,
                    title = preset.Title,
                    isLaw = preset.IsLaw,
                    rule = JsonOf(rule),
                });
            }
        }
        return ExitCode.Done;
    }

    private static int Adopt(ParseResult parsed, PeopleFiles files)
    {
        string place = parsed.GetValue(Place)!;
        RetentionPreset preset = RetentionPresets.Find(place)
            ?? throw new VerbException($"no rules of '{place}' are known; see 'smp retention presets'.");
        foreach (RetentionRule rule in preset.Rules)
        {
            Lay(parsed, files, rule);
        }
        return ExitCode.Done;
    }

    private static int Set(ParseResult parsed, PeopleFiles files)
    {
        if (!RecordClassWords.TryParse(
            parsed.GetValue(Class)!, out RecordClass recordClass, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        Lay(parsed, files, new RetentionRule(
            recordClass, Period(parsed.GetValue(MinKeep)), Period(parsed.GetValue(MaxKeep)),
            parsed.GetValue(Source)!));
        return ExitCode.Done;
    }

    private static void Lay(ParseResult parsed, PeopleFiles files, RetentionRule rule)
    {
        PeopleAct.Require(new RetentionDesk(files).Set(rule, LedgerDesk.Now));
        PeopleAct.Say(parsed, Line(rule), JsonOf(rule));
    }

    private static int Due(ParseResult parsed, PeopleFiles files)
    {
        DateOnly today = Day(parsed.GetValue(At)) ?? LedgerDesk.Now.Day;
        var desk = new RetentionDesk(files);
        IReadOnlyList<DueRecords> due = desk.Due(today);
        foreach (DueRecords one in due)
        {
            ShreddingAct.Say(parsed, one, "to be shredded");
        }
        foreach (MinimumReview review in desk.Minimums(today))
        {
            PeopleAct.Say(parsed, Line(review), new
            {
                @class = RecordClassWords.WordOf(review.Rule.Class),
                mayBeArchived = review.Over,
                kept = review.Kept,
                nextDay = review.NextDay?.ToString("O", CultureInfo.InvariantCulture),
            });
        }
        if (due.Count > 0 && !parsed.GetValue(PeopleAct.Json))
        {
            Console.WriteLine("shred with: smp retention apply");
        }
        return ExitCode.Done;
    }

    private static string Line(MinimumReview review)
    {
        string word = RecordClassWords.WordOf(review.Rule.Class);
        if (review.Rule.MinKeep is not { } min)
        {
            return $"{word,-20}  no minimum is set: nothing is said to be over, {review.Kept} on record";
        }
        string next = review.NextDay is { } day ? $", the next on {day:O}" : "";
        string home = review.Rule.Home == RecordHome.Chain ? "the chain keeps them" : "on paper";
        return $"{word,-20}  {review.Over} past {min} and may be archived ({home}), {review.Kept} not yet{next}";
    }

    private static string Line(RetentionRule rule) => rule.IsEmpty
        ? $"{RecordClassWords.WordOf(rule.Class),-20}  {HomeOf(rule),-6}  nothing is set"
            + (rule.Source.Length == 0 ? ", no rule is known here: smp retention presets" : $": {rule.Source}")
        : $"{RecordClassWords.WordOf(rule.Class),-20}  {HomeOf(rule),-6}  at least {rule.MinKeep?.Text ?? "-",-12}  "
            + $"at most {rule.MaxKeep?.Text ?? "-",-12}  {rule.Source}";

    private static object JsonOf(RetentionRule rule) => new
    {
        @class = RecordClassWords.WordOf(rule.Class),
        home = HomeOf(rule),
        minKeep = rule.MinKeep?.Text,
        maxKeep = rule.MaxKeep?.Text,
        source = rule.Source,
    };

    private static string HomeOf(RetentionRule rule) => rule.Home switch
    {
        RecordHome.Chain => "chain",
        RecordHome.Paper => "paper",
        _ => "people",
    };

    private static KeepPeriod? Period(string? text) => text is null
        ? null
        : KeepPeriod.TryParse(text, out KeepPeriod? period, out ClinicRefusal? refusal)
            ? period
            : throw new VerbException(refusal.Sentence);

    private static DateOnly? Day(string? text) => text is null
        ? null
        : DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new VerbException(
                "--at is not an existing day written as year-month-day; give it such as 2029-03-02.");
}
