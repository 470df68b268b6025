#nullable enable
namespace Smp.Standins;

/// <summary>What was done to the hardware.</summary>
public enum ChipAct
{
    /// <summary>A pin was opened or its mode was set; value: the mode's number.</summary>
    PinMode,

    /// <summary>The level of an output was set; value: 0 or 1.</summary>
    Level,

    /// <summary>A PWM output was configured and switched on; value: its duty in 1/10,000.</summary>
    PwmStart,

    /// <summary>A duty reached a PWM output; value: 1/10,000, or -1 for what came of a NaN.</summary>
    PwmDuty,

    /// <summary>A PWM output went to its idle level; value: 0.</summary>
    PwmStop,

    /// <summary>A PWM timer was set to another frequency; value: Hz.</summary>
    PwmFrequency,

    /// <summary>The device was told to start again; no pin.</summary>
    Reboot,
}
