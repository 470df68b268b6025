using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>The verb report: each format as a person asks for it, and what it refuses.</summary>
public sealed class ReportTests(DemoOutcome demos) : IClassFixture<DemoOutcome>
{
    private const string Lot = "DEMO-LOT-17";

    private string Ledger => demos.In("one", "ledger.db");

    [Fact]
    public void The_page_goes_to_a_file_or_to_the_screen()
    {
        using Room room = new();
        Assert.Empty(Report("--format", "html", "--out", room.In("report.html")).Expect(0));
        string page = File.ReadAllText(room.In("report.html"));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\"", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", Report("--format", "html").Expect(0), StringComparison.Ordinal);
        Assert.Equal([room.In("report.html")], Directory.GetFiles(room.Folder));
    }

    [Fact]
    public void Paper_is_a4_holds_the_words_and_is_there_whole()
    {
        using Room room = new();
        string pdf = room.In("report.pdf");
        File.WriteAllText(pdf, "last month's");
        Report("--format", "pdf", "--out", pdf).Expect(0);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(File.ReadAllBytes(pdf)), StringComparison.Ordinal);
        using ProgramRun facts = ProgramRun.Of("pdfinfo", pdf);
        Assert.Matches(@"Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)", facts.Expect(0));
        Assert.Matches(@"Pages: +[2-8]\n", facts.Output + "\n");
        using ProgramRun words = ProgramRun.Of("pdftotext", "-layout", pdf, "-");
        string text = words.Expect(0);
        Assert.Contains("Hygiene report", text, StringComparison.Ordinal);
        Assert.Contains(Lot, text, StringComparison.Ordinal);
        Assert.Contains("The record verifies", text, StringComparison.Ordinal);
        Assert.Equal([pdf], Directory.GetFiles(room.Folder));
    }

    [Fact]
    public void Without_a_browser_no_paper_and_the_package_is_named()
    {
        using Room room = new();
        using ProgramRun where = ProgramRun.Of("sh", "-c", "command -v dotnet");
        string dotnet = where.Expect(0).Trim();
        using ProgramRun report = ProgramRun.Of(
            "env", $"PATH={room.Folder}", dotnet, Built.Smp, "report", "--ledger", Ledger, "--format", "pdf", "--out",
            room.In("report.pdf"));
        Assert.Contains("apt-get install -y chromium", report.Complaint(2), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(room.Folder));
        Assert.Contains("needs --out", Report("--format", "pdf").Complaint(2), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cartridges", "kind,cartridge,")]
    [InlineData("lots", "lot,maker,")]
    [InlineData("pigments", "brand,colour,")]
    [InlineData("sessions", "session,client,")]
    [InlineData("exceptions", "severity,kind,")]
    [InlineData("runs", "cartridge,session,client,pen,")]
    public void Every_table_is_to_be_had(string table, string header)
    {
        string csv = Report("--format", "csv", "--table", table).Expect(0);
        Assert.StartsWith(header, csv, StringComparison.Ordinal);
        Assert.True(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 1);
    }

    [Fact]
    public void A_lot_is_recalled_in_every_format()
    {
        Assert.Contains($"RECALL OF LOT {Lot}", Report("--lot", Lot).Expect(0), StringComparison.Ordinal);
        Assert.Contains(
            $"Recall of lot {Lot}", Report("--lot", Lot, "--format", "html").Expect(0), StringComparison.Ordinal);
        Assert.Contains(
            Lot, Report("--lot", Lot, "--format", "csv", "--table", "lots").Expect(0), StringComparison.Ordinal);
        string other = Report("--lot", Lot.ToLowerInvariant()).Complaint(1);
        Assert.Contains($"there is {Lot}: lots compare letter by letter", other, StringComparison.Ordinal);
        Assert.Contains("lot X1 is not on record", Report("--lot", "X1").Complaint(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_joined_for_a_person_whom_the_ledger_keeps()
    {
        using Room room = new();
        File.Copy(Ledger, room.Ledger);
        File.Copy(demos.In("one", "people.store"), room.In("people.store"));
        Assert.Contains("--person", room.Try("report --with-names").Complaint(2), StringComparison.Ordinal);
        Assert.Contains(
            "not a person's code", room.Try("report --with-names --person Maria_Keller").Complaint(2),
            StringComparison.Ordinal);
        room.Do($"report --with-names --person MK --format csv --out {room.In("names.csv")}");
        Assert.Contains(",client_name", File.ReadLines(room.In("names.csv")).First(), StringComparison.Ordinal);
        Assert.StartsWith("-rw-------", Mode(room.In("names.csv")), StringComparison.Ordinal);
        using var sql = Room.OpenSql(room.Ledger);
        using var command = sql.CreateCommand();
        command.CommandText = "SELECT CAST(body AS TEXT) FROM record ORDER BY row DESC LIMIT 1";
        string row = (string)command.ExecuteScalar()!;
        Assert.Contains("names-printed", row, StringComparison.Ordinal);
        Assert.Contains("\"person\":\"MK\"", row, StringComparison.Ordinal);
        Assert.Contains("never holds names", Report("--format", "jsonl", "--with-names").Complaint(2),
            StringComparison.Ordinal);
    }

    private static string Mode(string path)
    {
        using ProgramRun listed = ProgramRun.Of("ls", "-l", path);
        return listed.Expect(0);
    }

    private ProgramRun Report(params string[] more) => ProgramRun.Smp(["report", "--ledger", Ledger, .. more]);
}
