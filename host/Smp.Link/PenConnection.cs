using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>One host's conversation with one pen over one channel: hello, requests, telemetry, alarms.</summary>
/// <remarks>
/// Moves only in <see cref="Tick"/>, which never blocks; the clock is the caller's and only has to count up. Not for
/// several threads. A pen that restarts is greeted again; a channel that is gone needs a new connection.
/// </remarks>
public sealed class PenConnection
{
    // A broker may swap two samples; a restart sets the pen's clock back much further.
    private const int RestartBackMs = 1_000;
    private const int WaitMsMax = 1_000;
    // A full channel is tried again after the time of about 100 bytes at 115,200 baud.
    private const int FlushWaitMs = 10;
    private readonly FrameLink _frames;
    private readonly RequestQueue _requests;
    private readonly HelloExchange _hello;
    private readonly AckExchange _ack;
    private readonly LinkTimings _timings;
    private readonly byte[] _ledgerId;
    private readonly string _channelName;
    private bool _hasSampleOfBoot;

    /// <summary>A connection that says Hello at its first tick.</summary>
    /// <param name="channel">Stays the caller's to dispose.</param>
    /// <param name="crc">CRC-32.</param>
    /// <param name="ledgerId">16 bytes; all zero for a host that keeps no ledger.</param>
    /// <param name="hostNonce">Any number that differs from one connection to the next.</param>
    /// <param name="timings">Null for those of a cable.</param>
    public PenConnection(
        IByteChannel channel, ICrc32 crc, byte[] ledgerId, uint hostNonce, LinkTimings? timings = null)
    {
        _timings = timings ?? new LinkTimings();
        _channelName = channel.Name;
        _ledgerId = (byte[])ledgerId.Clone();
        _frames = new FrameLink(channel, crc, Counts);
        _requests = new RequestQueue(crc, _timings, Counts, unchecked((byte)hostNonce));
        _hello = new HelloExchange(crc, _timings, _ledgerId, hostNonce);
        _ack = new AckExchange(crc, _timings);
        Requests = new PenRequests(_requests, () => State is ConnectionState.Greeting or ConnectionState.Open);
    }

    /// <summary>How far it has come.</summary>
    public ConnectionState State { get; private set; }

    /// <summary>Why the pen cannot be worked with, in one line with the cure; empty unless refused.</summary>
    public string RefusalLine { get; private set; } = "";

    /// <summary>What the pen said of itself when it was greeted; null before.</summary>
    public DeviceHello? Pen { get; private set; }

    /// <summary>True when pen and host keep the same ledger.</summary>
    public bool IsPairedHere => Pen is not null && !IsZero(_ledgerId) && _ledgerId.AsSpan().SequenceEqual(Pen.LedgerId);

    /// <summary>What can be asked of the pen.</summary>
    public PenRequests Requests { get; }

    /// <summary>The newest sample; one object, overwritten by the next.</summary>
    public TelemetrySample Telemetry { get; } = new();

    /// <summary>Samples received; tells a new one from the one seen before.</summary>
    public long TelemetryCount { get; private set; }

    /// <summary>Alarms that wait for a person.</summary>
    public AlarmList Alarms { get; } = new();

    /// <summary>What was moved.</summary>
    public LinkCounts Counts { get; } = new();

    /// <summary>Frames thrown away, by reason.</summary>
    public DiscardCounts Discards => _frames.Discards;

    /// <summary>True when nothing at all was heard for longer than a living pen stays quiet.</summary>
    public bool IsSilent { get; private set; }

    /// <summary>True while an acknowledgement is on its way: the pen still holds what it would free.</summary>
    public bool IsAcknowledging => _ack.IsOpen;

    internal ILogReceiver? LogReceiver { get; set; }

    internal byte[] LedgerId => _ledgerId;

    internal bool IsDrained => _frames.IsDrained;

    /// <summary>Takes in what has arrived and says what is due.</summary>
    /// <exception cref="ChannelLostException">The channel is gone; every handle is settled.</exception>
    public void Tick(long nowMs)
    {
        if (State == ConnectionState.Lost)
        {
            throw new ChannelLostException($"{_channelName}: this connection is over, open the channel again.");
        }
        bool isWhole = false;
        try
        {
            Receive(nowMs);
            Transmit(nowMs);
            isWhole = true;
        }
        finally
        {
            if (!isWhole)
            {
                State = ConnectionState.Lost;
                _requests.AbandonAll();
            }
        }
    }

    /// <summary>How long the caller may wait for bytes before the next tick is due, 0 to 1000 ms.</summary>
    public int WaitMs(long nowMs)
    {
        if (!_frames.IsFlushed)
        {
            return FlushWaitMs;
        }
        bool isOpen = State == ConnectionState.Open;
        long due = Math.Min(_hello.DueMs, _requests.DueMs(isOpen));
        due = isOpen ? Math.Min(due, _ack.DueMs(_requests.MaySendBeside)) : due;
        return due <= nowMs ? 0 : (int)Math.Min(due - nowMs, WaitMsMax);
    }

    internal void Acknowledge(ulong epoch, uint sequence, byte[] head) =>
        _ack.Set(_ledgerId, epoch, sequence, head);

    private static bool IsZero(byte[] bytes) => !bytes.AsSpan().ContainsAnyExcept((byte)0);

