namespace Smp.Link;

/// <summary>What a connection has moved since it was made.</summary>
public sealed class LinkCounts
{
    /// <summary>Bytes read from the channel.</summary>
    public long BytesReceived { get; internal set; }

    /// <summary>Bytes the channel took.</summary>
    public long BytesSent { get; internal set; }

    /// <summary>Whole, checked messages found.</summary>
    public long MessagesReceived { get; internal set; }

    /// <summary>Messages sent, repeats included.</summary>
    public long MessagesSent { get; internal set; }

    /// <summary>Messages sent again because no answer came.</summary>
    public long Resends { get; internal set; }

    /// <summary>Good messages nobody waited for: a late answer, an echo of our own, an unknown type.</summary>
    public long Unexpected { get; internal set; }

    /// <summary>Hellos that told of a new boot while the connection was open.</summary>
    public long Reboots { get; internal set; }
}
