namespace Smp.Clinic.Hygiene;

/// <summary>How much a finding asks of whoever reads it.</summary>
public enum Severity
{
    /// <summary>Safety or traceability is broken, or somebody tried to break it.</summary>
    Red,

    /// <summary>Something is to be completed or looked at.</summary>
    Amber,

    /// <summary>Good to know.</summary>
    Info,
}
