namespace Smp.Clinic.Events;

/// <summary>How something that was intended ended, as far as it is known.</summary>
public enum Outcome
{
    /// <summary>It may have been done or not; the pen's own record settles it.</summary>
    Unknown,

    /// <summary>Done, and confirmed.</summary>
    Done,

    /// <summary>Refused or failed, and confirmed not to have happened.</summary>
    NotDone,
}
