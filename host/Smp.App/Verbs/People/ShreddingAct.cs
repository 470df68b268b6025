using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Retention;

namespace Smp.App.Verbs.People;

/// <summary><c>smp retention apply</c>: shreds what is past its maximum.</summary>
public static class ShreddingAct
{
    private const int SilentDaysMax = 366;

    private static readonly Option<bool> ClockIsRight = new("--clock-is-right")
    {
        Description = "The computer's date was looked at, although nothing was recorded for more than a year.",
    };

    /// <summary>The act.</summary>
    public static Command Build() => PeopleAct.Build(
        "apply", "Shred what is past its maximum, for good: smp retention apply", Apply, ClockIsRight);

    /// <summary>A line for what is due or was shredded of one client and class.</summary>
    public static void Say(ParseResult parsed, DueRecords due, string what)
    {
        string word = RecordClassWords.WordOf(due.Class);
        PeopleAct.Say(
            parsed,
            $"{word,-20}  client {due.Client}  {due.Holdings.Count} kept until {due.LastDay:O}  {what}",
            new
            {
                @class = word,
                client = due.Client.ShortForm,
                count = due.Holdings.Count,
                lastDay = due.LastDay.ToString("O", CultureInfo.InvariantCulture),
                state = what.Replace(' ', '-'),
            });
    }

    private static int Apply(ParseResult parsed, PeopleFiles files)
    {
        UtcInstant now = LedgerDesk.Now;
        RequireClock(files.Record.LatestAt, now, parsed.GetValue(ClockIsRight));
        IReadOnlyList<DueRecords> gone = new RetentionDesk(files).Apply(now);
        foreach (DueRecords one in gone)
        {
            Say(parsed, one, "shredded");
        }
        if (gone.Count == 0 && !parsed.GetValue(PeopleAct.Json))
        {
            Console.WriteLine("nothing is past its maximum");
        }
        return ExitCode.Done;
    }

    // A clock that runs years ahead would shred what the law wants kept, and nothing brings it back.
    private static void RequireClock(UtcInstant latest, UtcInstant now, bool isRight)
    {
        if (!isRight && latest.IsKnown && now.Day > latest.Day.AddDays(SilentDaysMax))
        {
            throw new VerbException(
                $"the computer's date is {now.IsoDay} and the ledger's newest row is of {latest.IsoDay}; "
                + "look at the date, then shred with --clock-is-right.");
        }
    }
}
