using System;
using Xunit;

namespace Smp.Link.Native.Tests;

public sealed class TcpTests
{
    private const string Loopback = "127.0.0.1";

    [Fact]
    public void All_byte_values_pass_unchanged_both_ways()
    {
        using var pen = new TcpListenerChannel(Loopback, 0);
        using TcpChannel host = TcpChannel.Connect(Loopback, pen.Port);
        Transfer.AssertPassesUnchanged(host, pen, Transfer.AllValues);
        Transfer.AssertPassesUnchanged(pen, host, Transfer.AllValues);
    }

    [Fact]
    public void One_megabyte_passes_unchanged_both_ways()
    {
        byte[] bytes = new byte[1 << 20];
        new Random(2).NextBytes(bytes);
        using var pen = new TcpListenerChannel(Loopback, 0);
        using TcpChannel host = TcpChannel.Connect(Loopback, pen.Port);
        Transfer.AssertPassesUnchanged(host, pen, bytes);
        Transfer.AssertPassesUnchanged(pen, host, bytes);
    }

    [Fact]
    public void A_pen_outlives_its_hosts_and_takes_one_at_a_time()
    {
        using var pen = new TcpListenerChannel(Loopback, 0);
        Assert.Equal(256, pen.Write(Transfer.AllValues, 0, 256));
        for (int i = 0; i < 3; i++)
        {
            using TcpChannel host = TcpChannel.Connect(Loopback, pen.Port);
            Transfer.AssertPassesUnchanged(host, pen, Transfer.AllValues);
            using TcpChannel second = TcpChannel.Connect(Loopback, pen.Port);
            pen.WaitReadable(0);
            Transfer.ReadUntilLost(second);
            Transfer.AssertPassesUnchanged(pen, host, Transfer.AllValues);
            host.Dispose();
            pen.WaitReadable(Transfer.WaitMs);
            Assert.Equal(0, pen.Read(new byte[1], 0, 1));
            Assert.False(pen.HasHost);
        }
    }

    [Fact]
    public void A_pen_that_vanishes_is_told_in_one_line()
    {
        var pen = new TcpListenerChannel(Loopback, 0);
        using TcpChannel host = TcpChannel.Connect(Loopback, pen.Port);
        Transfer.AssertPassesUnchanged(host, pen, Transfer.AllValues);
        pen.Dispose();
        ChannelLostException lost = Transfer.ReadUntilLost(host);
        Assert.Equal(
            $"tcp://127.0.0.1:{pen.Port}: the connection ended: check that the pen is on, then start again.",
            lost.Message);
    }

    [Fact]
    public void Nobody_listening_is_told_in_one_line()
    {
        int port;
        using (var pen = new TcpListenerChannel(Loopback, 0))
        {
            port = pen.Port;
        }
        ChannelLostException lost =
            Assert.Throws<ChannelLostException>(() => TcpChannel.Connect(Loopback, port).Dispose());
        Assert.Equal(
            $"tcp://127.0.0.1:{port}: nobody listens there: start the pen or check the port.", lost.Message);
    }

    [Fact]
    public void A_port_that_is_taken_is_told_in_one_line()
    {
        using var pen = new TcpListenerChannel(Loopback, 0);
        ChannelLostException taken =
            Assert.Throws<ChannelLostException>(() => new TcpListenerChannel(Loopback, pen.Port).Dispose());
        Assert.Contains("another program listens there", taken.Message, StringComparison.Ordinal);
    }
}
