using System;
using System.Linq;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Budget.Busy;

/// <summary>A host that says what it is told to, and remembers just enough to acknowledge.</summary>
public sealed class BusyHost
{
    private const int LifeMs = 10_000;

    private readonly SlicedCrc32 _crc = new();
    private readonly CableDecoder _decoder;
    private readonly SimulatedWire _wire;
    private readonly byte[] _frame = new byte[WireLimits.FrameBytesMax];
    private readonly byte[] _heard = new byte[SimulatedWire.CapacityBytes];
    private readonly Message _message = new();
    private readonly Message _heardOverAir = new();
    private readonly DeviceHello _hello = new();
    private readonly LogPage _page = new();
    private readonly Alarm _alarm = new();
    private readonly BusyAir _air;
    private readonly EnvelopeSeal _seal;
    private uint _counter;
    private uint _nowMs;
    private byte _sequence;

    internal BusyHost(SimulatedWire wire, BusyAir air, ulong deviceId)
    {
        _air = air;
        _seal = new EnvelopeSeal(new SystemHmac(), _crc) { DeviceId = deviceId };
        Key.CopyTo(_seal.Key, 0);
        _wire = wire;
        _decoder = new CableDecoder(_crc);
        LedgerId[0] = 1;
    }

    /// <summary>The key that it pairs the pen with.</summary>
    public byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>It speaks over the air from now on, and signs.</summary>
    public bool IsOnAir { get; set; }

    /// <summary>What it is doing, for a report.</summary>
    public string Doing { get; set; } = "keeps house";

    /// <summary>It does not read what the pen sends.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>The ledger it speaks for.</summary>
    public byte[] LedgerId { get; } = new byte[16];

    /// <summary>The newest record heard.</summary>
    public uint Newest { get; private set; }

    /// <summary>The newest record whose receipt was said.</summary>
    public uint Acknowledged { get; private set; }

    /// <summary>The newest alarm heard.</summary>
    public ushort AlarmNumber => _alarm.Number;

    /// <summary>The fault it told of.</summary>
    public byte AlarmFault => _alarm.Fault;

    /// <summary>Answers heard so far.</summary>
    public int Answers { get; private set; }

    /// <summary>Answers among them that said done.</summary>
    public int Done { get; private set; }

    /// <summary>Log messages heard so far.</summary>
    public int Pages { get; private set; }

    /// <summary>Samples heard so far.</summary>
    public int Samples { get; private set; }

    /// <summary>Bytes that wait for the pen.</summary>
    public int Waiting => _wire.WaitingForPen + (_air.WaitingForPen * WireLimits.MessageBytesMax);

    /// <summary>Says Hello.</summary>
    public void Greet(uint nonce) =>
        Say(MessageType.Hello, 0, new HostHello { Major = WireVersion.Major, HostNonce = nonce }.WriteTo);

    /// <summary>Asks for something.</summary>
    public void Ask(RequestOperation operation, Func<byte[], int, int> write) =>
        Say(MessageType.Request, (byte)operation, write);

    /// <summary>Asks for something that has no content.</summary>
    public void Ask(RequestOperation operation) => Ask(operation, (_, _) => 0);

    /// <summary>Tells the time.</summary>
    public void TellTime(uint utcS) => Say(MessageType.Time, 0, new TimeOfDay { UtcS = utcS }.WriteTo);

    /// <summary>Acknowledges so many records more than before, as far as they were heard.</summary>
    public void Acknowledge(uint more)
    {
        Acknowledged = Math.Min(Newest, Acknowledged + more);
        LogAck ack = new() { EpochId = _hello.EpochId, Sequence = Acknowledged };
        LedgerId.CopyTo(ack.LedgerId, 0);
        ack.Head[0] = (byte)Acknowledged;
        Say(MessageType.LogAck, 0, ack.WriteTo);
    }

    /// <summary>Says one message as a frame.</summary>
    public void Say(MessageType type, byte operation, Func<byte[], int, int> write)
    {
        int bytes = write(_message.Bytes, Message.PayloadOffset);
        bool isSigned = IsOnAir && type != MessageType.Hello && bytes <= SignedEnvelope.ContentBytesMax;
        if (isSigned)
        {
            _seal.Seal(_message, type, operation, ++_sequence, bytes, ++_counter, 0, _nowMs + LifeMs);
        }
        else
        {
            _message.Seal(_crc, type, operation, ++_sequence, bytes);
        }
        Repeat();
    }

    /// <summary>Says the last message once more, byte for byte.</summary>
    public void Repeat()
    {
        if (IsOnAir)
        {
            _air.Give(_message);
        }
        else
        {
            Give(_frame.AsSpan(0, CableEncoder.Encode(_message, _frame, 0)));
        }
    }

    /// <summary>Says the last message once more over the air, with another tag.</summary>
    public void Forge()
    {
        _message.Bytes[_message.PayloadEnd - 1] ^= 1;
        _message.Close(_crc);
        _air.Give(_message);
    }

    /// <summary>Gives bytes that need not be a frame.</summary>
    public void Give(ReadOnlySpan<byte> bytes) => _wire.Give(bytes);

    internal void Hear(long nowMs)
    {
        _nowMs = (uint)nowMs;
        while (!IsDeaf && _air.TryTake(_heardOverAir))
        {
            if (EnvelopeSeal.HasEnvelope(_heardOverAir))
            {
                EnvelopeSeal.TakeOff(_heardOverAir);
            }
            Sort(_heardOverAir);
        }
        int count = IsDeaf ? 0 : _wire.Take(_heard);
        int at = 0;
        while (at < count)
        {
            at += _decoder.Take(_heard, at, count - at);
            if (_decoder.HasMessage)
            {
                Sort(_decoder.Message);
            }
        }
    }

    private void Sort(Message m)
    {
        switch (m.Type)
        {
            case MessageType.Hello:
                _hello.ReadFrom(m.Bytes, Message.PayloadOffset, m.PayloadEnd);
                _hello.BootNonce.CopyTo(_seal.BootNonce, 0);
                break;
            case MessageType.Response:
                Answers++;
                Done += m.Bytes[Message.PayloadOffset] == Response.Done ? 1 : 0;
                break;
            case MessageType.Alarm:
                _alarm.ReadFrom(m.Bytes, Message.PayloadOffset, m.PayloadEnd);
                break;
            case MessageType.Telemetry:
                Samples++;
                break;
            case MessageType.Log when _page.TryReadFrom(m.Bytes, Message.PayloadOffset, m.PayloadEnd):
                Pages++;
                int last = LogPage.RecordAt(Message.PayloadOffset, _page.Count - 1);
                Newest = Math.Max(Newest, UsageRecord.SequenceOf(m.Bytes, last));
                break;
        }
    }
}
