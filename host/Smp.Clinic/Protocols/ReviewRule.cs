using System.Collections.Generic;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What is talked over before a later session begins.</summary>
/// <param name="FromSession">The first session that has one.</param>
/// <param name="Topics">What about.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record ReviewRule(int FromSession, IReadOnlyList<string> Topics, RuleSource Source)
{
    internal static ReviewRule Pass(FieldPass f, ReviewRule? v) => new(
        f.Whole("fromSession", v?.FromSession, 2, SessionCount.CountMax),
        f.Texts("topics", v?.Topics, FieldPass.NameCharsMax), f.Source(v?.Source));
}
