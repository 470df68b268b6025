using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What else a document that contradicts itself can be read to say.</summary>
/// <param name="First">Its first day or year; nothing when that does not differ.</param>
/// <param name="Last">Its last day or year; nothing when that does not differ.</param>
/// <param name="Why">What contradicts what.</param>
/// <param name="Source">Where the document says the other thing.</param>
public sealed record OtherReading(int? First, int? Last, string Why, RuleSource Source)
{
    internal static OtherReading Pass(FieldPass f, OtherReading? v)
    {
        OtherReading read = new(
            f.WholeOrNone("first", v?.First, 0, 366), f.WholeOrNone("last", v?.Last, 0, 366),
            f.Sentence("why", v?.Why), f.Source(v?.Source));
        f.Demand(read.First is not null || read.Last is not null, "why", "comes with no other figure",
            "Add 'first' or 'last'");
        return read;
    }
}
