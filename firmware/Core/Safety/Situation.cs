using Smp.Core.Drive;

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

    /// <summary>The contacts disagree for longer than a movement explains.</summary>
    public bool AreContactsFaulty;
}
