using System;
using System.Linq;
using Xunit;

namespace Smp.Link.Native.Tests;

/// <summary>Moves bytes through two ends in one thread, with a bound on every wait.</summary>
internal static class Transfer
{
    public const int WaitMs = 5_000;

    public static byte[] AllValues { get; } = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

    public static void AssertPassesUnchanged(IByteChannel from, IByteChannel to, byte[] sent)
    {
        byte[] received = Through(from, to, sent);
        Assert.True(sent.AsSpan().SequenceEqual(received), "the bytes changed on the way");
    }

    public static byte[] Through(IByteChannel from, IByteChannel to, byte[] sent)
    {
        byte[] received = new byte[sent.Length];
        int sentCount = 0;
        int receivedCount = 0;
        while (receivedCount < received.Length)
        {
            sentCount += from.Write(sent, sentCount, sent.Length - sentCount);
            Assert.True(to.WaitReadable(WaitMs), $"nothing arrived after {receivedCount} of {sent.Length} bytes");
            receivedCount += to.Read(received, receivedCount, received.Length - receivedCount);
        }
        return received;
    }

    /// <summary>
    /// Reads until the channel says that it is lost; the bound is in waits, each of which ends at a hang-up.
    /// </summary>
    public static ChannelLostException ReadUntilLost(IByteChannel channel) =>
        Assert.Throws<ChannelLostException>(() =>
        {
            byte[] buffer = new byte[256];
            for (int i = 0; i < 100; i++)
            {
                channel.WaitReadable(WaitMs);
                channel.Read(buffer, 0, buffer.Length);
            }
        });
}
