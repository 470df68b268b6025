namespace Smp.Link;

/// <summary>How long a link waits before it says a thing again, gives it up, or calls the pen silent.</summary>
/// <remarks>The defaults are those of a cable.</remarks>
public sealed record LinkTimings
{
    /// <summary>Over a broker: the first repeat comes after a second.</summary>
    public static LinkTimings OfAir { get; } = new() { ResendFirstMs = 1_000 };

    /// <summary>First repeat of an unanswered message; each further wait is twice as long.</summary>
    public int ResendFirstMs { get; init; } = 250;

    /// <summary>Longest wait between two repeats.</summary>
    public int ResendMaxMs { get; init; } = 4_000;

    /// <summary>An unanswered request is unknown after this; one that was never sent is not sent.</summary>
    public int GiveUpMs { get; init; } = 12_000;

    /// <summary>No byte for this long is silence: a pen that is on speaks once a second.</summary>
    public int SilentAfterMs { get; init; } = 3_000;

    /// <summary>Oldest a record may get before its group is committed.</summary>
    public int CommitAfterMs { get; init; } = 20;

    /// <summary>Records that make a full group.</summary>
    public int CommitRecordsMax { get; init; } = 1_000;
}
