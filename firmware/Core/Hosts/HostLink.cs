using Smp.Core.Memory;
using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Hosts;

/// <summary>One host on one link: hears it, answers it, tells it what happens, sends it the records.</summary>
/// <remarks>A host that falls silent changes nothing: the pen goes on with what is locked.</remarks>
public sealed class HostLink
{
    private const int RunningSampleMs = 100;
    private const int IdleSampleMs = 1_000;
    private const int HelloMs = 1_000;
    private const int AlarmMs = 1_000;
    private const byte DeviceHelloOperation = 1;
    private const int WaitingMax = 4;
    private const int PutOffMax = 2;
    private const int LightBytesMax = 24;

    private readonly IMessageLink _link;
    private readonly HostDesk _desk;
    private readonly ICrc32 _crc;
    private readonly bool _isCable;
    private readonly AnswerCache _answers = new AnswerCache();
    private readonly LogSender _log;
    private readonly HostHello _hostHello = new HostHello();
    private readonly Response _response = new Response();
    private readonly Message _message = new Message();
    private readonly Message _answer = new Message();
    private readonly Message[] _waiting = new Message[WaitingMax];
    private int _waitingFirst;
    private int _waitingCount;
    private int _putOff;
    private bool _isAnswerWaiting;
    private bool _isTellingsTurn;
    private bool _hasToldPage;
    private bool _wasFaulted;
    private bool _isGreeted;
    private bool _helloDue;
    private uint _hostNonce;
    private uint _helloNonce;
    private long _helloMs = -HelloMs;
    private long _sampleMs;
    private long _alarmMs;
    private DeviceState _stateTold;
    private ushort _alarmTold;
    private int _alarmNext;
    private int _alarmsSeen;
    private byte _sampleNumber;

    /// <summary>A host on this link; nobody has said Hello yet.</summary>
    public HostLink(IMessageLink link, HostDesk desk, RecordRing ring, ICrc32 crc, ulong epochId, bool isCable)
    {
        _link = link;
        _desk = desk;
        _crc = crc;
        _isCable = isCable;
        _log = new LogSender(ring, isCable ? 250 : 1_000);
        _log.EpochId = epochId;
        for (int i = 0; i < WaitingMax; i++)
        {
            _waiting[i] = new Message();
        }
    }

    /// <summary>Takes in what has come, and obeys every Stop in it at once; a few of the others wait.</summary>
    /// <remarks>What comes while four wait is dropped, for hosts repeat.</remarks>
    public void Hear()
    {
        ForgetWhatAFaultOvertook();
        bool wasIdle = _waitingCount == 0;
        int heardBytes = 0;
        _link.Pump();
        while (_link.TryReceive())
        {
            heardBytes += _link.Received.Length;
            Take(_link.Received);
        }
        // Hearing has its price, as doing and telling have. They are not put off for ever: more may come in every tick.
        bool isLight = heardBytes == 0 || (wasIdle && heardBytes <= LightBytesMax);
        _putOff = !isLight && _putOff < PutOffMax ? _putOff + 1 : 0;
    }

    /// <summary>One thing: does what a host has asked, or gives the answer to it, or tells what is due.</summary>
    /// <remarks>
    /// A request is done in one tick and answered in the next, and behind it is the turn of what the pen has to tell:
    /// neither a flood nor a long log may make a tick late. What waited when Stop came is not done any more.
    /// </remarks>
    public void Speak()
    {
        if (_putOff > 0 || !_link.CanSend)
        {
            DropUnanswerable();
        }
        else if (_isAnswerWaiting)
        {
            _isAnswerWaiting = false;
            _isTellingsTurn = true;
            _link.Send(_answer);
        }
        else if (_waitingCount > 0 && !_isTellingsTurn)
        {
            Do(NextWaiting());
        }
        else
        {
            _isTellingsTurn = false;
            Tell();
        }
    }

    // A host that does not read its answers gets none, and its requests are dropped until it does.
    private void DropUnanswerable()
    {
        if (!_link.CanSend && _waitingCount > 0)
        {
            NextWaiting();
        }
    }

    private Message NextWaiting()
    {
        Message message = _waiting[_waitingFirst];
        _waitingFirst = (_waitingFirst + 1) % WaitingMax;
        _waitingCount--;
        return message;
    }

    private void Take(Message message)
    {
        if (IsStop(message))
        {
            Stop(message);
        }
        else if (_waitingCount < WaitingMax)
        {
            Message place = _waiting[(_waitingFirst + _waitingCount) % WaitingMax];
            System.Array.Copy(message.Bytes, 0, place.Bytes, 0, message.Length);
            place.Length = message.Length;
            _waitingCount++;
        }
    }

    // What was said before the fault was there must not acknowledge it.
    private void ForgetWhatAFaultOvertook()
    {
        bool isFaulted = _desk.State == DeviceState.Faulted;
        if (isFaulted && !_wasFaulted)
        {
            _waitingCount = 0;
        }
        _wasFaulted = isFaulted;
    }

    private void Stop(Message message)
    {
        _desk.Requests.Stop();
        _waitingCount = 0;
        // Obeyed every time, answered as often as there is time for it.
        if (!_isAnswerWaiting && _link.CanSend)
        {
            Do(message);
        }
    }

