using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>One reason to stop a running motor. The device holds a list of them and no other cut-off.</summary>
public interface IGuard
{
    /// <summary>A run begins.</summary>
    void Begin();

    /// <summary>Looks once a tick while the motor is driven.</summary>
    /// <returns>The fault to latch, or None.</returns>
    FaultCode Inspect(Situation situation);
}
