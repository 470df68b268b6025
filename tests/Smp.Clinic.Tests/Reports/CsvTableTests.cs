using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Smp.App.Reports;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Reports;

public sealed class CsvTableTests
{
    private const string Leaders = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static TheoryData<ReportTable> Tables => [.. Enum.GetValues<ReportTable>()];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_table_has_one_header_of_identifiers_and_rows_of_its_length(ReportTable table)
    {
        bool isOfTreatments = table is ReportTable.Treatments or ReportTable.Incidents;
        HygieneReport report =
            isOfTreatments ? TreatedVisit.Report(TreatedVisit.Troubles()) : SampleClinic.Report();
        List<string[]> rows = Read(HygieneReportCsv.Render(report, table));
        Assert.True(rows.Count > (table == ReportTable.Treatments ? 1 : 3), $"{table}: {rows.Count} rows");
        Assert.All(rows[0], name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
        Assert.Equal(rows[0].Distinct(), rows[0]);
        Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
        Assert.All(
            rows.Skip(1).SelectMany(row => rows[0].Zip(row))
                .Where(cell => cell.First.EndsWith("_utc", StringComparison.Ordinal)),
            cell => Assert.Matches(@"^(\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?)?$", cell.Second));
    }

    [Fact]
    public void Whatever_a_cell_holds_a_parser_reads_it_back_and_no_spreadsheet_computes_it() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            string[] row = Read(HygieneReportCsv.Cell("first") + "," + HygieneReportCsv.Cell(text) + ",last\r\n")[0];
            string read = row[1];
            bool isGuarded = read == "'" + text
                && Leaders.Contains(text.TrimStart(' ', '\u00A0', '\uFEFF', '\u3000')[0], StringComparison.Ordinal);
            return row.Length == 3 && (isGuarded || (read == text && (text.Length == 0
                || !Leaders.Contains(text[0], StringComparison.Ordinal))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(4711, 2027));

    [Theory]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF20SUM(A1)")]
    [InlineData("\uFF0B49")]
    [InlineData("\uFF0D5")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\n=1+1")]
    public void Formulas_in_other_clothes_are_guarded_too(string text) =>
        Assert.Equal("'" + text, Read(HygieneReportCsv.Cell(text) + "\r\n")[0][0]);

    [Theory]
    [InlineData("\u05d0\u05d1\u05d2, \u0627\u0644\u062f")]
    [InlineData("\U0001F469\U0001F3FD\u200d\U0001F52C \"quoted\"\r\nnext")]
    public void Letters_of_every_script_come_back_whole(string maker)
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1) with { Maker = maker });
        HygieneReport report = HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading);
        Assert.Equal(maker, Read(HygieneReportCsv.Render(report))[1][2]);
    }

    [Fact]
    public void Runs_add_up_to_the_clocks_of_their_cartridges()
    {
        HygieneReport report = SampleClinic.Report();
        List<string[]> rows = Read(HygieneReportCsv.Render(report, ReportTable.Runs));
        int length = Array.IndexOf(rows[0], "length_ms");
        Assert.Equal(
            report.Cartridges.Sum(row => row.Clocks.Use.MotorOnMs),
            rows.Skip(1).Sum(row => long.Parse(row[length], CultureInfo.InvariantCulture)));
        int start = Array.IndexOf(rows[0], "start_utc");
        Assert.Contains(rows.Skip(1), row => row[start].Length == 0);
    }

    private static Gen<string> Texts() => Gen.OneOf(
            Gen.Elements([.. Leaders]), Gen.Elements('"', ',', ';', '\'', ' ', '\u00A0', '\u05d0', 'a', '1', '\uFEFF'),
            Gen.Choose(32, 0xD7FF).Select(code => (char)code))
        .ListOf().Select(letters => string.Concat(letters));

    private static List<string[]> Read(string text)
    {
        CsvReaderOptions strict = new()
        {
            Separator = ',', DetectSeparatorHint = false, HasHeader = false, SkipEmptyLines = false,
            MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw,
        };
        using CsvReader table = CsvReader.FromText(text, strict);
        List<string[]> rows = [];
        while (table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.FieldCount).Select(table.GetString)]);
        }
        return rows;
    }
}
