using System;

namespace Smp.Link;

/// <summary>A channel is gone, or cannot be had. The message is one line: what, where, what to do.</summary>
public sealed class ChannelLostException : Exception
{
    /// <summary>Without a line of its own.</summary>
    public ChannelLostException()
        : base("The channel to the pen is gone: check the cable and start again.")
    {
    }

    /// <summary>With its one line.</summary>
    public ChannelLostException(string message)
        : base(message)
    {
    }

    /// <summary>With its one line and what caused it.</summary>
    public ChannelLostException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
