using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Core.Hosts;

/// <summary>Tells one host what is due, one thing at a time: Hello, alarm, sample or records, in this order.</summary>
public sealed class Teller
{
    private const int RunningSampleMs = 100;
    private const int IdleSampleMs = 1_000;
    private const int HelloMs = 1_000;
    private const int AlarmMs = 1_000;
    private const byte DeviceHelloOperation = 1;
    private const int ShortBytesMax = 32;

    private readonly IMessageLink _link;
    private readonly HostDesk _desk;
    private readonly IMessageSeal _seal;
    private readonly LogSender _log;
    private readonly Message _message = new Message();
    private MessageType _type;
    private byte _operation;
    private byte _sequence;
    private int _contentBytes;
    private bool _helloDue;
    private uint _helloNonce;
    private long _helloMs = -HelloMs;
    private long _sampleMs;
    private long _alarmMs;
    private DeviceState _stateTold;
    private ushort _alarmTold;
    private int _alarmNext;
    private int _alarmsSeen;
    private byte _sampleNumber;

    /// <summary>A teller to whom nobody has said Hello yet.</summary>
    public Teller(IMessageLink link, HostDesk desk, IMessageSeal seal, LogSender log)
    {
        _link = link;
        _desk = desk;
        _seal = seal;
        _log = log;
    }

    /// <summary>Highest record offered to this host.</summary>
    public uint SentMax => _log.SentMax;

    /// <summary>A host said Hello: it is told at once who is here.</summary>
    public void AnswerHello(uint hostNonce)
    {
        _helloDue = true;
        _helloNonce = hostNonce;
    }

    /// <summary>Another host, or the same one anew: all is told from the start.</summary>
    public void Restart()
    {
        IsTelling = false;
        _stateTold = DeviceState.Unknown;
        _alarmTold = 0;
        _log.Restart();
    }

    /// <summary>Something is made and waits to be sent.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>Makes the first thing that is due, or sends what the tick before has made.</summary>
    /// <param name="isGreeted">A host is there; to nobody only Hello is said.</param>
    /// <returns>True when something was made or sent.</returns>
    public bool Tell(bool isGreeted)
    {
        if (IsTelling)
        {
            Send();
            return true;
        }
        long nowMs = _desk.NowMs;
        _log.Watch(nowMs);
        return TellHello(nowMs, isGreeted) || (isGreeted && (TellAlarm(nowMs) || TellSample(nowMs) || TellPage(nowMs)));
    }

    private bool TellPage(long nowMs)
    {
        int bytes = _log.Build(_message, _desk.State == DeviceState.Running, nowMs);
        if (bytes > 0)
        {
            Make(MessageType.Log, 0, _log.Number, bytes);
        }
        return bytes > 0;
    }

    private bool TellHello(long nowMs, bool isGreeted)
    {
        bool isUnasked = !isGreeted && !_helloDue && nowMs - _helloMs >= HelloMs;
        if (!_helloDue && !isUnasked)
        {
            return false;
        }
        int bytes = _desk.WriteHello(_message.Bytes, Message.PayloadOffset, _helloDue ? _helloNonce : 0);
        Make(MessageType.Hello, DeviceHelloOperation, 0, bytes);
        _helloDue = false;
        _helloMs = nowMs;
        return true;
    }

    // One alarm a tick, oldest first; all of them again every second.
    private bool TellAlarm(long nowMs)
    {
        AlarmDesk alarms = _desk.Alarms;
        // Fewer than before: one was answered, and those behind it have moved up.
        bool isFewer = alarms.Waiting < _alarmsSeen;
        _alarmsSeen = alarms.Waiting;
        if (alarms.NewestNumber != _alarmTold || isFewer || nowMs - _alarmMs >= AlarmMs)
        {
            _alarmTold = alarms.NewestNumber;
            _alarmMs = nowMs;
            _alarmNext = 0;
        }
        if (_alarmNext >= alarms.Waiting)
        {
            return false;
        }
        int bytes = alarms.At(_alarmNext).WriteTo(_message.Bytes, Message.PayloadOffset);
        Make(MessageType.Alarm, 0, (byte)_alarmNext, bytes);
        _alarmNext++;
        return true;
    }

    private bool TellSample(long nowMs)
    {
        int everyMs = _desk.State == DeviceState.Running ? RunningSampleMs : IdleSampleMs;
        bool isDue = _desk.State != _stateTold || nowMs - _sampleMs >= everyMs;
        if (!isDue)
        {
            return false;
        }
        _stateTold = _desk.State;
        _sampleMs = nowMs;
        int bytes = _desk.WriteSample(_message.Bytes, Message.PayloadOffset);
        Make(MessageType.Telemetry, 0, _sampleNumber, bytes);
        _sampleNumber = (byte)((_sampleNumber + 1) & 0xFF);
        return true;
    }

    // What is short goes in the tick that makes it.
    private void Make(MessageType type, byte operation, byte sequence, int contentBytes)
    {
        _type = type;
        _operation = operation;
        _sequence = sequence;
        _contentBytes = contentBytes;
        IsTelling = true;
        if (contentBytes <= ShortBytesMax)
        {
            Send();
        }
    }

    private void Send()
    {
        IsTelling = false;
        _seal.Seal(_message, _type, _operation, _sequence, _contentBytes);
        _link.Send(_message);
    }
}
