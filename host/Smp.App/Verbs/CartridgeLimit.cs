using System;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;

namespace Smp.App.Verbs;

/// <summary><c>smp cartridge limit</c>: how long a cartridge should run at most. It advises only.</summary>
public static class CartridgeLimit
{
    private const string None = "none";

    private static readonly Option<string?> MotorOn = new("--motor-on")
    {
        HelpName = "H:MM:SS",
        Description = "Motor-on time of one cartridge, 0:01:00 to 24:00:00, or none. Without it the limit is shown.",
    };
    private static readonly Option<string?> By = new("--by")
    {
        HelpName = "WHO",
        Description = "Who lays it down, by initials or staff code.",
    };
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The act.</summary>
    public static Command Build() => LedgerAct.Build(
        "limit",
        "Show or set the advisory limit; none is set by itself: smp cartridge limit --motor-on 1:30:00 --by MK",
        Limit, MotorOn, By, Json);

    private static int Limit(ParseResult parsed, LedgerDesk desk)
    {
        if (parsed.GetValue(MotorOn) is { } text)
        {
            long ms = Read(text);
            PersonCode person = Who(parsed.GetValue(By));
            desk.Do(_ => new AdvisoryLimitSet(ms, person, LedgerDesk.Now));
        }
        else if (parsed.GetValue(By) is not null)
        {
            throw new VerbException("--by goes with --motor-on; give both to set a limit, none to see it.");
        }
        long limitMs = desk.Record.AdvisoryMotorOnMs(LedgerDesk.Now);
        Console.WriteLine(parsed.GetValue(Json)
            ? JsonSerializer.Serialize(new { advisoryMotorOnMs = limitMs == 0 ? (long?)null : limitMs })
            : limitMs == 0
                ? "no advisory limit is set"
                : $"advisory limit: {Spoken.Duration(limitMs)} motor-on for each cartridge");
        return ExitCode.Done;
    }

    private static PersonCode Who(string? text) => string.IsNullOrWhiteSpace(text)
        ? throw new VerbException("a limit needs a person; give --by with initials or a staff code.")
        : PersonCode.TryParse(text, out PersonCode? code, out ClinicRefusal? refusal) ? code
        : throw new VerbException(refusal.Sentence);

    private static long Read(string text)
    {
        if (string.Equals(text.Trim(), None, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }
        string[] parts = text.Trim().Split(':');
        bool isRead = parts.Length == 3 && parts[1].Length == 2 && parts[2].Length == 2;
        long ms = isRead ? ((Part(parts[0], 24) * 60) + Part(parts[1], 59)) * 60_000 + Part(parts[2], 59) * 1_000 : -1;
        return ms is >= AdvisoryLimitSet.MotorOnMsMin and <= AdvisoryLimitSet.MotorOnMsMax
            ? ms
            : throw new VerbException(
                $"--motor-on '{Typed.Shown(text)}' is not hours:minutes:seconds from 0:01:00 to 24:00:00; "
                + "give such as 1:30:00, or none.");
    }

    // Out of range it makes the whole negative.
    private static long Part(string digits, int most) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= most
            ? value
            : -1_000_000;
}