    // The first thing due: Hello, alarm, sample or records.
    private void Tell()
    {
        long nowMs = _desk.NowMs;
        _log.Watch(nowMs);
        if (TellHello(nowMs) || !_isGreeted || TellAlarm(nowMs) || TellSample(nowMs))
        {
            return;
        }
        // A page is more than a tick carries away: every other tick, so that an answer always finds room.
        _hasToldPage = !_hasToldPage && _log.TryBuild(_message, _crc, nowMs);
        if (_hasToldPage)
        {
            _link.Send(_message);
        }
    }

    // A request said to the boot before this one must not be carried out by this one: only a greeted host is obeyed.
    private void Do(Message message)
    {
        if (!_isGreeted && message.Type != MessageType.Hello && !IsStop(message))
        {
            return;
        }
        switch (message.Type)
        {
            case MessageType.Hello when message.Operation == 0:
                TakeHello(message);
                break;
            case MessageType.Request when message.Version == WireVersion.Major:
                TakeRequest(message);
                break;
            case MessageType.Time:
                Answer(message, (byte)RequestOperation.Time, TakeTime(message), 0);
                break;
            case MessageType.LogAck:
                Answer(message, (byte)RequestOperation.LogAck, TakeAck(message), 0);
                break;
            default:
                break;
        }
    }

    private void TakeHello(Message message)
    {
        _hostHello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        _helloDue = true;
        _helloNonce = _hostHello.HostNonce;
        // A program of another version is told who is here; it must not take the pen from the one that speaks with it.
        if (_isGreeted && _hostHello.Major != WireVersion.Major)
        {
            return;
        }
        // A Hello that was late or came twice must not make the pen forget what it has already done for this host.
        if (_isGreeted && _hostHello.HostNonce == _hostNonce)
        {
            return;
        }
        _hostNonce = _hostHello.HostNonce;
        _answers.Clear();
        _isGreeted = _hostHello.Major == WireVersion.Major;
        _stateTold = DeviceState.Unknown;
        _alarmTold = 0;
        _log.Restart();
    }

    private void TakeRequest(Message message)
    {
        Message? before = _answers.Find(message);
        if (before != null)
        {
            System.Array.Copy(before.Bytes, 0, _answer.Bytes, 0, before.Length);
            _answer.Length = before.Length;
            _isAnswerWaiting = true;
            return;
        }
        int contentAt = Message.PayloadOffset + Response.PayloadBytes;
        bool isOpen = IsOpen(message);
        Refusal refusal = isOpen
            ? _desk.Requests.Execute(message, _isCable, _answer.Bytes, contentAt)
            : Refusal.NotAuthentic;
        Answer(message, message.Operation, refusal, isOpen ? _desk.Requests.ContentBytes : 0);
        _answers.Keep(message, _answer);
    }

    private static bool IsStop(Message message) =>
        message.Type == MessageType.Request && message.Operation == (byte)RequestOperation.Stop
        && message.Version == WireVersion.Major;

    // Over the air only Stop is heard until signed messages are verified; the cable is trusted as far as its plug is.
    private bool IsOpen(Message message) => _isCable || message.Operation == (byte)RequestOperation.Stop;

    private Refusal TakeTime(Message message) => _isCable
        ? _desk.TakeTime(message.Bytes, Message.PayloadOffset, message.PayloadEnd)
        : Refusal.NotAuthentic;

    private Refusal TakeAck(Message message) => _isCable
        ? _desk.TakeAck(message.Bytes, Message.PayloadOffset, message.PayloadEnd, _log.SentMax)
        : Refusal.NotAuthentic;

    private void Answer(Message request, byte operation, Refusal refusal, int contentBytes)
    {
        _response.Outcome = refusal == Refusal.None ? Response.Done : Response.Refused;
        _response.Reason = (byte)refusal;
        _response.NowMs = Whole.Low32(_desk.NowMs);
        int headBytes = _response.WriteTo(_answer.Bytes, Message.PayloadOffset);
        _answer.Seal(_crc, MessageType.Response, operation, request.Sequence, headBytes + contentBytes);
        _isAnswerWaiting = true;
    }

    private bool TellHello(long nowMs)
    {
        bool isUnasked = !_isGreeted && !_helloDue && nowMs - _helloMs >= HelloMs;
        if (!_helloDue && !isUnasked)
        {
            return false;
        }
        int bytes = _desk.WriteHello(_message.Bytes, Message.PayloadOffset, _helloDue ? _helloNonce : 0);
        _message.Seal(_crc, MessageType.Hello, DeviceHelloOperation, 0, bytes);
        _link.Send(_message);
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
        _message.Seal(_crc, MessageType.Alarm, 0, (byte)_alarmNext, bytes);
        _alarmNext++;
        _link.Send(_message);
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
        _message.Seal(_crc, MessageType.Telemetry, 0, _sampleNumber, bytes);
        _sampleNumber = (byte)((_sampleNumber + 1) & 0xFF);
        _link.Send(_message);
        return true;
    }
}
