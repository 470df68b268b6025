using Smp.Clinic.Cartridges;

namespace Smp.Clinic.Events;

/// <summary>The rules refused a step of a cartridge's life. That it was tried is part of the record.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="From">The state it was in and stays in.</param>
/// <param name="Attempted">The step that was tried.</param>
/// <param name="Reason">The rule that refused it.</param>
/// <param name="Sentence">What the person at the screen was told, 1..400 characters. Never a name.</param>
/// <param name="Session">The session it was tried for, if any.</param>
/// <param name="Client">The client it was tried for, if any.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record TransitionRefused(
    CartridgeId Cartridge,
    CartridgeState From,
    CartridgeTransition Attempted,
    RefusalReason Reason,
    string Sentence,
    SessionId Session,
    ClientReference Client,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "transition-refused";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("cartridge", Cartridge).Add("from", Words.States.WordOf(From))
            .Add("attempted", Words.Transitions.WordOf(Attempted)).Add("reason", Words.Reasons.WordOf(Reason))
            .Add("sentence", Sentence).AddIf("session", Session).AddIf("client", Client).Add("atUtcS", At);

    internal static TransitionRefused Read(EventFieldReader reader) => new(
        reader.Cartridge(),
        reader.Word("from", Words.States),
        reader.Word("attempted", Words.Transitions),
        reader.Word("reason", Words.Reasons),
        reader.Text("sentence", PrintableText.SentenceCharsMax),
        reader.OptionalSession(),
        reader.OptionalClient(),
        reader.At());
}
