namespace Smp.Clinic.Events;

/// <summary>How the motor comes to rest.</summary>
public enum StopMode
{
    /// <summary>Braked.</summary>
    Brake,

    /// <summary>Left to run out.</summary>
    Coast,
}
