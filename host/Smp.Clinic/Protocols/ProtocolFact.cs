using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Something worth knowing that nothing is computed from, or a code with its meaning.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Figure">Its figure, if it has one; the name says of what.</param>
/// <param name="Text">Our words.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record ProtocolFact(string Id, int? Figure, string Text, RuleSource Source)
{
    internal static ProtocolFact Pass(FieldPass f, ProtocolFact? v) => new(
        f.Slug("id", v?.Id), f.WholeOrNone("figure", v?.Figure, 0, 1_000_000), f.Sentence("text", v?.Text),
        f.Source(v?.Source));
}
