using System;
using Smp.Link.Air;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>One host's conversation with one pen over one channel: hello, requests, telemetry, alarms.</summary>
/// <remarks>
/// Moves only in <see cref="Tick"/>, which never blocks; the clock is the caller's and only has to count up. Not for
/// several threads. A pen that restarts is greeted again; a channel that is gone needs a new connection.
/// </remarks>
public sealed class PenConnection : IGreetingEffects
{
    private const int WaitMsMax = 1_000;
    // A full channel is tried again after the time of about 100 bytes at 115,200 baud.
    private const int FlushWaitMs = 10;
    private readonly FrameLink _frames;
    private readonly RequestQueue _requests;
    private readonly HelloExchange _hello;
    private readonly Greeting _greeting;
    private readonly AckExchange _ack;
    private readonly SampleWatch _samples = new();
    private readonly AirSeal? _air;
    private readonly LinkTimings _timings;
    private readonly byte[] _ledgerId;
    private readonly string _channelName;

    /// <summary>A connection that says Hello at its first tick.</summary>
    /// <param name="channel">Stays the caller's to dispose.</param>
    /// <param name="crc">CRC-32.</param>
    /// <param name="ledgerId">16 bytes; all zero for a host that keeps no ledger.</param>
    /// <param name="hostNonce">Any number that differs from one connection to the next.</param>
    /// <param name="timings">Null for those of a cable, or of the air when there is a seal.</param>
    /// <param name="air">Signs and checks on a link that anybody can speak on; null for a cable.</param>
    public PenConnection(
        IByteChannel channel, ICrc32 crc, byte[] ledgerId, uint hostNonce, LinkTimings? timings = null,
        AirSeal? air = null)
    {
        _air = air;
        _timings = timings ?? (air is null ? new LinkTimings() : LinkTimings.OfAir);
        _channelName = channel.Name;
        _ledgerId = (byte[])ledgerId.Clone();
        _frames = new FrameLink(channel, crc, Counts);
        IMessageSeal seal = air is null ? new CableSeal(crc) : air;
        _requests = new RequestQueue(seal, _timings, Counts, unchecked((byte)hostNonce));
        _hello = new HelloExchange(crc, _timings, _ledgerId, hostNonce);
        _ack = new AckExchange(seal, _timings);
        _greeting = new Greeting(_channelName, _ledgerId, _hello, air, Counts, this);
        Requests = new PenRequests(_requests, () => State is ConnectionState.Greeting or ConnectionState.Open);
    }

    /// <summary>How far it has come.</summary>
    public ConnectionState State => _greeting.State;

    /// <summary>Why the pen cannot be worked with, in one line with the cure; empty unless refused.</summary>
    public string RefusalLine => _greeting.RefusalLine;

    /// <summary>What the pen said of itself when it was greeted; null before.</summary>
    public DeviceHello? Pen => _greeting.Pen;

    /// <summary>True when pen and host keep the same ledger.</summary>
    public bool IsPairedHere => _greeting.IsPairedHere;

    /// <summary>What can be asked of the pen.</summary>
    public PenRequests Requests { get; }

    /// <summary>The newest sample; one object, overwritten by the next.</summary>
    public TelemetrySample Telemetry => _samples.Newest;

    /// <summary>Samples received; tells a new one from the one seen before.</summary>
    public long TelemetryCount => _samples.Count;

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
                _greeting.Lose();
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
        long due = Math.Min(_hello.DueMs, _requests.DueMs(MayAsk));
        due = isOpen ? Math.Min(due, _ack.DueMs(_requests.MaySendBeside)) : due;
        return due <= nowMs ? 0 : (int)Math.Min(due - nowMs, WaitMsMax);
    }

    // Over the air one thing at a time, and what a Hello brings is waited for.
    private bool MayAsk => State == ConnectionState.Open
        && (_air is null || (!_ack.IsInTheWay && !_hello.IsActive));

    internal void Acknowledge(ulong epoch, uint sequence, byte[] head) =>
        _ack.Set(_ledgerId, epoch, sequence, head);

    /// <summary>Takes nothing for granted any more that the pen's last Hello said, and asks for a new one.</summary>
    internal void GreetAnew(long nowMs) => _greeting.BeginAnew(nowMs);

    void IGreetingEffects.Forget()
    {
        _requests.Abandon();
        _ack.Clear();
        _samples.BeginBoot();
    }

    void IGreetingEffects.BootBegun(bool isUnnoticed)
    {
        Alarms.Clear();
        _samples.BeginBoot();
        _requests.AbandonSent();
        if (isUnnoticed)
        {
            _requests.Withdraw();
            _ack.Clear();
        }
    }

    void IGreetingEffects.GreetedAgain(uint counterMax, long nowMs) => _requests.Greeted(counterMax, nowMs);

    void IGreetingEffects.Opened() => LogReceiver?.Greeted();

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
        _requests.Tick(nowMs, _frames, MayAsk);
        if (_requests.NeedsGreeting)
        {
            _greeting.AskAgain(nowMs);
        }
        _hello.Tick(nowMs, _frames, Counts);
        if (State == ConnectionState.Open)
        {
            _ack.Tick(nowMs, _frames, _requests, Counts);
        }
        _frames.Flush();
    }

    private void Dispatch(Message message, long nowMs)
    {
        if (_air is not null && !IsBelieved(_air, message, nowMs))
        {
            return;
        }
        switch (message.Type)
        {
            case MessageType.Hello when message.Operation == HelloExchange.DeviceOperation:
                _greeting.Arrived(message, nowMs);
                break;
            case MessageType.Response when State != ConnectionState.Greeting:
                OnResponse(message, nowMs);
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

    private static bool IsBelieved(AirSeal air, Message message, long nowMs) =>
        message.Type == MessageType.Hello ? air.TryOpenHello(message) : air.TryOpen(message, nowMs);

    private void OnResponse(Message message, long nowMs)
    {
        if (_ack.IsAnsweredBy(message))
        {
            OnAckAnswered(message, nowMs);
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

    private void OnAckAnswered(Message message, long nowMs)
    {
        Refusal reason = _ack.Answered(message);
        if (reason != Refusal.None)
        {
            LogReceiver?.AckRefused(reason);
        }
        if (_air is not null && UnheardRequest.IsOne(reason))
        {
            _greeting.AskAgain(nowMs);
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
        Alarms.SampleArrived(nowMs);
        if (_samples.TakeShowsRestart(message) && State == ConnectionState.Open)
        {
            _greeting.BeginAnew(nowMs);
        }
    }
}
