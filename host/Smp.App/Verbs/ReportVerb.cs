using System.CommandLine;
using Smp.App.Reports;
using Smp.App.Reports.Pdf;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;

namespace Smp.App.Verbs;

/// <summary><c>smp report</c>: the hygiene report of a period, exceptions first.</summary>
public static class ReportVerb
{
    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();
    private static readonly Option<string> Format = new("--format")
    {
        Description = "text, csv, html, pdf (needs a Chromium and --out), or jsonl: a bundle that anybody can check "
            + "with smp verify.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    private static readonly Option<string> Table = new("--table")
    {
        Description = "Which table a CSV holds: cartridges, lots, pigments, sessions, exceptions, runs, treatments or "
            + "incidents.",
        HelpName = "TABLE",
        DefaultValueFactory = _ => "cartridges",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "A file instead of the screen.",
        HelpName = "PATH",
    };

    private static readonly Option<string?> LotText = new("--lot")
    {
        Description = "Recall: only what belongs to this lot, --lot L7.",
        HelpName = "LOT",
    };

    private static readonly Option<string?> From = new("--from")
    {
        Description = "First day, 2026-03-01.",
        HelpName = "DAY",
    };

    private static readonly Option<string?> To = new("--to")
    {
        Description = "Last day, 2026-03-31.",
        HelpName = "DAY",
    };

    private static readonly Option<bool> WithNames = new("--with-names")
    {
        Description = "Join the names of clients; needs --person. The ledger keeps that it was done.",
    };

    private static readonly Option<string?> Person = new("--person")
    {
        Description = "Who has names printed: initials or a code, never a name.",
        HelpName = "CODE",
    };

    private static readonly Option<string> Clinic = new("--clinic")
    {
        Description = "Name and licence of the clinic, for the heading.",
        HelpName = "TEXT",
        DefaultValueFactory = _ => "",
    };

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("text", "csv", "html", "pdf", "jsonl");
        Table.AcceptOnlyFromAmong(
            "cartridges", "lots", "pigments", "sessions", "exceptions", "runs", "treatments", "incidents");
        var verb = new Command(
            "report", "Hygiene report: smp report --ledger clinic.db --format html --out report.html --from 2026-03-01")
        {
            LedgerPath, Format, Table, Out, From, To, LotText, Clinic, WithNames, Person,
        };
        verb.SetAction(Report);
        return verb;
    }

    private static int Report(ParseResult parsed)
    {
        if (!ReportPeriod.TryParse(
            parsed.GetValue(From), parsed.GetValue(To), out ReportPeriod? period, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        string format = parsed.GetValue(Format)!;
        string ledger = parsed.GetValue(LedgerPath)!;
        Refuse(format == "pdf" && parsed.GetValue(Out) is null, "--format pdf needs --out FILE.");
        Refuse(
            format == "jsonl" && parsed.GetValue(WithNames), "a bundle never holds names; leave out --with-names.");
        if (format == "jsonl")
        {
            return LedgerBundle.Write(ledger, parsed.GetValue(Out), parsed.GetValue(LotText), period);
        }
        PersonCode? person = PersonOf(parsed);
        if (format == "pdf")
        {
            PdfPrint.ExpectBrowser();
        }
        LedgerReport made = LedgerReport.Of(ledger, period, LedgerDesk.Now, parsed.GetValue(Clinic)!);
        ReportSheet sheet = new(made.Report, LotOf(parsed), format, parsed.GetValue(Table)!);
        sheet = person is null ? sheet : sheet.WithNames(ledger, person, LedgerDesk.Now);
        sheet.Write(parsed.GetValue(Out));
        return made.Complaint is null
            ? ExitCode.Done
            : throw new VerbException(
                $"the report was made of a ledger that is wrong: {made.Complaint}; rely on a held copy instead.",
                ExitCode.CheckFailed);
    }

    private static PersonCode? PersonOf(ParseResult parsed)
    {
        string? typed = parsed.GetValue(Person);
        Refuse(
            parsed.GetValue(WithNames) && typed is null,
            "--with-names needs --person CODE: the ledger keeps who had names printed.");
        if (!parsed.GetValue(WithNames) || typed is null)
        {
            return null;
        }
        return PersonCode.TryParse(typed, out PersonCode? person, out ClinicRefusal? refusal)
            ? person
            : throw new VerbException(refusal.Sentence);
    }

    private static Lot? LotOf(ParseResult parsed)
    {
        if (parsed.GetValue(LotText) is not { } typed)
        {
            return null;
        }
        return Lot.TryParse(typed, out Lot? lot, out ClinicRefusal? refusal)
            ? lot
            : throw new VerbException(refusal.Sentence);
    }

    private static void Refuse(bool isWrong, string line)
    {
        if (isWrong)
        {
            throw new VerbException(line);
        }
    }
}
