namespace Smp.Clinic.Usage;

/// <summary>How a run ended. The numbers are those of the pen's records.</summary>
public enum RunEnd
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>The run contacts were released.</summary>
    Released = 1,

    /// <summary>A host stopped it.</summary>
    StoppedByHost = 2,

    /// <summary>A fault stopped it.</summary>
    Fault = 3,

    /// <summary>The longest press was reached.</summary>
    TimeLimit = 4,

    /// <summary>Power was lost; at most one second of it is missing.</summary>
    PowerLost = 5,

    /// <summary>Several runs in one record.</summary>
    Merged = 6,
}