    private void Receive(long nowMs)
    {
        if (!_hello.WasSaid)
        {
            _hello.Begin(nowMs);
        }
        _frames.BeginTick(nowMs);
        while (_frames.TryNext(nowMs))
        {
            Dispatch(_frames.Message, nowMs);
        }
        IsSilent = nowMs - _frames.LastHeardMs >= _timings.SilentAfterMs;
    }

    private void Transmit(long nowMs)
    {
        _requests.Tick(nowMs, _frames, State == ConnectionState.Open);
        _hello.Tick(nowMs, _frames, Counts);
        if (State == ConnectionState.Open)
        {
            _ack.Tick(nowMs, _frames, _requests, Counts);
        }
        _frames.Flush();
    }

    private void Dispatch(Message message, long nowMs)
    {
        switch (message.Type)
        {
            case MessageType.Hello when message.Operation == HelloExchange.DeviceOperation:
                OnHello(message, nowMs);
                break;
            case MessageType.Response when State != ConnectionState.Greeting:
                OnResponse(message);
                break;
            case MessageType.Telemetry:
                OnTelemetry(message, nowMs);
                break;
            case MessageType.Log when State == ConnectionState.Open:
                LogReceiver?.LogArrived(message, nowMs);
                break;
            case MessageType.Alarm:
                Alarms.Arrived(message);
                break;
            default:
                Counts.Unexpected++;
                break;
        }
    }

    private void OnHello(Message message, long nowMs)
    {
        DeviceHello hello = _hello.Read(message);
        if (hello.Major != WireVersion.Major)
        {
            Refuse(RefusalLines.OtherVersion(_channelName, hello));
        }
        else if (_hello.IsAnswer(hello))
        {
            Accept(hello);
        }
        else if (hello.HostNonce == 0)
        {
            OnUnasked(hello, nowMs);
        }
        else
        {
            Counts.Unexpected++;
        }
    }

    private void OnUnasked(DeviceHello hello, long nowMs)
    {
        if (_hello.IsActive)
        {
            // The pen is there and has not heard us: say it now rather than at the end of a long wait.
            _hello.Hurry(nowMs);
        }
        else if (State == ConnectionState.Refused || Pen is null || !HelloExchange.IsSameBoot(hello, Pen))
        {
            GreetAgain(nowMs);
        }
        else if (State == ConnectionState.Open)
        {
            // The same boot has forgotten who we are: say it again, and what waits for an answer goes on waiting.
            _hello.Begin(nowMs);
        }
    }

    /// <summary>Takes nothing for granted any more that the pen's last Hello said, and asks for a new one.</summary>
    internal void GreetAnew(long nowMs) => GreetAgain(nowMs);

    private void GreetAgain(long nowMs)
    {
        Counts.Reboots++;
        State = ConnectionState.Greeting;
        RefusalLine = "";
        _hasSampleOfBoot = false;
        // Nothing asked of one boot is ever said to another.
        _requests.Abandon();
        _ack.Clear();
        _hello.Begin(nowMs);
    }

    private void Accept(DeviceHello hello)
    {
        _hello.End();
        if (State == ConnectionState.Open && HelloExchange.IsSameBoot(hello, Pen!))
        {
            return;
        }
        if (Pen is null || !HelloExchange.IsSameBoot(hello, Pen))
        {
            Alarms.Clear();
            _hasSampleOfBoot = false;
            _requests.AbandonSent();
        }
        Pen = _hello.Keep();
        if (!IsZero(_ledgerId) && !IsZero(Pen.LedgerId) && !IsPairedHere)
        {
            Refuse(RefusalLines.OtherLedger(_channelName, Pen, _ledgerId));
            return;
        }
        State = ConnectionState.Open;
        LogReceiver?.Greeted();
    }

    private void Refuse(string line)
    {
        _hello.End();
        State = ConnectionState.Refused;
        RefusalLine = line;
        _requests.Abandon();
        _ack.Clear();
    }

    private void OnResponse(Message message)
    {
        if (_ack.IsAnsweredBy(message))
        {
            OnAckAnswered(message);
            return;
        }
        RequestHandle? request = _requests.Answered(message);
        if (request is null)
        {
            Counts.Unexpected++;
        }
        else if (request.Outcome == RequestOutcome.Done)
        {
            OnDone(request);
        }
    }

    private void OnAckAnswered(Message message)
    {
        Refusal reason = _ack.Answered(message);
        if (reason != Refusal.None)
        {
            LogReceiver?.AckRefused(reason);
        }
    }

    private void OnDone(RequestHandle request)
    {
        if (request.Operation == RequestOperation.AcknowledgeAlarm)
        {
            Alarms.Acknowledged(System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(request.Asked));
        }
        else if (request.Operation == RequestOperation.AcknowledgeFault)
        {
            Alarms.FaultAcknowledged(request.Asked[0]);
        }
        else if (request.Operation == RequestOperation.Pair)
        {
            request.Asked[..Pen!.LedgerId.Length].CopyTo(Pen.LedgerId);
        }
    }

    private void OnTelemetry(Message message, long nowMs)
    {
        uint before = Telemetry.NowMs;
        Telemetry.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        TelemetryCount++;
        Alarms.SampleArrived(nowMs);
        bool wentBack = _hasSampleOfBoot && unchecked((int)(before - Telemetry.NowMs)) > RestartBackMs;
        _hasSampleOfBoot = true;
        if (wentBack && State == ConnectionState.Open)
        {
            GreetAgain(nowMs);
        }
    }
}
