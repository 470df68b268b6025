using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Ledger.Sqlite;
using Xunit;

namespace Smp.Ledger.Tests;

/// <summary>Events found by their names: the same with the index, without it, and with a spoilt one.</summary>
public sealed class EventIndexTests : IDisposable
{
    private const string NoIndex = "DROP INDEX record_event";

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(NoIndex)]
    [InlineData(NoIndex + "; CREATE INDEX record_event ON record(kind) WHERE kind=2 AND row<4")]
    public void Events_of_a_name_come_in_order_with_the_index_without_it_and_with_a_changed_one(string sql)
    {
        Fill();
        Sql(sql);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
        Assert.Equal([3, 5, 8], Rows(ledger, "opened"));
        Assert.Equal([3, 4, 5, 8], Rows(ledger, "opened", "closed", "opened"));
        Assert.Equal([5, 8], Rows(ledger, 5, "closed", "opened"));
        Assert.Empty(Rows(ledger, "opene", "opened-twice", "number"));
        Assert.Equal([8, 5, 4, 3], ledger.NewestEvents(["closed", "opened"]).Select(found => found.Row));
        Assert.Equal((3, 1, 0), (
            ledger.CountOfEvents("opened"), ledger.CountOfEvents("closed"), ledger.CountOfEvents("none")));
    }

    [Theory]
    [InlineData("""{"a":"\"event\":\"opened\"","event":"other"}""", "other", "opened")]
    [InlineData("""{"a":{"event":"opened"},"event":"other"}""", "other", null)]
    [InlineData("""{"an-event":"opened","event":"other"}""", "other", "opened")]
    [InlineData("""{"a":[{"event":"opened"},{"event":"x"}],"event":"other","z":"\"event\":"}""", "other", null)]
    [InlineData("""{"a":"opened","event":"other","z":"opened"}""", "other", "opened")]
    [InlineData("""{"event":"opened-x"}""", "opened-x", "opened")]
    public void A_hostile_body_is_found_under_its_own_name_and_a_text_in_it_is_no_name(
        string body, string own, string? neverUnder)
    {
        _rig.Fill(1);
        Append(body);
        foreach (string sql in new[] { "", NoIndex })
        {
            Sql(sql);
            using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
            Assert.Contains(4, Rows(ledger, own));
            Assert.Contains(4, ledger.NewestEvents([own]).Select(found => found.Row));
            if (neverUnder is not null)
            {
                Assert.Empty(Rows(ledger, neverUnder));
            }
        }
    }

    [Fact]
    public void Each_row_comes_once_whatever_stands_in_its_body()
    {
        _rig.Fill(1);
        string[] bodies = [.. Enumerable.Range(0, 300).Select(Made)];
        Append(bodies);
        List<long>[] found = new List<long>[2];
        for (int turn = 0; turn < found.Length; turn++)
        {
            using LedgerFile ledger = LedgerFile.OpenReadOnly(_rig.Path);
            found[turn] = Rows(ledger, "opened", "closed");
            ledger.Dispose();
            Sql(turn == 0 ? NoIndex : "");
        }
        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[0].Distinct().Order(), found[0]);
        long[] named = [.. Enumerable.Range(0, 300).Where(number => number % 5 < 2).Select(number => number + 4L)];
        Assert.Empty(named.Except(found[0]));
    }

    [Theory]
    [InlineData(NoIndex)]
    [InlineData(NoIndex + "; CREATE INDEX record_event ON record(kind)")]
    public void Opening_an_older_ledger_for_writing_gives_it_the_index_and_changes_no_row(string sql)
    {
        Fill();
        Sql(sql);
        Assert.False(HasIndex());
        LedgerHead head;
        using (LedgerFile ledger = LedgerFile.Open(_rig.Path))
        {
            head = ledger.ReadHead();
        }
        Assert.True(HasIndex());
        VerifyOutcome outcome = LedgerVerifier.Verify(_rig.Path);
        Assert.True(outcome.IsRight, outcome.ToString());
        Assert.Equal(head, outcome.Head);
    }

    [Fact]
    public void Killed_while_the_index_is_made_leaves_the_ledger_without_it_and_the_next_one_makes_it()
    {
        Fill();
        Sql(NoIndex);
        string copy = Path.Combine(_rig.Folder, "killed.db");
        using (SqliteFile file = SqliteFile.Open(_rig.Path, SqliteAccess.ReadWrite, 0))
        {
            LedgerCreation.PrepareForWriting(file);
            file.Execute("PRAGMA cache_size=1");
            file.Execute("BEGIN IMMEDIATE");
            file.Execute($"CREATE INDEX record_event ON record({LedgerSchema.EventName}) WHERE kind=2");
            // What a killed process leaves: everything that reached the files, and no commit.
            File.Copy(_rig.Path, copy);
            File.Copy(_rig.Path + "-wal", copy + "-wal");
            file.Execute("ROLLBACK");
        }
        File.Move(copy, _rig.Path, overwrite: true);
        File.Move(copy + "-wal", _rig.Path + "-wal", overwrite: true);
        Assert.False(HasIndex());
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        Assert.True(HasIndex());
        Assert.Equal([3, 5, 8], Rows(ledger, "opened"));
    }

    [Fact]
    public void While_another_process_writes_an_older_ledger_opens_without_the_index()
    {
        Fill();
        Sql(NoIndex);
        using SqliteFile other = SqliteFile.Open(_rig.Path, SqliteAccess.ReadWrite, 0);
        other.Execute("BEGIN IMMEDIATE");
        using LedgerFile ledger = LedgerFile.Open(_rig.Path, busyTimeoutMs: 0);
        Assert.Equal([3, 5, 8], Rows(ledger, "opened"));
        other.Execute("ROLLBACK");
        Assert.False(HasIndex());
    }

    [Fact]
    public void On_a_medium_that_cannot_be_written_an_older_ledger_gives_the_same_rows()
    {
        using ReadOnlyFolder folder = new(Path.Combine(_rig.Folder, "medium"));
        Fill();
        Sql(NoIndex);
        string path = Path.Combine(folder.Path, "ledger.db");
        File.Copy(_rig.Path, path);
        folder.Close();
        using LedgerFile ledger = LedgerFile.OpenReadOnly(path);
        Assert.Equal([3, 4, 5, 8], Rows(ledger, "opened", "closed"));
    }

    [Fact]
    public void Rows_of_an_open_group_are_found_and_a_group_given_up_leaves_none()
    {
        Fill();
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            batch.AppendEvent("""{"event":"opened"}"""u8);
            Assert.Equal([3, 5, 8, 9], Rows(ledger, "opened"));
        }
        Assert.Equal([3, 5, 8], Rows(ledger, "opened"));
    }

    // Row 1 created, 2 a record, 3 to 5 and 8 events, 6 and 7 of other names.
    private void Fill()
    {
        using (LedgerFile ledger = LedgerFile.Create(_rig.Path, Rig.Id))
        {
            Rig.Append(ledger, 1, 1);
        }
        Append(
            """{"event":"opened","number":1}""", """{"a":1,"event":"closed"}""", """{"a":"x","event":"opened"}""",
            """{"event":"other"}""", """{"event":"open","number":"opened"}""", """{"event":"opened"}""");
    }

    private static string Made(int number) => (number % 5) switch
    {
        0 => $$"""{"event":"opened","number":{{number}}}""",
        1 => $$"""{"a":{"event":"x"},"event":"closed","number":{{number}}}""",
        2 => $$"""{"a":"\"event\":\"opened\"","event":"other","number":{{number}}}""",
        3 => $$"""{"a":["event","opened"],"number":{{number}}}""",
        _ => $$"""{"event":"open","number":{{number}}}""",
    };

    private void Append(params string[] bodies)
    {
        using LedgerFile ledger = LedgerFile.Open(_rig.Path);
        using LedgerBatch batch = ledger.BeginBatch();
        foreach (string body in bodies)
        {
            batch.AppendEvent(Encoding.UTF8.GetBytes(body));
        }
        batch.Commit();
    }

    private void Sql(string sql)
    {
        if (sql.Length > 0)
        {
            _rig.Sql(sql);
        }
    }

    private bool HasIndex()
    {
        using SqliteFile file = SqliteFile.Open(_rig.Path, SqliteAccess.ReadOnly, 0);
        return LedgerSchema.HasEventIndex(file);
    }

    private static List<long> Rows(LedgerFile ledger, params string[] names) => Rows(ledger, 1, names);

    private static List<long> Rows(LedgerFile ledger, long fromRow, params string[] names)
    {
        List<long> rows = [];
        ledger.ReadEvents(names, (row, _, _) => rows.Add(row), fromRow);
        return rows;
    }
}
