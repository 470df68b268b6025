using Smp.Core.Drive;
using Smp.Wire.Messages;

namespace Smp.Core.Safety;

/// <summary>What a guard may look at: the tick's inputs and what the drive was told in the tick before.</summary>
public sealed class Situation
{
    /// <summary>The tick's inputs.</summary>
    public TickInputs Inputs = null!;

    /// <summary>The limits in force.</summary>
    public DriveLimits Limits = null!;

    /// <summary>Rate measured over the last tick, mHz.</summary>
    public int RateMhz;

    /// <summary>Rate measured over whole strokes, mHz.</summary>
    public int StrokeMeanMhz;

    /// <summary>Rate asked for, ramp included, mHz; in voltage mode the rate limit.</summary>
    public int SetMhz;

    /// <summary>Voltage given since the tick before, mV; 0 in the tick after the start.</summary>
    public int MotorMv;

    /// <summary>Since the drive began to push, ms.</summary>
    public int DrivenMs;

    /// <summary>The ramp has ended.</summary>
    public bool IsSteady;

    /// <summary>The rotor has been seen turning in this run.</summary>
    public bool HasTurned;

    /// <summary>Current without a needle, mA.</summary>
    public int NoLoadMa;

    /// <summary>Current that voltage given and rate measured ask for, mA; 0 while the motor brakes.</summary>
    public int ModelMa;

    /// <summary>The profile that the limits were made from.</summary>
    public Profile Profile = null!;

    /// <summary>The run has no cartridge and the limits of a service run.</summary>
    public bool IsService;

    /// <summary>Housing as reckoned, 0.1 degrees Celsius.</summary>
    public int HousingDeciCelsius;

    /// <summary>Winding as reckoned, 0.1 degrees Celsius.</summary>
    public int WindingDeciCelsius;

    /// <summary>Hottest winding allowed, 0.1 degrees Celsius.</summary>
    public int WindingDeciCelsiusMax;

    /// <summary>The needle is not where the servo was told to put it.</summary>
    public bool IsGripAstray;
}
