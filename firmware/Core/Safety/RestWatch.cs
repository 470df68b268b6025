using Smp.Core.Depth;
using Smp.Core.Inputs;
using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>What can be wrong while nothing is driven and should not wait for a press to be found.</summary>
/// <remarks>A rail that is up while the contacts are open is a switch that no longer opens: the next run has lost its
/// second way to stop.</remarks>
public sealed class RestWatch
{
    private const int RailDownMs = 300;
    private const int RailDeadMv = 1_500;
    private const int RailUpTicksMax = 3;

    private readonly RunInput _input;
    private readonly GripControl _grip;
    private int _railUpTicks;

    /// <summary>A watch over button and grip.</summary>
    public RestWatch(RunInput input, GripControl grip)
    {
        _input = input;
        _grip = grip;
    }

    /// <summary>Looks once a tick without a run.</summary>
    /// <returns>The fault to latch, or None.</returns>
    public FaultCode Inspect(TickInputs inputs)
    {
        bool isRailUp = _input.ReleasedMs >= RailDownMs && inputs.RailMv > RailDeadMv;
        _railUpTicks = isRailUp ? _railUpTicks + 1 : 0;
        if (_railUpTicks >= RailUpTicksMax)
        {
            return FaultCode.RailMismatch;
        }
        if (_grip.HasFailedHoming)
        {
            return FaultCode.HomingFailed;
        }
        return _grip.IsAstray ? FaultCode.DepthMismatch : FaultCode.None;
    }
}
