using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>When tools are disinfected.</summary>
/// <param name="BeforeEachClient">Before each client.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record CleaningRule(bool BeforeEachClient, RuleSource Source)
{
    internal static CleaningRule Pass(FieldPass f, CleaningRule? v) =>
        new(f.Flag("beforeEachClient", v?.BeforeEachClient), f.Source(v?.Source));
}
