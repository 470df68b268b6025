namespace Smp.Clinic.Protocols;

/// <summary>From which sessions the days of a rule are counted.</summary>
public enum AftercareAnchor
{
    /// <summary>From each, anew.</summary>
    Each,

    /// <summary>From the first alone.</summary>
    First,

    /// <summary>From the last of the treatment alone.</summary>
    Last,
}
