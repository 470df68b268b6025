using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What the session of one number does, and by which power profile.</summary>
/// <param name="Session">The number; it holds for later ones too until another layer takes over.</param>
/// <param name="Profile">The title of the clinic's power profile that is proposed.</param>
/// <param name="Tone">How dark.</param>
/// <param name="Text">What the layer is for.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record SessionLayer(int Session, string Profile, LayerTone Tone, string Text, RuleSource Source)
{
    internal static SessionLayer Pass(FieldPass f, SessionLayer? v) => new(
        f.Whole("session", v?.Session, 1, SessionCount.CountMax),
        f.Text("profile", v?.Profile, FieldPass.NameCharsMax), f.Word("tone", v?.Tone, ProtocolWords.Tones),
        f.Sentence("text", v?.Text), f.Source(v?.Source));
}
