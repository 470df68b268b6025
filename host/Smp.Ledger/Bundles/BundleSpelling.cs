using System;
using Smp.Ledger.Canonical;

namespace Smp.Ledger.Bundles;

/// <summary>The fixed bytes of a row's line, around what is told of the row.</summary>
/// <remarks>
/// <code>
/// {"row":12,"kind":"event","body":{...},"hash":"64 hex"}
/// {"row":13,"kind":"record","body":"160 hex","hash":"64 hex"}
/// {"row":12,"kind":"event","body":{...},"previous":"64 hex","path":"base64"}       in a part of a ledger
/// </code>
/// What stands before a body and behind it is fixed, so the body is cut out as it was hashed. A row that no ledger may
/// hold is carried as it stands, so that a bundle hides no break: its kind as a number and its body in hex, and its
/// previous hash before its own where that is not the hash of the line before.
/// </remarks>
internal static class BundleSpelling
{
    /// <summary>Hex digits of a hash.</summary>
    public const int HashDigits = 2 * LedgerHash.Bytes;

    /// <summary>Hashes of the longest path.</summary>
    public const int PathHashesMax = 63;

    public static ReadOnlySpan<byte> RowIs => "{\"row\":"u8;

    public static ReadOnlySpan<byte> KindIs => ",\"kind\":"u8;

    public static ReadOnlySpan<byte> BodyIs => ",\"body\":"u8;

    public static ReadOnlySpan<byte> PreviousIs => ",\"previous\":\""u8;

    public static ReadOnlySpan<byte> PathIs => ",\"path\":\""u8;

    public static ReadOnlySpan<byte> HashIs => ",\"hash\":\""u8;

    public static ReadOnlySpan<byte> Quote => "\""u8;

    public static ReadOnlySpan<byte> End => "\"}"u8;

    /// <summary>How a kind is told, with its quotes; empty for one that no ledger may hold.</summary>
    public static ReadOnlySpan<byte> WordFor(LedgerRowKind kind) => kind switch
    {
        LedgerRowKind.DeviceRecord => "\"record\""u8,
        LedgerRowKind.Event => "\"event\""u8,
        LedgerRowKind.QuarantinedRecord => "\"quarantined\""u8,
        _ => default,
    };

    /// <summary>True when a row's kind is told by its word: for an event, when its body can stand as JSON.</summary>
    public static bool HasWord(LedgerRowKind kind, ReadOnlySpan<byte> body) => kind == LedgerRowKind.Event
        ? CanonicalJson.TryCheck(body, out _)
        : !WordFor(kind).IsEmpty;
}
