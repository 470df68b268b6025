namespace Smp.Clinic.Plans;

/// <summary>What about a treatment's sessions goes against its protocol.</summary>
public enum PlanWarningKind
{
    /// <summary>A session is too near the one before.</summary>
    TooSoon,

    /// <summary>A session is too far from the one before.</summary>
    TooLate,

    /// <summary>There are more sessions than the protocol has.</summary>
    TooMany,

    /// <summary>The treatment ends with fewer sessions than the protocol has.</summary>
    TooFew,
}
