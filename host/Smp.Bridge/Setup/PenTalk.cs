using System;
using Smp.Link;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Bridge.Setup;

/// <summary>One question at a time to a pen on a cable, each waited for. Imports nothing.</summary>
public sealed class PenTalk
{
    private const int OpenWithinMs = 10_000;
    private const int SampleWithinMs = 5_000;
    private const int WaitMsMax = 50;

    private readonly IByteChannel _channel;
    private readonly TimeProvider _clock;
    private readonly PenConnection _connection;
    private readonly long _startTicks;

    /// <summary>A talk that has not begun.</summary>
    /// <param name="channel">To the pen; stays the caller's to dispose.</param>
    /// <param name="ledgerId">16 bytes; all zero for none.</param>
    /// <param name="hostNonce">Any number that differs from one talk to the next.</param>
    /// <param name="clock">For waiting and repeating.</param>
    public PenTalk(IByteChannel channel, byte[] ledgerId, uint hostNonce, TimeProvider clock)
    {
        _channel = channel;
        _clock = clock;
        _startTicks = clock.GetTimestamp();
        _connection = new PenConnection(channel, new SlicedCrc32(), ledgerId, hostNonce);
    }

    /// <summary>Greets the pen.</summary>
    /// <returns>What it says of itself.</returns>
    /// <exception cref="ChannelLostException">Nobody answers, or the pen cannot be worked with.</exception>
    public DeviceHello Open()
    {
        bool isOpen = StepUntil(() => _connection.State == ConnectionState.Open, OpenWithinMs);
        return isOpen
            ? _connection.Pen!
            : throw new ChannelLostException($"{_channel.Name}: no pen answers: switch it on and try again.");
    }

    /// <summary>Asks, and waits for what came of it.</summary>
    public RequestHandle Ask(Func<PenRequests, RequestHandle> ask)
    {
        RequestHandle handle = ask(_connection.Requests);
        StepUntil(() => handle.IsSettled, int.MaxValue);
        return handle;
    }

    /// <summary>The next sample that arrives.</summary>
    /// <exception cref="PenAnswerException">None does.</exception>
    public TelemetrySample NextSample()
    {
        long before = _connection.TelemetryCount;
        return StepUntil(() => _connection.TelemetryCount > before, SampleWithinMs)
            ? _connection.Telemetry
            : throw new PenAnswerException(
                $"{_channel.Name}: the pen tells no measurements: look at it and try again.", true);
    }

    private long NowMs => (long)_clock.GetElapsedTime(_startTicks).TotalMilliseconds;

    private bool StepUntil(Func<bool> isReached, int withinMs)
    {
        long fromMs = NowMs;
        while (!isReached())
        {
            if (NowMs - fromMs > withinMs)
            {
                return false;
            }
            _connection.Tick(NowMs);
            if (_connection.State == ConnectionState.Refused)
            {
                throw new ChannelLostException(_connection.RefusalLine);
            }
            if (!isReached())
            {
                _channel.WaitReadable(Math.Min(_connection.WaitMs(NowMs), WaitMsMax));
            }
        }
        return true;
    }
}
