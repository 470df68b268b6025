namespace Smp.Clinic.Retention;

/// <summary>Where records of a class are, and so what a retention can do to them.</summary>
public enum RecordHome
{
    /// <summary>In the chain, which never forgets: a minimum says from when on it may be archived.</summary>
    Chain,

    /// <summary>On paper: the program tells, a person acts.</summary>
    Paper,

    /// <summary>In the store of people, where a maximum shreds.</summary>
    People,
}
