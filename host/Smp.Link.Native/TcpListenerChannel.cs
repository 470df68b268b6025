using System;
using System.Net;
using System.Net.Sockets;

namespace Smp.Link.Native;

/// <summary>The pen's end of a TCP link: waits for one host at a time.</summary>
/// <remarks>
/// Hosts come and go: with none there, reading gives nothing and what is written is lost. A second host is turned away
/// while the first is there.
/// </remarks>
public sealed class TcpListenerChannel : IByteChannel
{
    private readonly Socket _listener;
    private TcpChannel? _host;

    /// <summary>Listens at once; port 0 takes a free one.</summary>
    /// <exception cref="ChannelLostException">The address cannot be had.</exception>
    public TcpListenerChannel(string host, int port)
    {
        Name = TcpLines.Name(host, port);
        Socket? listener = null;
        try
        {
            IPAddress address = IPAddress.TryParse(host, out IPAddress? given) ? given : Dns.GetHostAddresses(host)[0];
            listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            listener.Bind(new IPEndPoint(address, port));
            listener.Listen(1);
        }
        catch (SocketException cause)
        {
            listener?.Dispose();
            throw TcpLines.NotListening(Name, cause.SocketErrorCode);
        }
        _listener = listener;
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>True while a host is connected.</summary>
    public bool HasHost => _host is not null;

    /// <inheritdoc/>
    public int Read(byte[] target, int offset, int count)
    {
        if (_host is null)
        {
            AcceptWaiting();
        }
        try
        {
            return _host is null ? 0 : _host.Read(target, offset, count);
        }
        catch (ChannelLostException)
        {
            ForgetHost();
            return 0;
        }
    }

    /// <inheritdoc/>
    public int Write(byte[] source, int offset, int count)
    {
        try
        {
            return _host is null ? count : _host.Write(source, offset, count);
        }
        catch (ChannelLostException)
        {
            ForgetHost();
            return count;
        }
    }

    /// <inheritdoc/>
    public bool WaitReadable(int timeoutMs)
    {
        AcceptWaiting();
        if (_host is not null)
        {
            return _host.WaitReadable(timeoutMs);
        }
        _listener.Poll(TimeSpan.FromMilliseconds(timeoutMs), SelectMode.SelectRead);
        AcceptWaiting();
        return _host is not null && _host.WaitReadable(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _host?.Dispose();
        _listener.Dispose();
    }

    private void AcceptWaiting()
    {
        while (_listener.Poll(0, SelectMode.SelectRead))
        {
            Socket arrived = _listener.Accept();
            if (_host is null)
            {
                _host = new TcpChannel(Name, arrived);
            }
            else
            {
                arrived.Dispose();
            }
        }
    }

    private void ForgetHost()
    {
        _host?.Dispose();
        _host = null;
    }
}
