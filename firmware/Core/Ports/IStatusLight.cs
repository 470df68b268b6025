using Smp.Wire;

namespace Smp.Core.Ports;

/// <summary>The light on the pen.</summary>
public interface IStatusLight
{
    /// <summary>Shows a state; called every tick, acts on a change.</summary>
    void Show(DeviceState state);
}
