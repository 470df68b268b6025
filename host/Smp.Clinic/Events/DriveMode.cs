namespace Smp.Clinic.Events;

/// <summary>What a profile holds.</summary>
public enum DriveMode
{
    /// <summary>The stroke rate.</summary>
    Rate,

    /// <summary>The motor voltage.</summary>
    Voltage,
}
