namespace Smp.Clinic.Protocols;

/// <summary>What a client wants; it decides which rules apply.</summary>
public enum TreatmentGoal
{
    /// <summary>The look of a shaved head.</summary>
    Buzz,

    /// <summary>Fuller hair, or thin and bald spots covered.</summary>
    Density,

    /// <summary>A scar covered.</summary>
    Scar,
}
