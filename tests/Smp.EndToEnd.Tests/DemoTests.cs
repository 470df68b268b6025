using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Ledger;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>The demo: a whole session that repeats exactly, and shows what it claims.</summary>
public sealed class DemoTests(DemoOutcome demos) : IClassFixture<DemoOutcome>
{
    [Fact]
    public void Same_seed_gives_the_same_reports_and_the_same_root()
    {
        Assert.Equal(Text("one", "report.txt"), Text("again", "report.txt"));
        Assert.Equal(Text("one", "report.csv"), Text("again", "report.csv"));
        Assert.Equal(Verify("one"), Verify("again"));
        string again = demos.AgainText.Replace(demos.In("again"), demos.In("one"), StringComparison.Ordinal);
        Assert.Equal(demos.OneText, again);
    }

    [Fact]
    public void Another_seed_gives_another_session()
    {
        Assert.NotEqual(Text("one", "report.txt"), Text("other", "report.txt"));
        Assert.NotEqual(Verify("one"), Verify("other"));
    }

    [Theory]
    [InlineData("the pen loses power in the middle of a run")]
    [InlineData("the bridge is killed")]
    [InlineData("REFUSED")]
    [InlineData("it belongs to another client's session 1")]
    [InlineData("The sums close, to the millisecond and the stroke.")]
    [InlineData("power lost in a run")]
    [InlineData("second client refused")]
    [InlineData("verify    OK ")]
    public void Demo_shows_what_it_claims(string words) =>
        Assert.Contains(words, demos.OneText, StringComparison.Ordinal);

    [Fact]
    public void Ledger_of_a_demo_verifies_and_equals_the_pens_own_account()
    {
        Assert.Matches(@"^OK \d+ records, root [0-9a-f]{64}$", Verify("one"));
        using LedgerFile ledger = LedgerFile.OpenReadOnly(demos.In("one", "ledger.db"));
        Assert.Equal(
            File.ReadAllLines(demos.In("one", "pen-records.hex")),
            ledger.Rows().Where(row => row.Kind != LedgerRowKind.Event)
                .Select(row => Convert.ToHexStringLower(row.Raw.Span)));
    }

    [Fact]
    public void Report_verb_makes_the_demos_table_again()
    {
        using ProgramRun report = ProgramRun.Smp(
            "report", "--ledger", demos.In("one", "ledger.db"), "--format", "csv");
        IEnumerable<string> lines = report.Expect(0).Split('\n').Select(line => line.TrimEnd('\r'));
        Assert.Equal(File.ReadAllLines(demos.In("one", "report.csv")), lines);
    }

    [Fact]
    public void Demo_empties_its_own_folder_and_no_other()
    {
        using Room room = new();
        File.WriteAllText(room.In("letter.txt"), "not a demo's");
        using ProgramRun refused = ProgramRun.Smp("demo", "--out", room.Folder);
        Assert.Contains("not a demo's", refused.Complaint(2), StringComparison.Ordinal);
        Assert.Equal("letter.txt", Path.GetFileName(Directory.GetFileSystemEntries(room.Folder).Single()));

        using ProgramRun again = ProgramRun.Smp("demo", "--out", demos.In("other"), "--seed", "8", "--hours", "0.2");
        Assert.Equal(demos.OtherText, again.Expect(0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(-1)]
    public void One_byte_of_one_row_changed_with_plain_sql_is_found_and_the_row_named(int row)
    {
        using Room room = new();
        File.Copy(demos.In("one", "ledger.db"), room.Ledger);
        string named;
        using (var sql = Room.OpenSql(room.Ledger))
        using (var command = sql.CreateCommand())
        {
            command.CommandText = row < 0 ? "SELECT max(row) FROM record" : $"SELECT {row}";
            long at = (long)command.ExecuteScalar()!;
            named = $"row {at}";
            command.CommandText = $"SELECT body FROM record WHERE row={at}";
            byte[] body = (byte[])command.ExecuteScalar()!;
            body[body.Length / 2] ^= 1;
            command.CommandText =
                $"DROP TRIGGER record_never_changes; UPDATE record SET body=@body WHERE row={at}; VACUUM";
            command.Parameters.AddWithValue("@body", body);
            command.ExecuteNonQuery();
        }
        using ProgramRun verify = room.Try("verify");
        verify.Expect(1);
        Assert.Contains($"{named}: ", verify.Output + verify.Error, StringComparison.Ordinal);
        // Without its first row a file is no ledger any more, of which no report is made at all.
        Assert.Contains(named, room.Try("report").Complaint(row == 1 ? 2 : 1), StringComparison.Ordinal);
    }

    private string Text(string demo, string file) => File.ReadAllText(demos.In(demo, file));

    private string Verify(string demo)
    {
        using ProgramRun verify = ProgramRun.Smp("verify", "--ledger", demos.In(demo, "ledger.db"));
        return verify.Expect(0);
    }
}
