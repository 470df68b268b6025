using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using Smp.Ledger.Canonical;

namespace Smp.Ledger.Bundles;

/// <summary>One row's line taken apart; read anew for each line, and good until the next.</summary>
internal sealed class BundleRow
{
    private readonly byte[] _hexBody = new byte[RowFormat.EventBodyBytesMax];
    private ReadOnlyMemory<byte> _line;
    private int _at;
    private int _end;

    /// <summary>Its number.</summary>
    public long Number { get; private set; }

    /// <summary>What its body is.</summary>
    public long Kind { get; private set; }

    /// <summary>The bytes that its hash covers.</summary>
    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>The hash before it, where the line tells it.</summary>
    public LedgerHash? Previous { get; private set; }

    /// <summary>Its own hash, which a whole bundle tells.</summary>
    public LedgerHash Hash { get; private set; }

    /// <summary>The hashes that lead to the root, which a part of a ledger tells.</summary>
    public LedgerHash[] Path { get; private set; } = [];

    private ReadOnlySpan<byte> Rest => _line.Span[_at.._end];

    /// <summary>Takes a line apart; false when it is not spelled as <see cref="BundleSpelling"/> says.</summary>
    public bool TryRead(ReadOnlyMemory<byte> line, bool isWhole)
    {
        (_line, _at, _end) = (line, 0, line.Length);
        bool isStart = Take(BundleSpelling.RowIs) && TryTakeInteger(out long number) && Place(number)
            && Take(BundleSpelling.KindIs);
        bool isWord = isStart && TryTakeWord();
        return isStart
            && (isWord || TryTakeKind())
            && Take(BundleSpelling.BodyIs)
            && (isWhole ? TryCutHashes() : TryCutPath())
            && TryTakeBody(isWord);
    }

    /// <summary>Reads hashes behind one another in base64; one path has one spelling.</summary>
    public static bool TryReadPath(ReadOnlySpan<byte> base64, out LedgerHash[] path)
    {
        byte[] bytes = new byte[BundleSpelling.PathHashesMax * LedgerHash.Bytes];
        Span<byte> again = stackalloc byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        bool isRead = Base64.DecodeFromUtf8(base64, bytes, out _, out int length) == OperationStatus.Done
            && length % LedgerHash.Bytes == 0
            && Base64.EncodeToUtf8(bytes.AsSpan(0, length), again, out _, out int characters) == OperationStatus.Done
            && base64.SequenceEqual(again[..characters]);
        path = new LedgerHash[isRead ? length / LedgerHash.Bytes : 0];
        for (int index = 0; index < path.Length; index++)
        {
            path[index] = new LedgerHash(bytes.AsSpan(index * LedgerHash.Bytes, LedgerHash.Bytes));
        }
        return isRead;
    }

    private bool Place(long number)
    {
        Number = number;
        return true;
    }

    private bool TryTakeWord()
    {
        for (LedgerRowKind kind = LedgerRowKind.DeviceRecord; kind <= LedgerRowKind.QuarantinedRecord; kind++)
        {
            if (Take(BundleSpelling.WordFor(kind)))
            {
                Kind = (long)kind;
                return true;
            }
        }
        return false;
    }

    private bool TryTakeKind()
    {
        bool isRead = TryTakeInteger(out long kind);
        Kind = kind;
        return isRead;
    }

    private bool TryCutHashes()
    {
        Path = [];
        bool isRead = TryCutHash(BundleSpelling.HashIs, BundleSpelling.End, out LedgerHash hash);
        Hash = hash;
        // A body ends with a brace or, in hex, with its own quote alone: this cannot be part of one.
        Previous = TryCutHash(BundleSpelling.PreviousIs, BundleSpelling.Quote, out LedgerHash before) ? before : null;
        return isRead;
    }

    private bool TryCutPath()
    {
        int at = Rest.LastIndexOf(BundleSpelling.PathIs);
        if (at < 0 || !Rest.EndsWith(BundleSpelling.End))
        {
            return false;
        }
        int pathAt = at + BundleSpelling.PathIs.Length;
        int pathEnd = Rest.Length - BundleSpelling.End.Length;
        bool isRead = pathAt <= pathEnd && TryReadPath(Rest[pathAt..pathEnd], out LedgerHash[] path) && Keep(path);
        _end = _at + at;
        isRead &= TryCutHash(BundleSpelling.PreviousIs, BundleSpelling.Quote, out LedgerHash previous);
        Previous = previous;
        return isRead;
    }

    private bool Keep(LedgerHash[] path)
    {
        Path = path;
        return true;
    }

    private bool TryTakeBody(bool isWord)
    {
        if (isWord && Kind == (long)LedgerRowKind.Event)
        {
            Body = _line[_at.._end];
            return Rest.Length <= RowFormat.EventBodyBytesMax && Rest.StartsWith("{"u8) && Rest.EndsWith("}"u8);
        }
        bool isHex = Rest.Length >= 2 && Rest.StartsWith(BundleSpelling.Quote) && Rest.EndsWith(BundleSpelling.Quote)
            && TryReadHex(Rest[1..^1], _hexBody);
        Body = isHex ? _hexBody.AsMemory(0, (Rest.Length - 2) / 2) : default;
        // One row has one spelling: by its word when that is possible.
        return isHex && (isWord || !BundleSpelling.HasWord(KnownKind(), Body.Span));
    }

    private LedgerRowKind KnownKind() =>
        Kind is >= 0 and <= (long)LedgerRowKind.QuarantinedRecord ? (LedgerRowKind)Kind : LedgerRowKind.Unknown;

    private bool TryCutHash(ReadOnlySpan<byte> name, ReadOnlySpan<byte> end, out LedgerHash hash)
    {
        hash = default;
        int length = name.Length + BundleSpelling.HashDigits + end.Length;
        Span<byte> bytes = stackalloc byte[LedgerHash.Bytes];
        bool isThere = Rest.Length >= length && Rest.EndsWith(end) && Rest[^length..].StartsWith(name)
            && TryReadHex(Rest[^length..].Slice(name.Length, BundleSpelling.HashDigits), bytes);
        hash = isThere ? new LedgerHash(bytes) : default;
        _end -= isThere ? length : 0;
        return isThere;
    }

    private bool Take(ReadOnlySpan<byte> expected)
    {
        bool isThere = !expected.IsEmpty && Rest.StartsWith(expected);
        _at += isThere ? expected.Length : 0;
        return isThere;
    }

    private bool TryTakeInteger(out long value)
    {
        bool isRead = Utf8Parser.TryParse(Rest, out value, out int used)
            && value is >= -CanonicalJson.IntegerMax and <= CanonicalJson.IntegerMax
            && used == value.ToString(CultureInfo.InvariantCulture).Length;
        _at += isRead ? used : 0;
        return isRead;
    }

    private static bool TryReadHex(ReadOnlySpan<byte> hex, Span<byte> target) =>
        hex.Length % 2 == 0 && hex.Length / 2 <= target.Length
        && !hex.ContainsAnyInRange((byte)'A', (byte)'F')
        && Convert.FromHexString(hex, target, out _, out _) == OperationStatus.Done;
}
