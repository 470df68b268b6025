using System;
using System.Net.Sockets;

namespace Smp.Link.Native;

/// <summary>What goes wrong with a socket: one line each, with the cure.</summary>
internal static class TcpLines
{
    public static string Name(string host, int port) =>
        host.Contains(':', StringComparison.Ordinal) ? $"tcp://[{host}]:{port}" : $"tcp://{host}:{port}";

    public static ChannelLostException Vanished(string name) =>
        new($"{name}: the connection ended: check that the pen is on, then start again.");

    public static ChannelLostException Unreachable(string name, SocketError error) => new(error switch
    {
        SocketError.ConnectionRefused => $"{name}: nobody listens there: start the pen or check the port.",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData =>
            $"{name}: there is no such host: check the name.",
        SocketError.TimedOut => $"{name}: no answer: check the address and the network.",
        _ => $"{name}: it cannot be reached ({error}): check the address and the network.",
    });

    public static ChannelLostException NotListening(string name, SocketError error) => new(error switch
    {
        SocketError.AddressAlreadyInUse => $"{name}: another program listens there: close it or take another port.",
        SocketError.AccessDenied => $"{name}: no permission for this port: take one above 1023.",
        SocketError.AddressNotAvailable => $"{name}: this computer has no such address: check the host.",
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData =>
            $"{name}: there is no such host: check the name.",
        _ => $"{name}: it cannot be listened on ({error}): check host and port.",
    });
}
