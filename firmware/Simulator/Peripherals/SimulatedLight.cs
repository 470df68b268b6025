using Smp.Core.Ports;
using Smp.Wire;

namespace Smp.Simulator.Peripherals;

/// <summary>The light on the pen as a person sees it.</summary>
public sealed class SimulatedLight : IStatusLight
{
    /// <summary>The state shown; Unknown when dark.</summary>
    public DeviceState Shown { get; private set; }

    /// <inheritdoc/>
    public void Show(DeviceState state) => Shown = state;

    /// <summary>Power was lost.</summary>
    internal void PowerDown() => Shown = DeviceState.Unknown;
}
