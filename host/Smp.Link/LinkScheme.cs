namespace Smp.Link;

/// <summary>What kind of channel an address names.</summary>
public enum LinkScheme
{
    /// <summary>A serial line: <c>serial:PATH?baud=115200</c>.</summary>
    Serial = 1,

    /// <summary>A pseudo terminal: <c>pty:PATH</c>.</summary>
    Pty = 2,

    /// <summary>A TCP socket: <c>tcp://HOST:PORT</c>.</summary>
    Tcp = 3,
}
