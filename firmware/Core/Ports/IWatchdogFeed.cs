namespace Smp.Core.Ports;

/// <summary>The external retriggerable watchdog that gates the high-side switch: the run lease.</summary>
public interface IWatchdogFeed
{
    /// <summary>Allows the motor for the watchdog's time from now. Called by the tick, in Running only.</summary>
    void Feed();
}
