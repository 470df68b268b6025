using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>The clinic's document that a protocol puts into figures.</summary>
/// <param name="Clinic">Whose it is.</param>
/// <param name="Title">Its first words.</param>
/// <param name="Lines">How many lines it has; sources name lines up to it.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits: says which edition the lines are those of.</param>
public sealed record ProtocolDocument(string Clinic, string Title, int Lines, string Sha256)
{
    internal static ProtocolDocument Pass(FieldPass f, ProtocolDocument? v) => new(
        f.Text("clinic", v?.Clinic, FieldPass.NameCharsMax), f.Text("title", v?.Title, FieldPass.NameCharsMax),
        f.Whole("lines", v?.Lines, 1, 100_000), f.Digest("sha256", v?.Sha256));
}
