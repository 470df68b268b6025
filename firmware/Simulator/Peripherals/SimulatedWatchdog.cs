using Smp.Core.Ports;

namespace Smp.Simulator.Peripherals;

/// <summary>The external retriggerable watchdog: holds the switch for its time after each feed, then lets go.</summary>
public sealed class SimulatedWatchdog : IWatchdogFeed
{
    /// <summary>Time of the part fitted, ms.</summary>
    public const int ShippedMs = 200;

    private readonly WorldClock _clock;
    private readonly int _timeUs;
    private long _holdsUntilUs;

    /// <summary>A watchdog that was never fed.</summary>
    public SimulatedWatchdog(WorldClock clock, int timeMs = ShippedMs)
    {
        _clock = clock;
        _timeUs = timeMs * 1_000;
    }

    /// <summary>The lease has not run out.</summary>
    public bool IsHolding => _clock.NowUs < _holdsUntilUs || (IsStuck && _holdsUntilUs > 0);

    /// <summary>It never lets go once it was fed.</summary>
    public bool IsStuck { get; set; }

    /// <summary>Times it was fed.</summary>
    public long FeedCount { get; private set; }

    /// <inheritdoc/>
    public void Feed()
    {
        FeedCount++;
        _holdsUntilUs = _clock.NowUs + _timeUs;
    }

    /// <inheritdoc/>
    public void Drop() => _holdsUntilUs = IsStuck ? _holdsUntilUs : 0;

    /// <summary>Power was lost: the lease is gone.</summary>
    internal void PowerDown() => _holdsUntilUs = 0;
}
