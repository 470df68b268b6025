using System;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Xunit;
using Xunit.Abstractions;

namespace Smp.EndToEnd.Tests;

/// <summary>A ledger that is locked, cannot be written, is broken or is none: one line, code 2, nothing lost.</summary>
public sealed class LedgerFaultTests(ITestOutputHelper output)
{
    private const int FilledEvents = 500;
    private static readonly string[] Verbs = ["verify", "report", "session open"];

    [Fact]
    public void Locked_ledger_stops_verb_and_bridge_and_loses_nothing()
    {
        using Room room = new();
        room.StartPen(41, 50);
        room.StartBridge("--once").Expect(0);
        using (SqliteConnection holder = Room.OpenSql(room.Ledger))
        {
            using SqliteCommand begin = holder.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
            ProgramRun verb = room.Try("session open");
            ProgramRun bridge = room.Start("bridge", "--link", $"pty:{room.Port}", "--ledger", room.Ledger);
            bridge.AwaitError("records waiting");
            Assert.Contains("another process holds the ledger", verb.Complaint(2), StringComparison.Ordinal);
            Assert.Contains("another process holds the ledger", bridge.Complaint(2), StringComparison.Ordinal);
        }
        room.ExpectEverythingInLedger();
    }

    [Fact]
    public void Ledger_that_can_only_be_read_takes_no_act_and_can_be_verified_and_reported()
    {
        using Room room = new();
        room.MakeLedger(3);
        using ProgramRun open = SmallDisk.Shell(
            "chmod 444 $1/* && chmod 555 $1 && smp session open --ledger $1/ledger.db", room, BoundByRights);
        Assert.Contains("the ledger can only be read", open.Complaint(2), StringComparison.Ordinal);
        using ProgramRun verify = SmallDisk.Shell(
            "smp verify --ledger $1/ledger.db; code=$?; chmod 755 $1; exit $code", room, BoundByRights);
        Assert.StartsWith("OK 4 records", verify.Expect(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.01)]
    [InlineData(0)]
    public void Truncated_ledger_does_not_verify_and_takes_no_act(double kept)
    {
        using Room room = new();
        room.MakeLedger(FilledEvents);
        using (FileStream file = File.OpenWrite(room.Ledger))
        {
            file.SetLength((long)(file.Length * kept));
        }
        byte[] before = File.ReadAllBytes(room.Ledger);
        string[] complaints = [.. Verbs.Select(verb => room.Try(verb).Complaint(2))];
        Assert.All(complaints, line => Assert.Matches("truncated|empty", line));
        Assert.Equal(before, File.ReadAllBytes(room.Ledger));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("report")]
    [InlineData("session open")]
    [InlineData("bridge")]
    public void Text_file_is_no_ledger_and_stays_as_it_is(string verb)
    {
        using Room room = new();
        File.WriteAllText(room.Ledger, string.Concat(Enumerable.Repeat("Dear Sir or Madam,\n", 200)));
        ExpectRefused(room, verb, "this is no ledger but another kind of file");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("report")]
    [InlineData("session open")]
    [InlineData("bridge")]
    public void Database_of_another_program_is_no_ledger_and_stays_as_it_is(string verb)
    {
        using Room room = new();
        using (SqliteConnection foreign = Room.OpenSql(room.Ledger))
        using (SqliteCommand command = foreign.CreateCommand())
        {
            command.CommandText = "CREATE TABLE record(row INTEGER PRIMARY KEY, note TEXT)";
            command.ExecuteNonQuery();
        }
        ExpectRefused(room, verb, "this is another program's database");
    }

    [Fact]
    public void Full_disk_ends_the_bridge_with_2_and_the_pen_keeps_its_records()
    {
        using Room room = new();
        room.StartPen(42, 400);
        ProgramRun first = room.StartBridge();
        room.SetUpSession();
        Room.AwaitRecords(first, 20);
        first.Signal("TERM");
        first.Expect(0);
        // A disk of 256 KB in a mount namespace of its own, with a copy of the ledger on it. It is taken back after.
        const string Script =
            "cp $1/ledger.db $1/before.db && mkdir $1/disk && mount -t tmpfs -o size=256k tmpfs $1/disk"
            + " && mv $1/before.db $1/disk/ledger.db"
            + " && smp bridge --link pty:$1/pen --ledger $1/disk/ledger.db; code=$?;"
            + " smp verify --ledger $1/disk/ledger.db && cp $1/disk/ledger.db* $1; exit $code";
        using ProgramRun full = SmallDisk.IsPossible ? SmallDisk.Shell(Script, room, SmallDisk.Unshare) : Limited(room);
        string line = full.Complaint(2);
        output.WriteLine(line);
        Assert.Contains("disk", line, StringComparison.Ordinal);
        Assert.Contains("OK ", full.Output, StringComparison.Ordinal);
        Assert.True(room.ExpectPrefixInLedger() >= 20);

        using (ProgramRun closing = room.StartBridge())
        {
            room.Do("session close 1");
            closing.Signal("TERM");
            closing.Expect(0);
        }
        room.ExpectEverythingInLedger();
    }

    // Without the right to mount, no small disk can be had. A file that may not grow refuses the same writes.
    private ProgramRun Limited(Room room)
    {
        output.WriteLine("this user may not mount a small disk: files are kept from growing instead");
        const string Script =
            "trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0;"
            + " (ulimit -f 256; smp bridge --link pty:$1/pen --ledger $1/ledger.db); code=$?;"
            + " smp verify --ledger $1/ledger.db; exit $code";
        return SmallDisk.Shell(Script, room);
    }

    // The superuser writes past the rights of a file unless that privilege is given up.
    private static string[] BoundByRights => Environment.IsPrivilegedProcess
        ? ["setpriv", "--bounding-set", "-dac_override", "--inh-caps", "-dac_override"]
        : [];

    private static void ExpectRefused(Room room, string verb, string expected)
    {
        byte[] before = File.ReadAllBytes(room.Ledger);
        if (verb == "bridge")
        {
            room.StartPen(43, 10);
            verb = $"bridge --link pty:{room.Port}";
        }
        Assert.Contains(expected, room.Try(verb).Complaint(2), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(room.Ledger));
    }
}
