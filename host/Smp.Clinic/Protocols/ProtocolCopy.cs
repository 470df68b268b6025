using System.Diagnostics.CodeAnalysis;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Begins a clinic's own protocol: the same rules under a name of its own, to be edited.</summary>
public static class ProtocolCopy
{
    /// <summary>The file of a copy, version 1, which says what it was copied from.</summary>
    /// <param name="from">What is copied.</param>
    /// <param name="id">The copy's own id.</param>
    /// <param name="shelf">Protocols that are known; the copy has none of their names.</param>
    /// <param name="copy">Its bytes.</param>
    /// <param name="refusal">Why not.</param>
    public static bool TryMake(
        ProtocolFile from, string id, ProtocolShelf shelf, [NotNullWhen(true)] out byte[]? copy,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        refusal = WhyNot(id, shelf);
        copy = refusal is null
            ? ProtocolWriter.Write(from.Protocol with
            {
                Id = id, Version = 1, CopiedFrom = new(from.Protocol.Id, from.Protocol.Version, from.Sha256),
            })
            : null;
        return copy is not null;
    }

    private static ClinicRefusal? WhyNot(string id, ProtocolShelf shelf)
    {
        string what = $"'{PrintableText.Shown(id)}' cannot be the name of a copy";
        if (!FieldPass.IsSlug(id) || id.Length > FieldPass.SlugCharsMax)
        {
            return ClinicRefusal.Malformed(
                what, $"it is not 1 to {FieldPass.SlugCharsMax} small letters, digits and single hyphens",
                "Write it such as our-clinic");
        }
        return shelf.Find(id) is { } known
            ? ClinicRefusal.Malformed(what, $"{known.Label} has it already", "Choose a name of its own")
            : null;
    }
}
