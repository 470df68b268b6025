using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Ctrl-C, the polite end of a process, a pen that is unplugged: nothing recorded is lost.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Bridge_and_pen_end_cleanly_on_a_signal(string signal)
    {
        using Room room = new();
        string memory = room.In("memory.bin");
        ProgramRun pen = room.StartPen(21, 200, "--memory", memory);
        ProgramRun bridge = room.StartBridge();
        room.SetUpSession();
        Room.AwaitRecords(bridge, 20);
        bridge.Signal(signal);
        bridge.Expect(0);
        room.ExpectPrefixInLedger();
        pen.Signal(signal);
        pen.Expect(0);
        Assert.False(File.Exists(room.Port));

        room.StartPen(21, 200, "--memory", memory);
        room.ExpectEverythingInLedger();
    }

    [Fact]
    public void Pen_that_vanishes_in_mid_import_ends_the_bridge_with_3_and_loses_nothing()
    {
        using Room room = new();
        ProgramRun pen = room.StartPen(22, 300);
        ProgramRun bridge = room.StartBridge();
        room.SetUpSession();
        Room.AwaitRecords(bridge, 20);
        pen.Kill();
        string line = bridge.Complaint(3);
        Assert.Contains("the port vanished", line, StringComparison.Ordinal);
        Assert.True(room.ExpectPrefixInLedger() >= 20);
        Assert.StartsWith("OK ", room.Do("verify"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pen_obeys_quit_and_says_what_it_does_not_know()
    {
        using Room room = new();
        ProgramRun pen = room.StartPen(23, 100, "--hands-off");
        pen.Say("dance");
        pen.AwaitError("'dance' is no act");
        pen.Say("quit");
        pen.Expect(0);
    }
}
