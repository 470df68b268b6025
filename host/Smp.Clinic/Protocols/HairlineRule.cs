using System.Collections.Generic;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>That the client approves the drawn hairline before the first run.</summary>
/// <param name="Goals">For whom.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">What it is drawn by.</param>
public sealed record HairlineRule(IReadOnlyList<TreatmentGoal> Goals, RuleSource Source, string? Note)
{
    internal static HairlineRule Pass(FieldPass f, HairlineRule? v)
    {
        HairlineRule read = new(
            f.Words("goals", v?.Goals, ProtocolWords.Goals), f.Source(v?.Source), f.Note(v?.Note));
        f.Demand(read.Goals.Count > 0, "goals", "is missing", "Name the goals, or leave the whole rule out");
        return read;
    }
}
