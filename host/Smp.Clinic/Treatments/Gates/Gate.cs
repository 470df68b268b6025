namespace Smp.Clinic.Treatments.Gates;

/// <summary>One thing that has to be on record before a pen is armed for a visit.</summary>
/// <param name="Kind">Which.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Says">What is on record, or what is missing; no full stop, no name, nothing of health.</param>
/// <param name="Cure">What to do; empty when it is met.</param>
public sealed record Gate(GateKind Kind, GateState State, string Says, string Cure)
{
    /// <summary>Its stable word.</summary>
    public string Word => GateWords.Kinds.WordOf(Kind);

    /// <summary>True when it holds nothing up.</summary>
    public bool IsMet => State == GateState.Met;

    /// <summary>For a person: which, what, and what to do.</summary>
    public string Sentence => IsMet ? $"{Word}: {Says}." : $"{Word}: {Says}. {Cure}.";

    internal static Gate Met(GateKind kind, string says) => new(kind, GateState.Met, says, "");

    internal static Gate Open(GateKind kind, string says, string cure) => new(kind, GateState.Open, says, cure);

    internal static Gate Stopped(GateKind kind, string says, string cure) => new(kind, GateState.Stopped, says, cure);
}
