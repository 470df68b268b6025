using System;
using System.CommandLine;
using System.IO;
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
        Description = "text, csv, or jsonl: a bundle that anybody can check with smp verify.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "A file instead of the screen.",
        HelpName = "PATH",
    };
    private static readonly Option<string?> LotText = new("--lot")
    {
        Description = "With jsonl: only what belongs to this lot, --lot L7",
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

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("text", "csv", "jsonl");
        var verb = new Command(
            "report", "Hygiene report: smp report --ledger clinic.db --from 2026-03-01 --to 2026-03-31")
        {
            LedgerPath, Format, Out, From, To, LotText,
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
        if (parsed.GetValue(Format) == "jsonl")
        {
            return LedgerBundle.Write(
                parsed.GetValue(LedgerPath)!, parsed.GetValue(Out), parsed.GetValue(LotText), period);
        }
        if (parsed.GetValue(LotText) is not null)
        {
            throw new VerbException("--lot goes with --format jsonl; see 'smp report --help'.");
        }
        LedgerReport made = LedgerReport.Of(parsed.GetValue(LedgerPath)!, period, LedgerDesk.Now);
        string text = parsed.GetValue(Format) == "csv"
            ? HygieneReportCsv.Render(made.Report)
            : HygieneReportText.Render(made.Report);
        if (parsed.GetValue(Out) is { } path)
        {
            File.WriteAllText(path, text);
        }
        else
        {
            Console.Out.Write(text);
        }
        if (!made.Check.IsRight)
        {
            throw new VerbException(
                $"the report was made of a ledger that does not verify: {made.Check}; rely on a held copy instead.",
                ExitCode.CheckFailed);
        }
        return ExitCode.Done;
    }
}
