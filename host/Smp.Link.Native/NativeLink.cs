namespace Smp.Link.Native;

/// <summary>Opens the channel that an address names, by what Linux itself offers.</summary>
public static class NativeLink
{
    /// <summary>Opens it from the host's side.</summary>
    /// <exception cref="ChannelLostException">It cannot be had; the message is one line with the cure.</exception>
    public static IByteChannel Open(LinkAddress address) => address.Scheme switch
    {
        LinkScheme.Serial => TerminalChannel.OpenSerial(address.Path, address.Baud),
        LinkScheme.Pty => TerminalChannel.OpenPty(address.Path),
        _ => TcpChannel.Connect(address.Host, address.Port),
    };
}
