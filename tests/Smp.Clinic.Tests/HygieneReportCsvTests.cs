using System;
using System.Globalization;
using System.Linq;
using Smp.App.Reports;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class HygieneReportCsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("a=b", "a=b")]
    public void A_cell_is_quoted_and_never_a_formula(string value, string cell) =>
        Assert.Equal(cell, HygieneReportCsv.Cell(value));

    [Fact]
    public void A_small_day_has_a_header_a_row_for_each_cartridge_and_one_for_each_pen()
    {
        string[] expected =
        [
            "kind,cartridge,maker,model,configuration,lot,expiry,sterilisation,client,session"
                + ",opened_utc,mounted_ms,mounted_is_at_least,motor_on_ms,loaded_ms,strokes,disposed_utc"
                + ",container,pens,flags,diameter_um,gtin,serial,override_by,override_reason"
                + ",runs,mean_current_ma,highest_run_current_ma,current_rise_percent,first_mounted_utc,removed_utc"
                + ",signed_by",
            "cartridge,C-00G0-001R,Bishop,SMP,3RL 0.25,A213B1,2027-02,eo,P-FZZZ-ZZZB,12"
                + ",2026-03-02T09:04:00Z,2310000,false,2100250,1990000,228901,2026-03-02T10:10:00Z,SHARPS-04"
                + ",24a160f0c1b2,second client refused; power lost in a run,,,,,,2,,,"
                + ",2026-03-02T09:06:12Z,2026-03-02T09:44:42Z,",
            "cartridge,C-0100-002E,Bishop,SMP,3RL 0.25,A213B1,2027-02,eo,P-FZZZ-ZZZB,12"
                + ",2026-03-02T09:40:00Z,915000,false,900000,850000,98100,,,24a160f0c1b2"
                + ",pen stopped itself; not disposed,,,,,,1,,,,2026-03-02T09:45:27Z,2026-03-02T10:00:42Z,",
            "unassigned,,,,,,,,,,,,,12400,0,1240,,,24a160f0c1b2,,,,,,,,,,,,,",
        ];
        Assert.Equal(expected, Csv(Example.Day()).TrimEnd().Split("\r\n"));
    }

    [Fact]
    public void Lines_end_as_the_format_wants_and_every_row_is_as_long_as_the_header()
    {
        string[] lines = Csv(Example.Day()).Split("\r\n");
        Assert.Equal("", lines[^1]);
        int cells = lines[0].Split(',').Length;
        Assert.All(lines[..^1], line => Assert.Equal(cells, line.Split(',').Length));
    }

    [Fact]
    public void Columns_of_use_add_up_to_the_pens_total()
    {
        HygieneReport report = HygieneReport.Of(Example.Day(), ReportPeriod.Everything, Example.Heading);
        string[][] rows = [.. HygieneReportCsv.Render(report).Split("\r\n")[1..^1].Select(line => line.Split(','))];
        Assert.Equal(report.Sums[0].Total.MotorOnMs,
            rows.Sum(row => long.Parse(row[13], CultureInfo.InvariantCulture)));
        Assert.Equal(report.Sums[0].Total.LoadedMs, rows.Sum(row => long.Parse(row[14], CultureInfo.InvariantCulture)));
        Assert.Equal(report.Sums[0].Total.Strokes, rows.Sum(row => long.Parse(row[15], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_lot_that_looks_like_a_formula_is_guarded_in_its_row()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 1) with { Lot = Given.LotOf("=A1,\"x\"") });
        Assert.Contains(",\"'=A1,\"\"x\"\"\",", Csv(record), StringComparison.Ordinal);
    }

    private static string Csv(ClinicRecord record) =>
        HygieneReportCsv.Render(HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading));
}
