namespace Smp.Clinic.Treatments.Gates;

/// <summary>Where a gate stands.</summary>
public enum GateState
{
    /// <summary>What it asks is on record.</summary>
    Met,

    /// <summary>Something has still to be done.</summary>
    Open,

    /// <summary>Something forbids it, and doing more does not help by itself.</summary>
    Stopped,
}
