using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link.Air;

/// <summary>Signs what goes to a pen over the air, and believes of what comes only what that pen has signed.</summary>
/// <remarks>
/// The nonce and counter that a pen wants come with its Hello, so nothing but Hello and Stop is said before one was
/// believed. For one connection with one pen; a renewed key needs a new one.
/// </remarks>
public sealed class AirSeal : IMessageSeal
{
    /// <summary>How long after its signing the pen may take a message, ms by the pen's clock.</summary>
    public const int LifeMs = 10_000;

    private readonly ICrc32 _crc;
    private readonly ulong _device;
    private readonly bool _hasKey;
    private readonly EnvelopeSeal _seal;
    private readonly DeviceHello _hello = new();
    private readonly PenCounters _pen = new();
    private bool _hasGreeted;
    private uint _counter;
    private uint _penMs;
    private long _penMsAtMs;

    /// <summary>A seal that has greeted nobody yet.</summary>
    /// <param name="hmac">HMAC-SHA256.</param>
    /// <param name="crc">CRC-32.</param>
    /// <param name="device">Which pen is meant; what says to be another is not believed.</param>
    /// <param name="key">The 32 bytes that it was paired with; null or all zero for none.</param>
    public AirSeal(IHmacSha256 hmac, ICrc32 crc, ulong device, byte[]? key)
    {
        _crc = crc;
        _device = device;
        _seal = new EnvelopeSeal(hmac, crc) { DeviceId = device };
        key?.CopyTo(_seal.Key, 0);
        _hasKey = _seal.HasKey;
    }

    /// <summary>What a Hello that was not believed hints at, in one line with the cure; empty for nothing.</summary>
    /// <remarks>Anybody may have said that Hello: a hint for a person, and no more.</remarks>
    public string Hint { get; private set; } = "";

    /// <summary>What was heard and not believed.</summary>
    public AirDrops Drops { get; } = new();

    bool IMessageSeal.IsOneAtATime => true;

    uint IMessageSeal.HeardCounter => _pen.Heard;

    uint IMessageSeal.CounterInHand => CounterInHand;

    internal uint CounterInHand { get; private set; }

    uint IMessageSeal.Seal(
        Message message, MessageType type, byte operation, byte sequence, int contentBytes, long nowMs)
    {
        // Stop is obeyed from anybody: nothing that can go wrong with a key may keep it from the pen.
        if (type == MessageType.Request && operation == (byte)RequestOperation.Stop)
        {
            message.Seal(_crc, type, operation, sequence, contentBytes);
            return 0;
        }
        uint session = SessionIn(message, type, operation, contentBytes);
        uint notAfterMs = unchecked(PenNowMs(nowMs) + LifeMs);
        _counter = checked(_counter + 1);
        _seal.Seal(message, type, operation, sequence, contentBytes, _counter, session, notAfterMs);
        return _counter;
    }

    /// <summary>True when there is a key for the pen.</summary>
    internal bool HasKey => _hasKey;

    /// <summary>Takes the envelope off a Hello that can be believed; whom it answers is the caller's to see.</summary>
    /// <returns>True also for a pen without a key here: its Hello tells who it is, and nothing more is said.</returns>
    internal bool TryOpenHello(Message message)
    {
        bool isSigned = EnvelopeSeal.IsSigned(message);
        int contentBytes = message.PayloadLength - (isSigned ? SignedEnvelope.TrailerBytes : 0);
        if (message.Version != WireVersion.Major)
        {
            Drops.OtherVersion++;
            return Doubt("a pen answers in another wire version: update program and firmware to the same one");
        }
        if (contentBytes != DeviceHello.PayloadBytes)
        {
            Drops.Truncated++;
            return false;
        }
        _hello.ReadFrom(message.Bytes, Message.PayloadOffset, Message.PayloadOffset + contentBytes);
        if (_hello.DeviceId != _device)
        {
            Drops.OtherDevice++;
            return false;
        }
        if (_hasKey && !IsHelloBelieved(message, isSigned))
        {
            return false;
        }
        CounterInHand = isSigned ? EnvelopeSeal.CounterOf(message) : 0;
        if (isSigned)
        {
            EnvelopeSeal.TakeOff(message);
        }
        return true;
    }

