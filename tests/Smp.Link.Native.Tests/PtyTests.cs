using System;
using System.IO;
using Xunit;

namespace Smp.Link.Native.Tests;

public sealed class PtyTests
{
    [Fact]
    public void All_byte_values_pass_unchanged_both_ways()
    {
        using var pair = new PtyPair();
        using TerminalChannel host = pair.OpenHost();
        Transfer.AssertPassesUnchanged(pair.Pen, host, Transfer.AllValues);
        Transfer.AssertPassesUnchanged(host, pair.Pen, Transfer.AllValues);
    }

    [Fact]
    public void One_megabyte_passes_unchanged_both_ways()
    {
        byte[] bytes = new byte[1 << 20];
        new Random(1).NextBytes(bytes);
        using var pair = new PtyPair();
        using TerminalChannel host = pair.OpenHost();
        Transfer.AssertPassesUnchanged(pair.Pen, host, bytes);
        Transfer.AssertPassesUnchanged(host, pair.Pen, bytes);
    }

    [Fact]
    public void Nothing_a_pen_says_comes_back_to_it_as_an_echo()
    {
        using var pair = new PtyPair();
        using (TerminalChannel host = pair.OpenHost())
        {
            Transfer.Through(pair.Pen, host, Transfer.AllValues);
        }
        // A port whose settings went back to the system's would echo to the pen what it says next.
        using FileStream plain = new(pair.LinkPath, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 0);
        Assert.Equal(4, pair.Pen.Write([1, 2, 10, 13], 0, 4));
        Assert.Equal(0, pair.Pen.Read(new byte[16], 0, 16));
    }

    [Fact]
    public void A_pen_without_a_host_waits_and_loses_what_it_says()
    {
        using var pair = new PtyPair();
        Assert.False(pair.Pen.HasHost);
        Assert.False(pair.Pen.WaitReadable(0));
        Assert.Equal(0, pair.Pen.Read(new byte[16], 0, 16));
        Assert.Equal(256, pair.Pen.Write(Transfer.AllValues, 0, 256));
        using TerminalChannel host = pair.OpenHost();
        Assert.True(pair.Pen.HasHost);
        Assert.Equal(0, host.Read(new byte[16], 0, 16));
    }

    [Fact]
    public void A_second_host_follows_the_first_on_the_same_port()
    {
        using var pair = new PtyPair();
        for (int i = 0; i < 3; i++)
        {
            using TerminalChannel host = pair.OpenHost();
            Transfer.AssertPassesUnchanged(pair.Pen, host, Transfer.AllValues);
            Transfer.AssertPassesUnchanged(host, pair.Pen, Transfer.AllValues);
        }
        Assert.False(pair.Pen.HasHost);
    }

    [Fact]
    public void A_port_is_open_to_one_program_only()
    {
        using var pair = new PtyPair();
        using TerminalChannel host = pair.OpenHost();
        ChannelLostException busy = Assert.Throws<ChannelLostException>(() => pair.OpenHost().Dispose());
        Assert.Equal($"pty:{pair.LinkPath}: another program has it open: close that program first.", busy.Message);
    }

    [Fact]
    public void A_pen_that_vanishes_is_told_in_one_line_after_its_last_bytes()
    {
        using var pair = new PtyPair();
        using TerminalChannel host = pair.OpenHost();
        Transfer.Through(pair.Pen, host, Transfer.AllValues);
        pair.Pen.Dispose();
        ChannelLostException lost = Transfer.ReadUntilLost(host);
        Assert.Equal(
            $"pty:{pair.LinkPath}: the port vanished: check cable and power of the pen, then start again.",
            lost.Message);
        Assert.Throws<ChannelLostException>(() => host.Write([1], 0, 1));
    }

    [Fact]
    public void Reading_without_waiting_also_tells_a_vanished_pen_from_a_quiet_one()
    {
        using var pair = new PtyPair();
        using TerminalChannel host = pair.OpenHost();
        Assert.Equal(0, host.Read(new byte[1], 0, 1));
        pair.Pen.Dispose();
        Assert.Throws<ChannelLostException>(() => host.Read(new byte[1], 0, 1));
    }

    [Fact]
    public void The_link_goes_with_the_pen()
    {
        var pair = new PtyPair();
        Assert.NotNull(new FileInfo(pair.LinkPath).LinkTarget);
        pair.Pen.Dispose();
        Assert.Null(new FileInfo(pair.LinkPath).LinkTarget);
        pair.Dispose();
    }

    [Fact]
    public void A_link_left_by_a_killed_pen_is_replaced_and_a_file_is_not()
    {
        string folder = Directory.CreateTempSubdirectory("smp-pty-").FullName;
        string link = Path.Combine(folder, "pen");
        File.CreateSymbolicLink(link, "/dev/pts/999999");
        using (var pen = new PtyMaster(link))
        {
            Assert.Equal(pen.PortPath, new FileInfo(link).LinkTarget);
        }
        File.WriteAllText(link, "mine");
        ChannelLostException refused = Assert.Throws<ChannelLostException>(() => new PtyMaster(link).Dispose());
        Assert.Contains("cannot be made there", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(link));
        Directory.Delete(folder, recursive: true);
    }
}
