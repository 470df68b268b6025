using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace Smp.Ledger.Verification;

/// <summary>Takes right rows in order and keeps what somebody has to see to.</summary>
public sealed class LedgerNotices
{
    /// <summary>How many are kept; further ones are only counted.</summary>
    public const int KeptMax = 20;

    /// <summary>How far an event's time may lie before another's without a word, s.</summary>
    public const long DriftMaxS = 300;

    private const long UtcSMax = 253_402_300_799;
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly List<LedgerNotice> _kept = [];
    private readonly Dictionary<ulong, PenEpochs> _pens = [];
    private long _latestUtcS;

    /// <summary>The first ones, in the order of their rows.</summary>
    public IReadOnlyList<LedgerNotice> Kept => _kept;

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the next row, which must be right.</summary>
    internal void Take(long row, LedgerRowKind kind, ReadOnlySpan<byte> body)
    {
        switch (kind)
        {
            case LedgerRowKind.Event:
                TakeTime(row, body);
                break;
            case LedgerRowKind.DeviceRecord:
                TakeEpoch(row, Device(body), Epoch(body));
                break;
            default:
                Add(row, LedgerNoticeKind.Quarantined, string.Create(
                    CultureInfo.InvariantCulture,
                    $"record {RowFormat.Sequence(body)} of pen {Device(body):x16}, epoch {Epoch(body):x16}, has other "
                    + $"bytes than the one held under this number"));
                break;
        }
    }

    // Once told, the earlier time is the one to go by: a clock set back is one notice and not one for each row.
    private void TakeTime(long row, ReadOnlySpan<byte> body)
    {
        if (TimeOf(body) is not { } utcS)
        {
            return;
        }
        if (utcS < _latestUtcS - DriftMaxS)
        {
            Add(row, LedgerNoticeKind.ClockSetBack,
                $"its time {Date(utcS)} lies before {Date(_latestUtcS)}, which an earlier row tells");
            _latestUtcS = utcS;
        }
        _latestUtcS = Math.Max(_latestUtcS, utcS);
    }

    private void TakeEpoch(long row, ulong device, ulong epoch)
    {
        if (!_pens.TryGetValue(device, out PenEpochs? pen))
        {
            _pens[device] = new PenEpochs(epoch);
            return;
        }
        if (pen.Latest == epoch)
        {
            return;
        }
        if (!pen.Seen.Add(epoch))
        {
            Add(row, LedgerNoticeKind.EpochCameBack, string.Create(
                CultureInfo.InvariantCulture,
                $"pen {device:x16} is back in epoch {epoch:x16} after epoch {pen.Latest:x16}, which no pen does by "
                + $"itself"));
        }
        pen.Latest = epoch;
    }

    private void Add(long row, LedgerNoticeKind kind, string what)
    {
        Count++;
        if (_kept.Count < KeptMax)
        {
            _kept.Add(new LedgerNotice(row, kind, what));
        }
    }

    /// <summary>The time that an event tells under its own key "atUtcS"; null for none.</summary>
    private static long? TimeOf(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader json = new(body);
        while (json.Read())
        {
            bool isName = json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName;
            if (isName && json.ValueTextEquals("atUtcS"))
            {
                bool isTime = json.Read() && json.TokenType == JsonTokenType.Number
                    && json.TryGetInt64(out long utcS) && utcS is >= 1 and <= UtcSMax;
                return isTime ? json.GetInt64() : null;
            }
        }
        return null;
    }

    private static string Date(long utcS) =>
        DateTimeOffset.FromUnixTimeSeconds(utcS).ToString(DateFormat, CultureInfo.InvariantCulture);

    private static ulong Device(ReadOnlySpan<byte> body) => BinaryPrimitives.ReadUInt64LittleEndian(body);

    private static ulong Epoch(ReadOnlySpan<byte> body) => BinaryPrimitives.ReadUInt64LittleEndian(body[8..]);

    private sealed class PenEpochs(ulong first)
    {
        public ulong Latest { get; set; } = first;

        public HashSet<ulong> Seen { get; } = [first];
    }
}
