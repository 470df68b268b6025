using Smp.Clinic.People;

namespace Smp.Bridge;

/// <summary>How a bridge was asked to run.</summary>
public sealed record PenBridgeSetup
{
    /// <summary>Any number that differs from one connection to the next.</summary>
    public required uint HostNonce { get; init; }

    /// <summary>
    /// The time of day is told by intents and not by this computer: the same acts give the same record.
    /// </summary>
    public bool IsTimeSimulated { get; init; }

    /// <summary>End when everything the pen has is committed.</summary>
    public bool EndsWhenCaughtUp { get; init; }

    /// <summary>
    /// Who takes as lost what a pen once handed over and this ledger no longer holds; null for nobody, and then the
    /// import waits.
    /// </summary>
    public PersonCode? LossAcceptedBy { get; init; }

    /// <summary>Least time between two lines about progress, ms.</summary>
    public int TellEveryMs { get; init; } = 1_000;
}
