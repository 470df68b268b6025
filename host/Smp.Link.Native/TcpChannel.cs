using System;
using System.Net.Sockets;

namespace Smp.Link.Native;

/// <summary>A TCP connection to a pen.</summary>
public sealed class TcpChannel : IByteChannel
{
    private const int ConnectMsMax = 5_000;
    private readonly Socket _socket;

    internal TcpChannel(string name, Socket connected)
    {
        Name = name;
        _socket = connected;
        _socket.Blocking = false;
        _socket.NoDelay = true;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Connects; waits at most five seconds.</summary>
    /// <exception cref="ChannelLostException">Nobody answers there.</exception>
    public static TcpChannel Connect(string host, int port)
    {
        string name = TcpLines.Name(host, port);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (!socket.ConnectAsync(host, port).Wait(ConnectMsMax))
            {
                throw TcpLines.Unreachable(name, SocketError.TimedOut);
            }
            return new TcpChannel(name, socket);
        }
        catch (AggregateException cause) when (cause.InnerException is SocketException inner)
        {
            socket.Dispose();
            throw TcpLines.Unreachable(name, inner.SocketErrorCode);
        }
        catch (ChannelLostException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int count)
    {
        int read = _socket.Receive(target, offset, count, SocketFlags.None, out SocketError error);
        if (error == SocketError.WouldBlock)
        {
            return 0;
        }
        return error == SocketError.Success && (read > 0 || count == 0) ? read : throw TcpLines.Vanished(Name);
    }

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        int written = _socket.Send(source, offset, count, SocketFlags.None, out SocketError error);
        if (error is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable)
        {
            return 0;
        }
        return error == SocketError.Success ? written : throw TcpLines.Vanished(Name);
    }

    /// <inheritdoc/>
    public bool WaitReadable(int timeoutMs) =>
        _socket.Poll(TimeSpan.FromMilliseconds(timeoutMs), SelectMode.SelectRead);

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();
}
