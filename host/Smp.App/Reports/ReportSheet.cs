using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Smp.App.Reports.Pdf;
using Smp.Bridge.People;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;

namespace Smp.App.Reports;

/// <summary>A report, or the recall of a lot, in one format: what leaves the program.</summary>
internal sealed class ReportSheet
{
    private readonly HygieneReport _report;
    private readonly Lot? _lot;
    private readonly string _format;
    private readonly string _table;
    private readonly LotRecall? _recall;

    /// <summary>A sheet; of a lot only that lot's part.</summary>
    /// <exception cref="VerbException">The lot is not on record.</exception>
    public ReportSheet(HygieneReport report, Lot? lot, string format, string table)
    {
        _report = report;
        _lot = lot;
        _format = format;
        _table = table;
        _recall = lot is null ? null : LotRecall.Of(report, lot) ?? throw NotOnRecord(report, lot);
    }

    private HygieneReport Shown => _recall?.Report ?? _report;

    /// <summary>The same with names of clients and staff; the ledger holds who asked before any name is read.</summary>
    public ReportSheet WithNames(string ledgerPath, PersonCode person, UtcInstant at)
    {
        string what = _recall is null ? $"hygiene {_format}" : $"recall {_format}";
        IReadOnlyDictionary<ClientReference, NameOfClient> names = PrintedNames.NamesOf(
            ledgerPath, [.. Clients().Distinct()], person, what, _report.Period.ToString(), at);
        ReportHeading heading = _report.Heading with
        {
            Names = names.ToDictionary(name => name.Key, name => name.Value.Text),
            NamesFor = person.Text,
            StaffNames = StaffNames.Of(ledgerPath),
        };
        return new ReportSheet(_report with { Heading = heading }, _lot, _format, _table);
    }

    /// <summary>Writes it to a file, whole or not at all, or to standard output.</summary>
    public void Write(string? path)
    {
        if (_format == "pdf")
        {
            PdfPrint.Write(Html(), path!, Shown.Heading.HasNames);
            return;
        }
        byte[] bytes = Encoding.UTF8.GetBytes(Text());
        if (path is null)
        {
            using Stream screen = Console.OpenStandardOutput();
            screen.Write(bytes);
        }
        else
        {
            WholeFile.Write(path, bytes, Shown.Heading.HasNames);
        }
    }

    private string Text() => (_format, _recall) switch
    {
        ("csv", _) => HygieneReportCsv.Render(Shown, Enum.Parse<ReportTable>(_table, ignoreCase: true)),
        ("text", null) => HygieneReportText.Render(_report),
        ("text", { } recall) => LotRecallText.Render(recall),
        _ => Html(),
    };

    private string Html() => _recall is null ? HygieneReportHtml.Render(_report) : LotRecallHtml.Render(_recall);

    private IEnumerable<ClientReference> Clients() => Shown.Cartridges.Select(row => row.Life.Client)
        .Concat(Shown.Sessions.Select(row => row.Session.Client)).Concat(Shown.Pigments.Select(row => row.Client));

    private static VerbException NotOnRecord(HygieneReport report, Lot lot)
    {
        string near = LotRecall.NearTo(report, lot) is { } known
            ? $"there is {known}: lots compare letter by letter"
            : "look at the package, or at 'smp report --format csv --table lots'";
        return new($"lot {lot} is not on record ({report.Period}); {near}.", ExitCode.CheckFailed);
    }
}
