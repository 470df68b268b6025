using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>The needle is not where the servo was told to put it.</summary>
public sealed class DepthGuard : IGuard
{
    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation) =>
        situation.IsGripAstray ? FaultCode.DepthMismatch : FaultCode.None;
}
