using System;

namespace Smp.Link.Tests;

/// <summary>The host's end of two cables, in virtual time.</summary>
internal sealed class HostEnd(FaultyCable toPen, FaultyCable toHost) : IByteChannel
{
    public string Name => "test:pen";

    public long NowMs { get; set; }

    public bool IsLost { get; set; }

    public bool IsStalled { get; set; }

    public int Read(byte[] target, int offset, int count)
    {
        ThrowWhenLost();
        return toHost.Take(target, offset, count, NowMs);
    }

    public int Write(byte[] source, int offset, int count)
    {
        ThrowWhenLost();
        if (IsStalled)
        {
            return 0;
        }
        // One frame at a time, so that a fault hits a frame as it would on a line.
        int end = Array.IndexOf(source, (byte)0, offset, count) + 1;
        toPen.Put(source.AsSpan(offset, end - offset), NowMs);
        return end - offset;
    }

    public bool WaitReadable(int timeoutMs) => throw new InvalidOperationException("a tick must not wait");

    public void Dispose()
    {
    }

    private void ThrowWhenLost()
    {
        if (IsLost)
        {
            throw new ChannelLostException("test:pen: the port vanished: check the cable.");
        }
    }
}
