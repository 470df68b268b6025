namespace Smp.Bridge.Staff;

/// <summary>What came of trying a PIN.</summary>
public enum PinOutcome
{
    /// <summary>Nothing is kept of this person: there is no PIN to try.</summary>
    None,

    /// <summary>It is right.</summary>
    Right,

    /// <summary>It is wrong.</summary>
    Wrong,

    /// <summary>It was not looked at: too many tries went before.</summary>
    Waiting,
}
