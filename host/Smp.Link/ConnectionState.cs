namespace Smp.Link;

/// <summary>How far a connection to a pen has come.</summary>
public enum ConnectionState
{
    /// <summary>The host has said Hello, or will at the next tick, and waits for the pen's.</summary>
    Greeting = 0,

    /// <summary>Both have said Hello; requests and records flow.</summary>
    Open = 1,

    /// <summary>
    /// The pen cannot be worked with: another major wire version, or another ledger's pen. Stop still goes out.
    /// </summary>
    Refused = 2,

    /// <summary>The channel is gone. Final: a new channel needs a new connection.</summary>
    Lost = 3,
}
