using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Smp.Link.Native;

/// <summary>The pen's end of a pty: makes a port that a host opens like a serial line.</summary>
/// <remarks>
/// Hosts come and go: with none there, reading gives nothing and what is written is lost, as on a cable with nobody at
/// its end. The link to the port is removed on dispose.
/// </remarks>
public sealed class PtyMaster : IByteChannel
{
    private const int PathBytesMax = 256;

    // While no host is there, poll returns at once; presence is looked for at this pace instead.
    private const int PresencePaceMs = 10;

    private readonly Descriptor _descriptor;
    private readonly string _linkPath;

    /// <summary>Makes a pty and a symbolic link to its port.</summary>
    /// <param name="linkPath">Where the host finds it; a link left over is replaced, anything else is not.</param>
    /// <exception cref="ChannelLostException">No pty can be had, or the path is taken.</exception>
    public PtyMaster(string linkPath)
    {
        Name = $"pty:{linkPath}";
        _linkPath = linkPath;
        _descriptor = OpenMaster();
        try
        {
            PortPath = Prepare();
            PlaceLink();
        }
        catch
        {
            _descriptor.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The port itself, below /dev/pts.</summary>
    public string PortPath { get; }

    /// <summary>True while a host has the port open.</summary>
    public bool HasHost => (_descriptor.Poll(0) & LibC.PollHangUp) == 0;

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int count)
    {
        int read = _descriptor.Read(target, offset, count, out int error);
        if (read >= 0)
        {
            return read;
        }
        // EIO is how a master says that no host has the port open.
        return error is LibC.Again or LibC.Interrupted or LibC.InputOutput ? 0 : throw Broken(error);
    }

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        if (!HasHost)
        {
            return count;
        }
        int written = _descriptor.Write(source, offset, count, out int error);
        if (written >= 0)
        {
            return written;
        }
        return error switch
        {
            LibC.Again or LibC.Interrupted => 0,
            LibC.InputOutput => count,
            _ => throw Broken(error),
        };
    }

    /// <inheritdoc/>
    public bool WaitReadable(int timeoutMs)
    {
        int leftMs = timeoutMs;
        while (true)
        {
            short events = _descriptor.Poll(HasHost ? leftMs : 0);
            if ((events & LibC.PollIn) != 0)
            {
                return true;
            }
            if ((events & LibC.PollHangUp) == 0 || leftMs <= 0)
            {
                return false;
            }
            int paceMs = Math.Min(PresencePaceMs, leftMs);
            Descriptor.Pause(paceMs);
            leftMs -= paceMs;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_descriptor.IsClosed && new FileInfo(_linkPath).LinkTarget == PortPath)
        {
            File.Delete(_linkPath);
        }
        _descriptor.Dispose();
    }

    private Descriptor OpenMaster()
    {
        var master = new Descriptor(LibC.OpenPty(
            LibC.ReadWrite | LibC.NoControllingTerminal | LibC.NonBlocking | LibC.CloseOnExec));
        return master.IsInvalid ? throw Broken(Marshal.GetLastPInvokeError()) : master;
    }

    private unsafe string Prepare()
    {
        byte* name = stackalloc byte[PathBytesMax];
        if (LibC.GrantPty(_descriptor.Number) != 0 || LibC.UnlockPty(_descriptor.Number) != 0
            || LibC.PtyName(_descriptor.Number, name, PathBytesMax) != 0)
        {
            throw Broken(Marshal.GetLastPInvokeError());
        }
        string port = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));
        MakePortRaw(port);
        return port;
    }

    /// <summary>
    /// Raw before the first byte, so that nothing is ever echoed; opened once, so that poll tells of absence.
    /// </summary>
    private void MakePortRaw(string port)
    {
        using var side = new Descriptor(LibC.Open(
            port, LibC.ReadWrite | LibC.NoControllingTerminal | LibC.NonBlocking | LibC.CloseOnExec));
        int error = side.IsInvalid ? Marshal.GetLastPInvokeError() : TerminalSettings.MakeRaw(side, 0, leastBytes: 1);
        if (error != 0)
        {
            throw Broken(error);
        }
    }

    private void PlaceLink()
    {
        try
        {
            if (new FileInfo(_linkPath).LinkTarget is not null)
            {
                File.Delete(_linkPath);
            }
            File.CreateSymbolicLink(_linkPath, PortPath);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ChannelLostException(
                $"{Name}: the link to the port cannot be made there: name a free path in a writable folder.", cause);
        }
    }

    private ChannelLostException Broken(int error) =>
        new($"{Name}: the system gives no pseudo terminal ({Marshal.GetPInvokeErrorMessage(error)}): use tcp instead.");
}
