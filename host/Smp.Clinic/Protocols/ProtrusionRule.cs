using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How far the needle may stand out of its tip. It is a setting of the pen and no measured depth.</summary>
/// <param name="WarnAboveUm">Above it the practitioner is warned.</param>
/// <param name="RefuseAboveUm">Above it a profile is refused; nothing where the clinic has set no such limit.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">What the figure is worth.</param>
public sealed record ProtrusionRule(int WarnAboveUm, int? RefuseAboveUm, RuleSource Source, string? Note)
{
    private const int UmMax = 2_000;

    internal static ProtrusionRule Pass(FieldPass f, ProtrusionRule? v)
    {
        ProtrusionRule read = new(
            f.Whole("warnAboveUm", v?.WarnAboveUm, 1, UmMax),
            f.WholeOrNone("refuseAboveUm", v?.RefuseAboveUm, 1, UmMax),
            f.Source(v?.Source), f.Note(v?.Note));
        f.Demand(read.RefuseAboveUm is null || read.RefuseAboveUm >= read.WarnAboveUm, "refuseAboveUm",
            "is less than 'warnAboveUm'", "Exchange the two, or correct one");
        return read;
    }
}
