using System;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>Cartridges that wait for a session: real pen, real bridge, in the order in which they were bound.</summary>
public sealed class QueueTests
{
    [Fact]
    public void Eight_wait_in_their_order_a_ninth_is_refused_and_what_was_never_used_is_thrown_away()
    {
        using Room room = new();
        room.StartPen(61, 10, "--hands-off");
        ProgramRun bridge = room.StartBridge();
        room.Do("session open");
        string[] ids = [.. Enumerable.Range(0, 9)
            .Select(_ => room.Do("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box"))];

        string all = room.Try($"cartridge bind {string.Join(' ', ids)} --session 1").Complaint(1);
        Assert.Contains("9 cartridges waiting, and the pen takes 8 at once", all, StringComparison.Ordinal);
        Assert.Equal("", room.Do("cartridge list --session 1"));

        string[] wanted = [ids[4], .. ids[..4], .. ids[5..8]];
        Assert.Equal(
            $"cartridges-bind: done\nsession 1 takes {string.Join(", then ", wanted)}",
            room.Do($"cartridge bind {string.Join(' ', wanted)} --session 1"));
        Assert.Contains(
            "the pen takes 8 at once", room.Try($"cartridge bind {ids[8]} --session 1").Complaint(1),
            StringComparison.Ordinal);

        string mounted = room.Do($"cartridge mount {wanted[0]} --session 1 --json");
        Assert.Contains(
            $"\"cartridge\":\"{wanted[0]}\",\"session\":1,\"state\":\"Mounted\"", mounted, StringComparison.Ordinal);
        Assert.Contains(
            "\"isFinished\":true", room.Do($"cartridge remove {wanted[0]} --session 1 --finished --json"),
            StringComparison.Ordinal);
        string queue = room.Do($"cartridge bind {ids[8]} --session 1 --json");
        Assert.EndsWith($"\"{wanted[7]}\",\"{ids[8]}\"]}}", queue, StringComparison.Ordinal);
        Assert.DoesNotContain(wanted[0], queue, StringComparison.Ordinal);

        room.Do("session close 1");
        Assert.All(
            room.Do("cartridge list --session 1").Split('\n'),
            line => Assert.EndsWith(", finished", line, StringComparison.Ordinal));
        room.Do("session open");
        Assert.Contains(
            "belongs to another client's session 1",
            room.Try($"cartridge bind {string.Join(' ', ids)} --session 2").Complaint(1), StringComparison.Ordinal);
        Assert.Contains("was tried for a second client and refused", room.Do("report"), StringComparison.Ordinal);
        Assert.Equal(
            9,
            room.Do($"cartridge dispose {string.Join(' ', ids)} --container SH-1 --new-container").Split('\n').Length);
        bridge.Signal("INT");
        bridge.Expect(0);
        room.ExpectEverythingInLedger();
    }

    [Fact]
    public void Of_several_that_are_bound_together_none_is_when_one_is_refused()
    {
        using Room room = new();
        room.MakeLedger(1);
        room.Do("session open");
        string good = room.Do("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box");
        string refusal = room.Try($"cartridge bind {good} C-0DJM-VQ5G --session 1").Complaint(1);
        Assert.Contains("C-0DJM-VQ5G cannot be bound", refusal, StringComparison.Ordinal);
        Assert.Contains("not bound  Opened", room.Do("cartridge list"), StringComparison.Ordinal);
        Assert.Contains(
            "To bind cartridge C-0DJM-VQ5G was refused: not opened", room.Do("report"), StringComparison.Ordinal);
    }
}
