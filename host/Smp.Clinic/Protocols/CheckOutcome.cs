namespace Smp.Clinic.Protocols;

/// <summary>What an answer means for the session.</summary>
public enum CheckOutcome
{
    /// <summary>Go on.</summary>
    Ok,

    /// <summary>Go on with a note; the practitioner decides.</summary>
    Note,

    /// <summary>No session.</summary>
    Stop,
}
