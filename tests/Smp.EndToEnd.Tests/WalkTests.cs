using System;
using System.Diagnostics;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>A whole session as a person in the room does it: verb by verb, the pen in real time.</summary>
public sealed class WalkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public void Session_by_hand_from_the_first_profile_to_the_refused_second_client()
    {
        using Room room = new();
        room.StartPen(seed: 51, speed: 1, "--presses", "1");
        ProgramRun bridge = room.StartBridge();
        room.SetUpSession();
        string cartridge = room.Cartridge;
        string listed = $"{cartridge}  lot L7  expires 2031-05  session 1  Mounted";
        Assert.Equal(listed, room.Do("cartridge list"));

        string row = AwaitUse(room);
        Assert.StartsWith($"cartridge,{cartridge},not told,not told,", row, StringComparison.Ordinal);
        Assert.Equal(
            "change-begin: done\ncartridge-unmount: done",
            room.Do($"cartridge remove {cartridge} --session 1 --finished"));
        Assert.Contains("session 1 closed", room.Do("session close 1"), StringComparison.Ordinal);
        Assert.Equal(
            $"{cartridge} is in container SH-1",
            room.Do($"cartridge dispose {cartridge} --container SH-1 --new-container"));

        Assert.Contains("session 2", room.Do("session open"), StringComparison.Ordinal);
        string refusal = room.Try($"cartridge bind {cartridge} --session 2").Complaint(1);
        Assert.Contains("belongs to another client's session 1", refusal, StringComparison.Ordinal);
        string report = room.Do("report");
        Assert.Contains("The sums close, to the millisecond and the stroke.", report, StringComparison.Ordinal);
        Assert.Contains("was tried for a second client and refused", report, StringComparison.Ordinal);
        Assert.DoesNotContain("USED AFTER DISPOSAL", report, StringComparison.Ordinal);

        bridge.Signal("INT");
        bridge.Expect(0);
        room.ExpectEverythingInLedger();
    }

    // Every look is a process, so that looking again and again needs no pause.
    private static string AwaitUse(Room room)
    {
        long began = Stopwatch.GetTimestamp();
        string row = "";
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            string[] lines = room.Do("report --format csv").Split('\n');
            int motorOn = Array.IndexOf(lines[0].Split(','), "motor_on_ms");
            row = lines.Single(line => line.StartsWith("cartridge,", StringComparison.Ordinal));
            if (row.Split(',')[motorOn] != "0")
            {
                return row;
            }
        }
        Assert.Fail($"no use was seen in {Patience}: {row}");
        return row;
    }
}
