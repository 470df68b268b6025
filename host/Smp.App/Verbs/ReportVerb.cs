using System;
using System.CommandLine;
using System.IO;
using System.Text;
using Smp.App.Reports;
using Smp.Clinic;
using Smp.Clinic.Hygiene;

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
        Description = "Which table a CSV holds: cartridges, lots, pigments, sessions, exceptions or runs.",
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
        Table.AcceptOnlyFromAmong("cartridges", "lots", "pigments", "sessions", "exceptions", "runs");
        var verb = new Command(
            "report", "Hygiene report: smp report --ledger clinic.db --format html --out report.html --from 2026-03-01")
        {
            LedgerPath, Format, Table, Out, From, To, LotText, Clinic,
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
        string? path = parsed.GetValue(Out);
        if (format == "jsonl")
        {
            return LedgerBundle.Write(parsed.GetValue(LedgerPath)!, path, parsed.GetValue(LotText), period);
        }
        LedgerReport made = LedgerReport.Of(
            parsed.GetValue(LedgerPath)!, period, LedgerDesk.Now, parsed.GetValue(Clinic)!);
        Write(Rendered(made.Report, format, parsed.GetValue(Table)!), path);
        return made.Check.IsRight
            ? ExitCode.Done
            : throw new VerbException(
                $"the report was made of a ledger that does not verify: {made.Check}; rely on a held copy instead.",
                ExitCode.CheckFailed);
    }

    private static string Rendered(HygieneReport report, string format, string table) => format switch
    {
        "csv" => HygieneReportCsv.Render(report, Enum.Parse<ReportTable>(table, ignoreCase: true)),
        "text" => HygieneReportText.Render(report),
        _ => HygieneReportHtml.Render(report),
    };

    private static void Write(string text, string? path)
    {
        if (path is null)
        {
            using Stream screen = Console.OpenStandardOutput();
            screen.Write(Encoding.UTF8.GetBytes(text));
        }
        else
        {
            File.WriteAllText(path, text);
        }
    }
}
