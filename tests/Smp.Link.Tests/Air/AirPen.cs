using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Link.Air;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link.Tests.Air;

/// <summary>What a paired pen puts between its air link and itself, by the wire's contract: checks and signs.</summary>
internal sealed class AirPen(ScriptedPen pen, FaultyCable[] inside, FaultyCable[] outside, ICrc32 crc)
{
    private const int InTo = 0;
    private const int OutOf = 1;
    private readonly CableDecoder _fromHost = new(crc);
    private readonly CableDecoder _fromPen = new(crc);
    private readonly EnvelopeSeal _seal = new(new SystemHmac(), crc);
    private readonly List<(byte[] Asked, byte[] Answer)> _answers = [];
    private readonly Dictionary<byte, byte[]> _askedBySequence = [];
    private readonly byte[] _bytes = new byte[4_096];
    private uint _counter;
    private byte[] _nonce = [];
    private uint _hostNonce;
    private long _nowMs;

    public byte[] Key => _seal.Key;

    /// <summary>The pen's clock runs ahead of the host's by this.</summary>
    public uint AheadMs { get; set; }

    public List<Refusal> Refused { get; } = [];

    public List<(byte Operation, uint Session)> Sessions { get; } = [];

    /// <summary>Every frame it has said.</summary>
    public List<byte[]> Said { get; } = [];

    public void Tick(long nowMs)
    {
        _nowMs = nowMs;
        if (!_nonce.AsSpan().SequenceEqual(pen.Self.BootNonce))
        {
            _nonce = [.. pen.Self.BootNonce];
            _counter = 0;
            pen.Self.SignedCounterMax = 0;
            _answers.Clear();
        }
        _seal.DeviceId = pen.Self.DeviceId;
        _nonce.CopyTo(_seal.BootNonce, 0);
        Each(_fromHost, outside[InTo], pen.IsDead ? _ => { } : Hear);
        pen.Tick(nowMs);
        Each(_fromPen, inside[OutOf], Say);
    }

    /// <summary>Forgets what it has answered, as another host's Hello would make it.</summary>
    public void ForgetAnswers() => _answers.Clear();

    /// <summary>Another host with the key has used counters up to this one.</summary>
    public void UseCounter(uint counter) => pen.Self.SignedCounterMax = counter;

    private void Each(CableDecoder decoder, FaultyCable cable, Action<Message> take)
    {
        int count = cable.Take(_bytes, 0, _bytes.Length, _nowMs);
        for (int at = 0; at < count;)
        {
            at += decoder.Take(_bytes, at, count - at);
            if (decoder.HasMessage)
            {
                take(decoder.Message);
            }
        }
    }

    private void Hear(Message message)
    {
        byte[] asked = message.Bytes.AsSpan(0, message.Length).ToArray();
        bool isStop = message.Type == MessageType.Request && message.Operation == (byte)RequestOperation.Stop;
        if (message.Type == MessageType.Hello)
        {
            HearHello(message);
        }
        else if (!isStop)
        {
            if (_answers.Find(entry => entry.Asked.AsSpan().SequenceEqual(asked)).Answer is { } answer)
            {
                Put(outside[OutOf], answer);
                return;
            }
            if (WhyNot(message) is var reason && reason != Refusal.None)
            {
                Refuse(message, reason);
                return;
            }
            Sessions.Add(((byte)(message.Operation & 0x7F), EnvelopeSeal.SessionOf(message)));
            EnvelopeSeal.TakeOff(message);
            message.Close(crc);
        }
        _askedBySequence[message.Sequence] = asked;
        Put(inside[InTo], message.Bytes.AsSpan(0, message.Length).ToArray());
    }

    private void HearHello(Message message)
    {
        var hello = new HostHello();
        hello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        if (hello.HostNonce != _hostNonce)
        {
            _hostNonce = hello.HostNonce;
            _answers.Clear();
        }
    }

    private Refusal WhyNot(Message message)
    {
        if (!EnvelopeSeal.HasEnvelope(message) || !_seal.Holds(message, _nonce))
        {
            return Refusal.NotAuthentic;
        }
        if (EnvelopeSeal.CounterOf(message) <= pen.Self.SignedCounterMax)
        {
            return Refusal.Replayed;
        }
        // Used, whatever else is wrong with it.
        pen.Self.SignedCounterMax = EnvelopeSeal.CounterOf(message);
        int lifeMs = unchecked((int)(EnvelopeSeal.NotAfterMsOf(message) - PenMs));
        return lifeMs is < 0 or > SignedEnvelope.LifeMsMax ? Refusal.Expired : Refusal.None;
    }

    private uint PenMs => unchecked((uint)_nowMs + AheadMs);

    private void Refuse(Message message, Refusal reason)
    {
        Refused.Add(reason);
        byte operation = message.Type switch
        {
            MessageType.LogAck => (byte)RequestOperation.LogAck,
            MessageType.Time => (byte)RequestOperation.Time,
            _ => (byte)(message.Operation & 0x7F),
        };
        var answer = new Message();
        var response = new Response { Outcome = Response.Refused, Reason = (byte)reason, NowMs = PenMs };
        int bytes = response.WriteTo(answer.Bytes, Message.PayloadOffset);
        Sign(answer, MessageType.Response, operation, message.Sequence, bytes);
        Put(outside[OutOf], answer.Bytes.AsSpan(0, answer.Length).ToArray());
    }

    private void Say(Message message)
    {
        if (message.Type == MessageType.Hello)
        {
            var hello = new DeviceHello();
            hello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
            hello.NowMs = PenMs;
            hello.WriteTo(message.Bytes, Message.PayloadOffset);
        }
        bool isAnswer = message.Type == MessageType.Response;
        Sign(message, message.Type, message.Operation, message.Sequence, message.PayloadLength);
        byte[] said = message.Bytes.AsSpan(0, message.Length).ToArray();
        if (isAnswer && _askedBySequence.TryGetValue(message.Sequence, out byte[]? asked))
        {
            _answers.Add((asked, said));
            if (_answers.Count > WireLimits.AnswerCacheCount)
            {
                _answers.RemoveAt(0);
            }
        }
        Put(outside[OutOf], said);
    }

    private void Sign(Message message, MessageType type, byte operation, byte sequence, int contentBytes)
    {
        if (_seal.HasKey)
        {
            _seal.Seal(message, type, operation, sequence, contentBytes, ++_counter, 7, PenMs);
        }
        else
        {
            message.Seal(crc, type, operation, sequence, contentBytes);
        }
    }

    private void Put(FaultyCable cable, byte[] message)
    {
        var copy = new Message { Length = message.Length };
        message.CopyTo(copy.Bytes, 0);
        byte[] frame = new byte[WireLimits.FrameBytesMax];
        byte[] said = frame.AsSpan(0, CableEncoder.Encode(copy, frame, 0)).ToArray();
        if (cable == outside[OutOf])
        {
            Said.Add(said);
        }
        cable.Put(said, _nowMs);
    }
}
