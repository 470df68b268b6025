namespace Smp.Link;

/// <summary>What became of a request.</summary>
public enum RequestOutcome
{
    /// <summary>Not settled yet.</summary>
    Pending = 0,

    /// <summary>The pen says it was done.</summary>
    Done = 1,

    /// <summary>The pen says it was not done, and why.</summary>
    Refused = 2,

    /// <summary>It was sent and nobody answered: done or not done. The pen's own records settle it.</summary>
    Unknown = 3,

    /// <summary>It never left this computer: certainly not done.</summary>
    NotSent = 4,
}
