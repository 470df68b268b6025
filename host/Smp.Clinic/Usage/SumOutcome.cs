namespace Smp.Clinic.Usage;

/// <summary>Whether the parts of a pen's use make up its total.</summary>
public enum SumOutcome
{
    /// <summary>Not to be told: records are missing, or the last ones have not come.</summary>
    Unknown,

    /// <summary>They do, to the millisecond and the stroke.</summary>
    Closes,

    /// <summary>They do not, and nothing missing explains it.</summary>
    Differs,
}
