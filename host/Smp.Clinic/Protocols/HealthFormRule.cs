using System.Collections.Generic;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>That a form about health is filled in, and when.</summary>
/// <param name="Asked">When it is filled in.</param>
/// <param name="Confirmed">When it is confirmed again.</param>
/// <param name="Asks">What it asks about.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">What goes beyond the document.</param>
public sealed record HealthFormRule(
    AskedWhen Asked, AskedWhen Confirmed, IReadOnlyList<string> Asks, RuleSource Source, string? Note)
{
    internal static HealthFormRule Pass(FieldPass f, HealthFormRule? v) => new(
        f.Word("asked", v?.Asked, ProtocolWords.Askings), f.Word("confirmed", v?.Confirmed, ProtocolWords.Askings),
        f.Texts("asks", v?.Asks, FieldPass.NameCharsMax), f.Source(v?.Source), f.Note(v?.Note));
}
