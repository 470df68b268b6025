using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Link.Tests;

/// <summary>
/// As much of a pen as a link can see, by the wire's contract: hello, answers once, log until acknowledged.
/// </summary>
internal sealed class ScriptedPen(FaultyCable fromHost, FaultyCable toHost, ICrc32 crc, Random random)
{
    public const int WindowPages = 4;
    private readonly CableDecoder _decoder = new(crc);
    private readonly byte[] _in = new byte[512];
    private readonly byte[] _frame = new byte[WireLimits.FrameBytesMax];
    private readonly Message _out = new();
    private readonly List<(byte[] Asked, byte[] Answer)> _answers = [];
    private readonly SortedDictionary<uint, byte[]> _records = [];
    private long _bootMs;
    private long _now;
    private bool _isGreeted;
    private long _helloMs = long.MinValue / 2;
    private long _sampleMs = long.MinValue / 2;
    private long _pageMs;
    private int _pagesInFlight;
    private uint _lastOffered;
    private uint _sentMax;

    public DeviceHello Self { get; } = new()
    {
        Major = WireVersion.Major,
        FirmwareMajor = 1,
        State = (byte)DeviceState.Disarmed,
        DeviceId = 0xA1,
        EpochId = 0xE1,
        BootNumber = 1,
        LogWindow = WindowPages,
        StrokeLengthUm = 3_500,
        CountsPerStroke = 12,
    };

    public Profile Profile { get; } = new();

    public List<RequestOperation> Executed { get; } = [];

    public List<uint> Acks { get; } = [];

    /// <summary>Answers that get lost on the way, per operation, before one passes.</summary>
    public Dictionary<RequestOperation, int> AnswersToLose { get; } = [];

    public Func<RequestOperation, Refusal> Judge { get; set; } = _ => Refusal.None;

    public Action<LogAck> OnAck { get; set; } = _ => { };

    public bool IsDead { get; set; }

    public ushort RateCeiling10mHz { get; set; } = ushort.MaxValue;

    public IReadOnlyDictionary<uint, byte[]> Records => _records;

    public uint Append(uint gap = 0)
    {
        uint newest = Self.NewestSequence;
        uint sequence = newest + 1 + gap;
        var record = new UsageRecord
        {
            Sequence = sequence,
            PredecessorDistance = (byte)(newest == 0 ? 0 : sequence - newest),
            Kind = (byte)RecordKind.Run,
            Value = sequence * 10,
        };
        byte[] raw = new byte[WireLimits.RecordBytes];
        record.WriteTo(raw, 0, crc);
        _records[sequence] = raw;
        Self.NewestSequence = sequence;
        return sequence;
    }

    /// <summary>The pen's memory loses records that nobody has seen yet.</summary>
    public void Lose(uint sequence) => _records.Remove(sequence);

    public void Reboot()
    {
        random.NextBytes(Self.BootNonce);
        Self.BootNumber++;
        _bootMs = _now;
        _isGreeted = false;
        _helloMs = long.MinValue / 2;
        _sentMax = 0;
        _answers.Clear();
        Rewind();
    }

    public void Tick(long nowMs)
    {
        _now = nowMs;
        int count = fromHost.Take(_in, 0, _in.Length, nowMs);
        if (IsDead)
        {
            return;
        }
        for (int at = 0; at < count;)
        {
            at += _decoder.Take(_in, at, count - at);
            if (_decoder.HasMessage)
            {
                Hear(_decoder.Message);
            }
        }
        Tell();
    }

    public void Say(MessageType type, byte operation, byte sequence, Func<byte[], int, int> write)
    {
        int bytes = write(_out.Bytes, Message.PayloadOffset);
        _out.Seal(crc, type, operation, sequence, bytes);
        Send(_out.Bytes.AsSpan(0, _out.Length));
    }

    public void SayHello(uint hostNonce)
    {
        Self.NowMs = (uint)(_now - _bootMs);
        Self.HostNonce = hostNonce;
        _helloMs = _now;
        Say(MessageType.Hello, 1, 0, Self.WriteTo);
    }

    public void SayPage(uint heldBefore, params byte[][] records)
    {
        var page = new LogPage { EpochId = Self.EpochId, HeldBefore = heldBefore, Count = (byte)records.Length };
        Say(MessageType.Log, 0, 0, (target, offset) =>
        {
            for (int i = 0; i < records.Length; i++)
            {
                records[i].CopyTo(target, LogPage.RecordAt(offset, i));
            }
            return page.WriteTo(target, offset);
        });
    }

    private void Hear(Message message)
    {
        switch (message.Type)
        {
            case MessageType.Hello:
                HearHello(message);
                break;
            case MessageType.Request:
            case MessageType.Time:
                HearRequest(message);
                break;
            case MessageType.LogAck:
                HearAck(message);
                break;
        }
    }

    private void HearHello(Message message)
    {
        var hello = new HostHello();
        hello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        _isGreeted = hello.Major == Self.Major;
        _answers.Clear();
        Rewind();
        SayHello(hello.HostNonce);
    }

    private void HearRequest(Message message)
    {
        RequestOperation operation =
            message.Type == MessageType.Time ? RequestOperation.Time : (RequestOperation)message.Operation;
        if (!_isGreeted && operation != RequestOperation.Stop)
        {
            // It was said to an earlier boot: a host greets each boot before it asks anything of it.
            return;
        }
        byte[] asked = message.Bytes.AsSpan(0, message.Length).ToArray();
        byte[]? known = _answers.Find(entry => entry.Asked.AsSpan().SequenceEqual(asked)).Answer;
        if (known is null || operation == RequestOperation.Stop)
        {
            known = Execute(operation, message);
            Keep(asked, known);
        }
        int toLose = AnswersToLose.GetValueOrDefault(operation);
        AnswersToLose[operation] = Math.Max(0, toLose - 1);
        if (toLose == 0)
        {
            Send(known);
        }
    }

