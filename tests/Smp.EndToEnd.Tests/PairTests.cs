using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>A pen gets its key: through the bridge that holds it, or from the verb itself.</summary>
public sealed class PairTests
{
    [Fact]
    public void Bridge_pairs_its_pen_and_nobody_says_the_key()
    {
        using Room room = new();
        room.StartPen(seed: 71, speed: 20, "--hands-off");
        ProgramRun bridge = room.StartBridge();
        Room.AwaitRecords(bridge, 1);
        string made = room.Do("pair");
        Assert.Contains("belongs to this ledger and has its first key", made, StringComparison.Ordinal);
        Assert.Contains("keeps the key it had", room.Do("pair"), StringComparison.Ordinal);
        string renewed = room.Do("pair --renew");
        Assert.Contains("has a new key; the one before is void", renewed, StringComparison.Ordinal);
        Assert.DoesNotContain(Key(room)[..8], made + renewed + bridge.Error + bridge.Output, StringComparison.Ordinal);
        string beside = room.Try($"pair --link pty:{room.Port}").Complaint(2);
        Assert.Contains("a bridge works on this ledger", beside, StringComparison.Ordinal);
        bridge.Signal("INT");
        bridge.Expect(0);
        room.ExpectEverythingInLedger();
    }

    [Fact]
    public void Verb_pairs_a_new_pen_by_itself_and_makes_its_ledger()
    {
        using Room room = new();
        room.StartPen(seed: 72, speed: 20, "--hands-off");
        ProgramRun pair = room.Try($"pair --link pty:{room.Port}");
        Assert.Contains("has its first key", pair.Expect(0), StringComparison.Ordinal);
        string key = Key(room);
        Assert.DoesNotContain(key[..8], pair.Output + pair.Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(room.Ledger + ".keys", UnixFileMode.UserRead | UnixFileMode.OtherRead);
            string open = room.Try($"pair --link pty:{room.Port}").Complaint(1);
            Assert.Contains("others may read the keys of the pens; run chmod 600", open, StringComparison.Ordinal);
        }
        room.ExpectEverythingInLedger();
    }

    [Fact]
    public void Pen_that_is_not_there_gets_no_ledger_and_no_key()
    {
        using Room room = new();
        Assert.Contains(
            "there is no such port", room.Try($"pair --link pty:{room.In("nothing")}").Complaint(3),
            StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(room.Folder));
    }

    private static string Key(Room room) => File.ReadLines(room.Ledger + ".keys").Last().Split(' ')[1];
}
