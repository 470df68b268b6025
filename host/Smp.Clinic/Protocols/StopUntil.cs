namespace Smp.Clinic.Protocols;

/// <summary>What lifts a stop.</summary>
public enum StopUntil
{
    /// <summary>Another day, with another answer.</summary>
    AnotherDay,

    /// <summary>A clearance that is recorded.</summary>
    Clearance,
}
