using System;
using System.IO;
using System.Linq;
using Microsoft.Data.Sqlite;
using Smp.Ledger;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Two people do the same at the same moment, each in a process of their own.</summary>
public sealed class TwoPeopleTests
{
    [Fact]
    public void Cartridge_that_two_people_dispose_of_at_once_is_disposed_of_once_and_the_second_is_told_and_recorded()
    {
        using Room room = new();
        room.MakeLedger(1);
        string cartridge = room.Do("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box");
        (ProgramRun done, ProgramRun refused) = AtOnce(
            room, $"cartridge dispose {cartridge} --container S-1 --new-container",
            $"cartridge dispose {cartridge} --container S-2 --new-container");
        done.Expect(0);
        Assert.Matches(
            $"^smp: Cartridge {cartridge} cannot be recorded in container S-[12]: it went into container S-[12] on ",
            refused.Complaint(1));
        Assert.Equal((1, 1), (Rows(room, "cartridge-disposed"), Rows(room, "transition-refused")));
        Assert.StartsWith("OK ", room.Do("verify"), StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_that_two_people_receive_at_once_get_a_number_each()
    {
        using Room room = new();
        room.MakeLedger(1);
        (ProgramRun first, ProgramRun second) = AtOnce(
            room, "stock receive --maker Bishop --lot L7 --expiry 2031-05 --pieces 1",
            "stock receive --maker Bishop --lot L8 --expiry 2031-05 --pieces 1");
        string[] said = [first.Expect(0), second.Expect(0)];
        Assert.NotEqual(said[0], said[1]);
        Assert.Equal(2, Rows(room, "box-received"));
    }

    /// <summary>Starts both while the ledger is held, and lets go when both have it open; the done one first.</summary>
    private static (ProgramRun Done, ProgramRun Other) AtOnce(Room room, string one, string other)
    {
        ProgramRun[] runs;
        using (SqliteConnection holder = Room.OpenSql(room.Ledger))
        {
            using SqliteCommand begin = holder.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            begin.ExecuteNonQuery();
            runs = [room.Try(one), room.Try(other)];
            Array.ForEach(runs, run => AwaitOpen(run, room.Ledger));
        }
        return runs[0].Finish() == 0 ? (runs[0], runs[1]) : (runs[1], runs[0]);
    }

    private static void AwaitOpen(ProgramRun run, string path)
    {
        while (!IsOpen(run.Id, path))
        {
            Assert.True(run.IsRunning, $"it ended before the ledger was free: {run.Error}");
        }
    }

    private static bool IsOpen(int process, string path)
    {
        try
        {
            return Directory.GetFiles($"/proc/{process}/fd")
                .Any(file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName == path);
        }
        catch (IOException)
        {
            // A file that was closed while we looked.
            return false;
        }
    }

    private static int Rows(Room room, string name)
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(room.Ledger);
        return ledger.Rows().Count(row => row.Kind == LedgerRowKind.Event
            && System.Text.Encoding.UTF8.GetString(row.Body.Span).Contains($"\"{name}\"", StringComparison.Ordinal));
    }
}
