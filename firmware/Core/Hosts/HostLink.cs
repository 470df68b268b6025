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
    private const int WaitingMax = 4;
    private const int PutOffMax = 2;
    private const int LightBytesMax = 24;

    private readonly IMessageLink _link;
    private readonly HostDesk _desk;
    private readonly AnswerCache _answers = new AnswerCache();
    private readonly Teller _teller;
    private readonly IMessageSeal _seal;
    private readonly AirGate? _gate;
    private readonly HostHello _hostHello = new HostHello();
    private readonly Response _response = new Response();
    private readonly Message _answer = new Message();
    private readonly Message[] _waiting = new Message[WaitingMax];
    private int _waitingFirst;
    private int _waitingCount;
    private int _putOff;
    private bool _isAnswerWaiting;
    private bool _isAnswerOpen;
    private byte _answerOperation;
    private byte _answerSequence;
    private int _contentBytes;
    private bool _isTellingsTurn;
    private bool _wasFaulted;
    private bool _isGreeted;
    private uint _hostNonce;

    /// <summary>A host on this link; nobody has said Hello yet.</summary>
    /// <param name="link">The link.</param>
    /// <param name="desk">The pen.</param>
    /// <param name="log">Its records, for this host.</param>
    /// <param name="seal">How messages are closed on this link.</param>
    /// <param name="gate">Who lets messages in; null for a cable, which lets in all.</param>
    public HostLink(IMessageLink link, HostDesk desk, LogSender log, IMessageSeal seal, AirGate? gate)
    {
        _link = link;
        _desk = desk;
        _seal = seal;
        _gate = gate;
        _teller = new Teller(link, desk, seal, log);
        for (int i = 0; i < WaitingMax; i++)
        {
            _waiting[i] = new Message();
        }
    }

    /// <summary>It has heard so much in this tick that there is time for nothing else.</summary>
    public bool IsPutOff => _putOff > 0;

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
    /// <returns>True when there was something to do, to answer or to tell.</returns>
    public bool Speak()
    {
        if (!_link.CanSend)
        {
            DropUnanswerable();
            return false;
        }
        if (_isAnswerWaiting)
        {
            GiveAnswer();
            return true;
        }
        if (_waitingCount > 0 && !_isTellingsTurn)
        {
            Do(NextWaiting());
            return true;
        }
        // A turn of two ticks: what is told is made in one and sent in the next.
        bool hasTold = _teller.Tell(_isGreeted);
        _isTellingsTurn = _teller.IsTelling;
        return hasTold;
    }

    // A host that does not read its answers gets none, and its requests are dropped until it does.
    private void DropUnanswerable()
    {
        if (_waitingCount > 0)
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

    // A request said to the boot before this one must not be carried out by this one: only a greeted host is obeyed.
    private void Do(Message message)
    {
        if (message.Type == MessageType.Hello)
        {
            TakeHello(message);
        }
        else if (IsStop(message) || (_isGreeted && message.Version == WireVersion.Major && IsForAPen(message)))
        {
            DoOnce(message);
        }
    }

    private static bool IsForAPen(Message message) =>
        message.Type == MessageType.Request || message.Type == MessageType.Time || message.Type == MessageType.LogAck;

    private void TakeHello(Message message)
    {
        if (message.Operation != 0)
        {
            return;
        }
        _hostHello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        _teller.AnswerHello(_hostHello.HostNonce);
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
        // Over the air anybody may say Hello, and no two signed requests are alike.
        if (_gate == null)
        {
            _answers.Clear();
        }
        _isGreeted = _hostHello.Major == WireVersion.Major;
        _teller.Restart();
    }

    // What comes byte for byte as before was not heard to be answered: the answer comes again, and nothing is done.
    private void DoOnce(Message message)
    {
        Message? before = _answers.Find(message);
        if (before != null)
        {
            System.Array.Copy(before.Bytes, 0, _answer.Bytes, 0, before.Length);
            _answer.Length = before.Length;
            _isAnswerWaiting = true;
            return;
        }
        _answers.KeepRequest(message);
        Refusal refusal = Admit(message);
        // A cable may repeat Time and LogAck; what is not the paired host's word must not push out what was.
        if (refusal != Refusal.None || (_gate == null ? message.Type != MessageType.Request : IsStop(message)))
        {
            _answers.DropRequest();
        }
        if (refusal != Refusal.None)
        {
            Answer(message, refusal, 0);
            return;
        }
        Execute(message);
    }

    private Refusal Admit(Message message)
    {
        if (IsStop(message))
        {
            // Obeyed already, signed or not.
            _gate?.Vouch();
            message.SetHeader(MessageType.Request, (byte)RequestOperation.Stop, message.Sequence, 0);
            return Refusal.None;
        }
        return _gate == null ? Refusal.None : _gate.Admit(message);
    }

    private void Execute(Message message)
    {
        byte[] bytes = message.Bytes;
        int end = message.PayloadEnd;
        switch (message.Type)
        {
            case MessageType.Time:
                Answer(message, _desk.TakeTime(bytes, Message.PayloadOffset, end), 0);
                break;
            case MessageType.LogAck:
                Answer(message, _desk.TakeAck(bytes, Message.PayloadOffset, end, _teller.SentMax), 0);
                break;
            default:
                int contentAt = Message.PayloadOffset + Response.PayloadBytes;
                Refusal refusal = _desk.Requests.Execute(message, _gate == null, _answer.Bytes, contentAt);
                Answer(message, refusal, _desk.Requests.ContentBytes);
                break;
        }
    }

    private bool IsStop(Message message) =>
        message.Type == MessageType.Request && OperationOf(message) == (byte)RequestOperation.Stop
        && message.Version == WireVersion.Major;

    private byte OperationOf(Message message) =>
        _gate == null ? message.Operation : (byte)(message.Operation & (SignedEnvelope.OperationFlag - 1));

    private void Answer(Message request, Refusal refusal, int contentBytes)
    {
        _answerOperation = request.Type == MessageType.Time ? (byte)RequestOperation.Time
            : request.Type == MessageType.LogAck ? (byte)RequestOperation.LogAck
            : OperationOf(request);
        _answerSequence = request.Sequence;
        _contentBytes = contentBytes;
        _response.Outcome = refusal == Refusal.None ? Response.Done : Response.Refused;
        _response.Reason = (byte)refusal;
        _isAnswerWaiting = true;
        _isAnswerOpen = true;
    }

    // Closed in the tick that gives it: closing has its price too, over the air above all.
    private void GiveAnswer()
    {
        if (_isAnswerOpen)
        {
            _response.NowMs = Whole.Low32(_desk.NowMs);
            int headBytes = _response.WriteTo(_answer.Bytes, Message.PayloadOffset);
            int contentBytes = _contentBytes == RequestDesk.StatusFollows
                ? _desk.Requests.WriteStatus(_answer.Bytes, Message.PayloadOffset + headBytes)
                : _contentBytes;
            _seal.Seal(_answer, MessageType.Response, _answerOperation, _answerSequence, headBytes + contentBytes);
            _answers.KeepAnswer(_answer);
            _isAnswerOpen = false;
        }
        _isAnswerWaiting = false;
        _isTellingsTurn = true;
        _link.Send(_answer);
    }
}
