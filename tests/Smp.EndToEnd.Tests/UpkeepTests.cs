using System;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Looking after a pen between sessions, verb by verb.</summary>
public sealed class UpkeepTests
{
    [Fact]
    public void Grip_faults_and_alarms_from_the_command_line()
    {
        using Room room = new();
        ProgramRun pen = room.StartPen(seed: 61, speed: 20, "--hands-off");
        Room.AwaitRecords(room.StartBridge(), 1);
        Assert.Equal("no alarm waits", room.Do("alarm list"));
        Assert.Equal("", room.Do("alarm list --json"));
        Assert.Equal("no fault is recorded", room.Do("fault list"));
        Assert.Contains(
            "then: smp pen-setup grip --step out", room.Do("pen-setup grip --step in --gauge-um 0"),
            StringComparison.Ordinal);
        Assert.Contains("the scale is as it was", room.Do("pen-setup grip --abandon"), StringComparison.Ordinal);
        string refusal = room.Try("pen-setup grip --step out --gauge-um 1000").Complaint(1);
        Assert.Contains("grip-calibrate-out: not done, the pen refused", refusal, StringComparison.Ordinal);
        Assert.Equal("fault-acknowledge: done", room.Do("fault acknowledge 0x10"));
        pen.Say("quit");
        pen.Expect(0);
    }
}
