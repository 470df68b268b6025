namespace Smp.Clinic.Usage;

/// <summary>Sum over mounts plus use without a cartridge, against the pen's own total since the epoch began.</summary>
/// <param name="Pen">Whose.</param>
/// <param name="Assigned">Sum over all mounts.</param>
/// <param name="Unassigned">Use without a cartridge.</param>
/// <param name="Total">What the pen counted in all.</param>
/// <param name="Outcome">Closes, differs, or unknown.</param>
/// <param name="Reason">Why it is unknown; empty otherwise.</param>
public sealed record SumCheck(
    PenEpoch Pen, UseCounts Assigned, UseCounts Unassigned, UseCounts Total, SumOutcome Outcome, string Reason)
{
    /// <summary>Total less its parts: zero, each, when it closes.</summary>
    public UseCounts Difference => Total - Assigned - Unassigned;
}
