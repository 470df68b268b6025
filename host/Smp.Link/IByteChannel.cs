using System;

namespace Smp.Link;

/// <summary>Bytes to and from one pen: a serial line, a pty, a socket.</summary>
/// <remarks>
/// One owner, one thread. Every member throws <see cref="ChannelLostException"/> once the other end is gone. Bytes may
/// be damaged or lost on the way; they are never reordered.
/// </remarks>
public interface IByteChannel : IDisposable
{
    /// <summary>What a person calls it, for messages: the address it was opened with.</summary>
    string Name { get; }

    /// <summary>Copies what has arrived; returns at once.</summary>
    /// <returns>Bytes read; 0 when there is nothing now.</returns>
    int Read(byte[] target, int offset, int count);

    /// <summary>Hands over as much as the channel takes now; returns at once.</summary>
    /// <returns>Bytes taken; 0 when the channel is full.</returns>
    int Write(byte[] source, int offset, int count);

    /// <summary>Waits until something can be read, or the time is up. The only member that blocks.</summary>
    /// <returns>True when there is something to read.</returns>
    bool WaitReadable(int timeoutMs);
}
