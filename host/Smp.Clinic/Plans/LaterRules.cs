namespace Smp.Clinic.Plans;

/// <summary>The names under which the two later offers stand in a plan.</summary>
public static class LaterRules
{
    /// <summary>The later session that belongs to the treatment.</summary>
    public const string TopUp = "top-up";

    /// <summary>The session years later.</summary>
    public const string Refresher = "refresher";
}