    /// <summary>The Hello opened last answered this host: from here on that boot is meant.</summary>
    internal void Greeted(DeviceHello hello, long nowMs)
    {
        if (!_seal.BootNonce.AsSpan().SequenceEqual(hello.BootNonce))
        {
            _pen.Clear();
            _counter = 0;
        }
        hello.BootNonce.CopyTo(_seal.BootNonce, 0);
        _hasGreeted = true;
        _counter = Math.Max(_counter, hello.SignedCounterMax);
        _pen.Note(CounterInHand);
        Hint = "";
        SetPenClock(hello.NowMs, nowMs);
    }

    /// <summary>Takes the envelope off any other message when the pen greeted has signed it just now.</summary>
    internal bool TryOpen(Message message, long nowMs)
    {
        if (!EnvelopeSeal.IsSigned(message))
        {
            Drops.WithoutEnvelope++;
            return false;
        }
        if (!EnvelopeSeal.HasEnvelope(message) || !HasLengthOfItsKind(message))
        {
            Drops.Truncated++;
            return false;
        }
        if (!_hasKey || !_hasGreeted)
        {
            Drops.BeforeHello++;
            return false;
        }
        if (!_seal.Holds(message, _seal.BootNonce))
        {
            Drops.WrongKey++;
            return false;
        }
        return TryTake(message, nowMs);
    }

    private bool TryTake(Message message, long nowMs)
    {
        uint counter = EnvelopeSeal.CounterOf(message);
        uint penMs = EnvelopeSeal.NotAfterMsOf(message);
        bool isNewest = counter > _pen.Heard;
        if (!_pen.TryTake(message.Type, counter))
        {
            Drops.Replayed++;
            return false;
        }
        if (isNewest)
        {
            SetPenClock(penMs, nowMs);
        }
        CounterInHand = counter;
        EnvelopeSeal.TakeOff(message);
        return true;
    }

    private bool IsHelloBelieved(Message message, bool isSigned)
    {
        if (!isSigned)
        {
            Drops.WithoutEnvelope++;
            return Doubt("the pen answers without a key: pair it again over the cable: smp pair");
        }
        if (!_seal.Holds(message, _hello.BootNonce))
        {
            Drops.WrongKey++;
            return Doubt("the pen answers with another key than it has here: pair it again over the cable: smp pair");
        }
        return true;
    }

    private bool Doubt(string hint)
    {
        Hint = hint;
        return false;
    }

    private void SetPenClock(uint penMs, long nowMs)
    {
        _penMs = penMs;
        _penMsAtMs = nowMs;
    }

    private uint PenNowMs(long nowMs) => unchecked(_penMs + (uint)(nowMs - _penMsAtMs));

    // In a signed message a missing or unknown trailing byte is a refusal.
    private static bool HasLengthOfItsKind(Message message)
    {
        int contentBytes = message.PayloadLength - SignedEnvelope.TrailerBytes;
        return message.Type switch
        {
            MessageType.Telemetry => contentBytes == TelemetrySample.PayloadBytes,
            MessageType.Alarm => contentBytes == Alarm.PayloadBytes,
            MessageType.Log => contentBytes > LogPage.PayloadBytes
                && (contentBytes - LogPage.PayloadBytes) % WireLimits.RecordBytes == 0,
            MessageType.Response => contentBytes >= Response.PayloadBytes,
            _ => false,
        };
    }

    private static uint SessionIn(Message message, MessageType type, byte operation, int contentBytes) =>
        type == MessageType.Request && (RequestOperation)operation == RequestOperation.Arm
            ? LittleEndian.GetU32(message.Bytes, Message.PayloadOffset, Message.PayloadOffset + contentBytes)
            : 0;
}
