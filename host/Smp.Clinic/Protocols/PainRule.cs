using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>The scale on which a client may say how much it hurt.</summary>
/// <param name="Most">The worst; 0 is none.</param>
/// <param name="Reported">What the document quotes.</param>
/// <param name="Source">Where.</param>
public sealed record PainRule(int Most, int? Reported, RuleSource Source)
{
    internal static PainRule Pass(FieldPass f, PainRule? v)
    {
        PainRule read = new(
            f.Whole("most", v?.Most, 1, 100), f.WholeOrNone("reported", v?.Reported, 0, 100), f.Source(v?.Source));
        f.Demand(read.Reported is null || read.Reported <= read.Most, "reported", "is more than 'most'", "Correct it");
        return read;
    }
}
