using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Link;

/// <summary>Where a pen is reached, as a person types it.</summary>
/// <remarks>
/// Serial <c>serial:PATH?baud=115200</c>, pseudo terminal <c>pty:PATH</c>, socket <c>tcp://HOST:PORT</c>.
/// </remarks>
public sealed record LinkAddress
{
    /// <summary>What a serial address without a baud rate means.</summary>
    public const int DefaultBaud = 115_200;

    private const string Forms = "serial:PATH?baud=115200, pty:PATH or tcp://HOST:PORT";

    private static readonly SearchValues<char> NotInHost = SearchValues.Create("/?#@[] ");

    private LinkAddress(LinkScheme scheme) => Scheme = scheme;

    /// <summary>Baud rates that a serial address may ask for.</summary>
    public static IReadOnlyList<int> Bauds { get; } =
        [9_600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600];

    /// <summary>What kind of channel.</summary>
    public LinkScheme Scheme { get; }

    /// <summary>Device file, of a serial line or a pty; empty otherwise.</summary>
    public string Path { get; private init; } = "";

    /// <summary>Baud rate of a serial line; 0 otherwise.</summary>
    public int Baud { get; private init; }

    /// <summary>Host of a socket, without brackets; empty otherwise.</summary>
    public string Host { get; private init; } = "";

    /// <summary>Port of a socket, 1 to 65535; 0 otherwise.</summary>
    public int Port { get; private init; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="address">Set when the text is one.</param>
    /// <param name="error">One line otherwise: what, where, what to do.</param>
    public static bool TryParse(string text, out LinkAddress? address, out string error)
    {
        (address, error) = Parse(text);
        return address is not null;
    }

    /// <summary>The address in its full form.</summary>
    public override string ToString() => Scheme switch
    {
        LinkScheme.Serial => $"serial:{Path}?baud={Baud}",
        LinkScheme.Pty => $"pty:{Path}",
        _ => Host.Contains(':', StringComparison.Ordinal) ? $"tcp://[{Host}]:{Port}" : $"tcp://{Host}:{Port}",
    };

    private static (LinkAddress? Address, string Error) Parse(string text)
    {
        if (text.StartsWith("serial:", StringComparison.Ordinal))
        {
            return ParseSerial(text, text["serial:".Length..]);
        }
        if (text.StartsWith("pty:", StringComparison.Ordinal))
        {
            return ParsePty(text, text["pty:".Length..]);
        }
        if (text.StartsWith("tcp://", StringComparison.Ordinal))
        {
            return ParseTcp(text, text["tcp://".Length..]);
        }
        return Bad(text, "its scheme is not known", $"use {Forms}");
    }

    private static (LinkAddress? Address, string Error) ParseSerial(string text, string rest)
    {
        int queryAt = rest.IndexOf('?', StringComparison.Ordinal);
        string path = queryAt < 0 ? rest : rest[..queryAt];
        if (path.Length == 0)
        {
            return Bad(text, "it names no device", "use serial:PATH, such as serial:/dev/ttyUSB0");
        }
        int baud = DefaultBaud;
        foreach (string option in queryAt < 0 ? [] : rest[(queryAt + 1)..].Split('&'))
        {
            if (!option.StartsWith("baud=", StringComparison.Ordinal))
            {
                return Bad(text, $"option '{option}' is not known", "the only one is baud=RATE");
            }
            if (!TryNumber(option["baud=".Length..], out baud) || !Bauds.Contains(baud))
            {
                return Bad(text, $"'{option}' is not a rate it can use", $"use one of {string.Join(", ", Bauds)}");
            }
        }
        return (new LinkAddress(LinkScheme.Serial) { Path = path, Baud = baud }, "");
    }

    private static (LinkAddress? Address, string Error) ParsePty(string text, string path)
    {
        if (path.Length == 0)
        {
            return Bad(text, "it names no device", "use pty:PATH, the path given to the pen");
        }
        return path.Contains('?', StringComparison.Ordinal)
            ? Bad(text, "a pty has no options", "leave out what follows the question mark")
            : (new LinkAddress(LinkScheme.Pty) { Path = path }, "");
    }

    private static (LinkAddress? Address, string Error) ParseTcp(string text, string rest)
    {
        int colonAt = rest.LastIndexOf(':');
        bool isInBrackets = rest.EndsWith(']');
        if (colonAt < 0 || isInBrackets)
        {
            return Bad(text, "it has no port", "use tcp://HOST:PORT");
        }
        string host = rest[..colonAt];
        if (host.StartsWith('[') && host.EndsWith(']'))
        {
            host = host[1..^1];
        }
        else if (host.Contains(':', StringComparison.Ordinal))
        {
            return Bad(text, "an IPv6 host needs brackets", "use tcp://[HOST]:PORT");
        }
        if (host.Length == 0 || host.AsSpan().ContainsAny(NotInHost))
        {
            return Bad(text, "it names no host", "use tcp://HOST:PORT");
        }
        if (!TryNumber(rest[(colonAt + 1)..], out int port) || port is < 1 or > 65_535)
        {
            return Bad(text, $"'{rest[(colonAt + 1)..]}' is not a port", "use a number from 1 to 65535");
        }
        return (new LinkAddress(LinkScheme.Tcp) { Host = host, Port = port }, "");
    }

    private static (LinkAddress? Address, string Error) Bad(string text, string what, string cure) =>
        (null, $"Link address '{text}': {what}: {cure}.");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