    private void Keep(byte[] asked, byte[] answer)
    {
        _answers.Add((asked, answer));
        if (_answers.Count > WireLimits.AnswerCacheCount)
        {
            _answers.RemoveAt(0);
        }
    }

    private byte[] Execute(RequestOperation operation, Message message)
    {
        Refusal refusal = Judge(operation);
        if (refusal == Refusal.None)
        {
            Executed.Add(operation);
            Apply(operation, message);
        }
        var response = new Response
        {
            Outcome = refusal == Refusal.None ? Response.Done : Response.Refused,
            Reason = (byte)refusal,
            NowMs = (uint)(_now - _bootMs),
        };
        int bytes = response.WriteTo(_out.Bytes, Message.PayloadOffset);
        int contentAt = Message.PayloadOffset + bytes;
        bool isProfile = operation is RequestOperation.SetProfile or RequestOperation.ReadProfile;
        bytes += isProfile
            ? Profile.WriteTo(_out.Bytes, contentAt)
            : new PenStatus { State = Self.State }.WriteTo(_out.Bytes, contentAt);
        _out.Seal(crc, MessageType.Response, (byte)operation, message.Sequence, bytes);
        return _out.Bytes.AsSpan(0, _out.Length).ToArray();
    }

    private void Apply(RequestOperation operation, Message message)
    {
        int at = Message.PayloadOffset;
        switch (operation)
        {
            case RequestOperation.SetProfile:
                Profile.ReadFrom(message.Bytes, at, message.PayloadEnd);
                Profile.RateMax10mHz = Math.Min(Profile.RateMax10mHz, RateCeiling10mHz);
                break;
            case RequestOperation.Arm:
                Self.State = (byte)DeviceState.Armed;
                break;
            case RequestOperation.Stop:
            case RequestOperation.Disarm:
                Self.State = (byte)DeviceState.Disarmed;
                break;
            case RequestOperation.Pair:
                message.Bytes.AsSpan(at, Self.LedgerId.Length).CopyTo(Self.LedgerId);
                break;
        }
    }

    private void HearAck(Message message)
    {
        var ack = new LogAck();
        ack.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        Refusal refusal = !ack.LedgerId.AsSpan().SequenceEqual(Self.LedgerId) ? Refusal.OtherLedger
            : ack.EpochId != Self.EpochId ? Refusal.OtherEpoch
            : ack.Sequence > _sentMax ? Refusal.BeyondSent
            : Refusal.None;
        if (refusal == Refusal.None)
        {
            OnAck(ack);
            Acks.Add(ack.Sequence);
            TakeAck(ack);
        }
        var response = new Response
        {
            Outcome = refusal == Refusal.None ? Response.Done : Response.Refused,
            Reason = (byte)refusal,
        };
        // Stricter than a pen has to be: an acknowledgement's answer takes a place in the cache too.
        Keep(message.Bytes.AsSpan(0, message.Length).ToArray(), []);
        Say(MessageType.Response, (byte)RequestOperation.LogAck, message.Sequence, response.WriteTo);
    }

    private void TakeAck(LogAck ack)
    {
        if (ack.Sequence <= Self.AckedSequence)
        {
            return;
        }
        Self.AckedSequence = ack.Sequence;
        ack.Head.CopyTo(Self.AckedHead, 0);
        _pagesInFlight = 0;
        _pageMs = _now;
        if (_lastOffered < ack.Sequence)
        {
            Rewind();
        }
    }

    private void Tell()
    {
        if (!_isGreeted)
        {
            if (_now - _helloMs >= 1_000)
            {
                SayHello(0);
            }
            return;
        }
        if (_now - _sampleMs >= 1_000)
        {
            _sampleMs = _now;
            Say(MessageType.Telemetry, 0, 0, new TelemetrySample
            {
                NowMs = (uint)(_now - _bootMs),
                State = Self.State,
                SupplyMv = 7_400,
            }.WriteTo);
        }
        TellLog();
    }

    private void TellLog()
    {
        if (_lastOffered > Self.AckedSequence && _now - _pageMs >= 500)
        {
            Rewind();
        }
        if (_pagesInFlight < WindowPages)
        {
            KeyValuePair<uint, byte[]>[] next = _records.Where(record => record.Key > _lastOffered)
                .Take(WireLimits.RecordsPerLogMax).ToArray();
            if (next.Length == 0)
            {
                return;
            }
            _pageMs = _pagesInFlight == 0 ? _now : _pageMs;
            SayPage(_lastOffered, next.Select(record => record.Value).ToArray());
            _lastOffered = next[^1].Key;
            _sentMax = Math.Max(_sentMax, _lastOffered);
            _pagesInFlight++;
        }
    }

    private void Rewind()
    {
        _pagesInFlight = 0;
        _pageMs = _now;
        _lastOffered = Self.AckedSequence;
    }

    private void Send(ReadOnlySpan<byte> message)
    {
        var sealedMessage = new Message { Length = message.Length };
        message.CopyTo(sealedMessage.Bytes);
        int bytes = CableEncoder.Encode(sealedMessage, _frame, 0);
        toHost.Put(_frame.AsSpan(0, bytes), _now);
    }
}
