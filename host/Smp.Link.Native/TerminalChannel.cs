using System.Runtime.InteropServices;

namespace Smp.Link.Native;

/// <summary>A serial line, or the client's end of a pty: raw bytes, for this program alone.</summary>
/// <remarks>
/// Exclusive in two ways: a file lock, which also keeps out a second program of the superuser and ends with the
/// process, and on a serial line the terminal's own exclusive mode, which keeps out programs that know no locks. A pty
/// gets the lock only: its exclusive mode would outlive a killed client.
/// </remarks>
public sealed class TerminalChannel : IByteChannel
{
    private const int OpenFlags =
        LibC.ReadWrite | LibC.NoControllingTerminal | LibC.NonBlocking | LibC.CloseOnExec;

    private readonly Descriptor _descriptor;

    private TerminalChannel(string name, Descriptor descriptor)
    {
        Name = name;
        _descriptor = descriptor;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Opens a serial line.</summary>
    /// <param name="path">Its device file.</param>
    /// <param name="baud">One of <see cref="LinkAddress.Bauds"/>.</param>
    /// <exception cref="ChannelLostException">It is missing, forbidden, busy, or no serial line.</exception>
    public static TerminalChannel OpenSerial(string path, int baud)
    {
        TerminalChannel channel = Open($"serial:{path}", path, baud);
        _ = LibC.Ioctl(channel._descriptor.Number, LibC.IoctlExclusive);
        return channel;
    }

    /// <summary>Opens the client's end of a pty.</summary>
    /// <exception cref="ChannelLostException">It is missing, forbidden, busy, or no terminal.</exception>
    public static TerminalChannel OpenPty(string path) => Open($"pty:{path}", path, 0);

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int count)
    {
        int read = ReadNow(target, offset, count);
        if (read > 0 || !IsHungUp(_descriptor.Poll(0)))
        {
            return read;
        }
        // With VMIN 0 a terminal says 0 both for "nothing now" and for "hung up". What came in between is still read.
        read = ReadNow(target, offset, count);
        return read > 0 ? read : throw Vanished();
    }

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        int written = _descriptor.Write(source, offset, count, out int error);
        if (written >= 0)
        {
            return written;
        }
        return error is LibC.Again or LibC.Interrupted ? 0 : throw Vanished();
    }

    /// <inheritdoc/>
    public bool WaitReadable(int timeoutMs)
    {
        short events = _descriptor.Poll(timeoutMs);
        bool isReadable = (events & LibC.PollIn) != 0;
        return isReadable || !IsHungUp(events) ? isReadable : throw Vanished();
    }

    /// <inheritdoc/>
    public void Dispose() => _descriptor.Dispose();

    private static TerminalChannel Open(string name, string path, int baud)
    {
        var descriptor = new Descriptor(LibC.Open(path, OpenFlags));
        if (descriptor.IsInvalid)
        {
            throw OpenLines.Of(name, Marshal.GetLastPInvokeError());
        }
        int error = LibC.Lock(descriptor.Number, LibC.LockExclusive | LibC.LockNonBlocking) == 0
            ? TerminalSettings.MakeRaw(descriptor, baud)
            : Marshal.GetLastPInvokeError();
        if (error != 0)
        {
            descriptor.Dispose();
            throw OpenLines.Of(name, error);
        }
        // What an earlier program left unread is none of ours.
        _ = LibC.Flush(descriptor.Number, LibC.FlushBoth);
        return new TerminalChannel(name, descriptor);
    }

    private static bool IsHungUp(short events) => (events & (LibC.PollHangUp | LibC.PollError)) != 0;

    private int ReadNow(byte[] target, int offset, int count)
    {
        int read = _descriptor.Read(target, offset, count, out int error);
        if (read >= 0)
        {
            return read;
        }
        return error is LibC.Again or LibC.Interrupted ? 0 : throw Vanished();
    }

    private ChannelLostException Vanished() =>
        new($"{Name}: the port vanished: check cable and power of the pen, then start again.");
}
