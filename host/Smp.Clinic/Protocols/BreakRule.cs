using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>When the practitioner is reminded of a pause.</summary>
/// <param name="EveryMinutes">Of a session, since the last pause.</param>
/// <param name="Source">Who says so.</param>
public sealed record BreakRule(int EveryMinutes, RuleSource Source)
{
    internal static BreakRule Pass(FieldPass f, BreakRule? v) =>
        new(f.Whole("everyMinutes", v?.EveryMinutes, 10, 240), f.Source(v?.Source));
}
