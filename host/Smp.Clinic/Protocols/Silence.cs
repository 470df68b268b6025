using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Something the document does not say, told so that nobody takes it for forgotten.</summary>
/// <param name="Field">The key of the protocol that is therefore absent.</param>
/// <param name="Note">What follows.</param>
public sealed record Silence(string Field, string Note)
{
    internal static Silence Pass(FieldPass f, Silence? v) =>
        new(f.Text("field", v?.Field, FieldPass.NameCharsMax), f.Sentence("note", v?.Note));
}
