using Smp.Core.Drive;
using Smp.Wire;

namespace Smp.Core.Safety;

/// <summary>
/// The limits that the drive works with are not those of profile and ceilings: memory was overwritten.
/// </summary>
public sealed class LimitsGuard : IGuard
{
    private readonly DriveLimits _due = new DriveLimits();

    /// <inheritdoc/>
    public void Begin()
    {
    }

    /// <inheritdoc/>
    public FaultCode Inspect(Situation situation)
    {
        if (situation.IsService)
        {
            _due.TakeService();
        }
        else
        {
            _due.Take(situation.Profile);
        }
        return situation.Limits.IsSameAs(_due) ? FaultCode.None : FaultCode.CheckFailed;
    }
}
