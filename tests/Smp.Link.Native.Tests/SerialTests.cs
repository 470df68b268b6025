using System;
using System.IO;
using Xunit;

namespace Smp.Link.Native.Tests;

public sealed class SerialTests
{
    [Fact]
    public void A_pty_can_stand_for_a_serial_line_at_every_baud_rate()
    {
        foreach (int baud in LinkAddress.Bauds)
        {
            using var pair = new PtyPair();
            using TerminalChannel host = TerminalChannel.OpenSerial(pair.LinkPath, baud);
            Transfer.AssertPassesUnchanged(pair.Pen, host, Transfer.AllValues);
        }
    }

    [Theory]
    [InlineData("/dev/no-such-port", "there is no such port: plug the pen in or check the name.")]
    [InlineData("/dev/null", "this is not a serial port: check the name.")]
    [InlineData("/", "this is not a serial port: check the name.")]
    public void A_port_that_cannot_be_had_is_told_in_one_line(string path, string why)
    {
        ChannelLostException lost =
            Assert.Throws<ChannelLostException>(() => TerminalChannel.OpenSerial(path, 115_200).Dispose());
        Assert.Equal($"serial:{path}: {why}", lost.Message);
    }

    [Fact]
    public void A_file_that_is_no_terminal_is_left_as_it_was()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "mine");
        Assert.Throws<ChannelLostException>(() => TerminalChannel.OpenSerial(path, 115_200).Dispose());
        Assert.Equal("mine", File.ReadAllText(path));
        File.Delete(path);
    }

    [Fact]
    public void A_closed_channel_touches_no_other_file()
    {
        using var pair = new PtyPair();
        TerminalChannel host = pair.OpenHost();
        host.Dispose();
        Assert.Throws<ObjectDisposedException>(() => host.Write([1], 0, 1));
    }

    [Fact]
    public void An_address_opens_the_channel_it_names()
    {
        using var line = new PtyPair();
        Assert.True(LinkAddress.TryParse($"serial:{line.LinkPath}?baud=9600", out LinkAddress? serial, out _));
        using (IByteChannel channel = NativeLink.Open(serial!))
        {
            Transfer.AssertPassesUnchanged(line.Pen, channel, Transfer.AllValues);
        }
        // Another one: for an ordinary user the exclusive mode of a serial line outlives its closing on a pty.
        using var pair = new PtyPair();
        Assert.True(LinkAddress.TryParse($"pty:{pair.LinkPath}", out LinkAddress? pty, out _));
        using (IByteChannel channel = NativeLink.Open(pty!))
        {
            Transfer.AssertPassesUnchanged(channel, pair.Pen, Transfer.AllValues);
        }
    }
}
