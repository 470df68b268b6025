using System.CommandLine;
using Smp.App.Verbs.People;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Premises;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary><c>smp premises</c>: where clients are treated, under which licence and by which wall clock.</summary>
public static class PremisesVerb
{
    private static readonly Argument<string> Code = new("code") { Description = "A short code for them, such as NQ1." };

    private static readonly Option<string?> Licence = new("--licence")
    {
        HelpName = "TEXT",
        Description = "The number of their licence.",
    };

    private static readonly Option<string> Zone = new("--zone")
    {
        Required = true,
        HelpName = "ZONE",
        Description = "The time zone of their wall clock, such as Europe/London.",
    };

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new("premises", "Where clients are treated: smp premises list --ledger clinic.db")
    {
        LedgerAct.Build(
            "set", "Lay down premises: smp premises set NQ1 --licence ST-11 --zone Europe/London", Set, Code, Licence,
            Zone, PeopleAct.Json),
        LedgerAct.BuildReading("list", "Show all premises: smp premises list", List, PeopleAct.Json),
    };

    private static int Set(ParseResult parsed, LedgerDesk desk)
    {
        if (!PremisesCode.TryParse(parsed.GetValue(Code)!, out PremisesCode? code, out ClinicRefusal? refusal)
            | !ZoneId.TryParse(parsed.GetValue(Zone)!, out ZoneId? zone, out ClinicRefusal? zoneRefusal))
        {
            throw new VerbException((refusal ?? zoneRefusal)!.Sentence);
        }
        PremisesSet next = new(code!, parsed.GetValue(Licence), zone!, LedgerDesk.Now);
        if (desk.Record.Judge(next) is { } why)
        {
            throw new VerbException(why.Sentence);
        }
        desk.Do(_ => next);
        Say(parsed, next);
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerFile ledger)
    {
        foreach (PremisesSet row in EventRows.Fold(ledger, PremisesSet.EventName).Premises.All)
        {
            Say(parsed, row);
        }
        return ExitCode.Done;
    }

    private static void Say(ParseResult parsed, PremisesSet row) => PeopleAct.Say(
        parsed, $"{row.Premises}  licence {row.Licence ?? "-"}  {row.Zone}  set {row.At.IsoDay}",
        new { premises = row.Premises.Text, licence = row.Licence, zone = row.Zone.Text, setAt = row.At.Iso });
}
