namespace Smp.Core.Ports;

/// <summary>The external retriggerable watchdog that gates the high-side switch: the run lease.</summary>
public interface IWatchdogFeed
{
    /// <summary>Allows the motor for the watchdog's time from now. Called by the tick, in Running only.</summary>
    void Feed();

    /// <summary>
    /// Ends the lease at once: the high-side switch opens whatever driver and PWM do. The part's clear input.
    /// </summary>
    void Drop();
}
