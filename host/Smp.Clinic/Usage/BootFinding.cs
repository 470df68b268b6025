namespace Smp.Clinic.Usage;

/// <summary>
/// In what condition the pen found its memory when it started. The numbers are those of the pen's records.
/// </summary>
public enum BootFinding
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>As it was left.</summary>
    Clean = 1,

    /// <summary>A run was under way when power was lost.</summary>
    RunInterrupted = 2,

    /// <summary>Blank or foreign: a new epoch.</summary>
    NewEpoch = 3,

    /// <summary>Records did not read back; numbers were skipped.</summary>
    Damaged = 4,
}
