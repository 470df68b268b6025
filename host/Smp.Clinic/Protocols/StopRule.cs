using System.Collections.Generic;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Something that is looked at before a session and can forbid it.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Asked">When.</param>
/// <param name="Goals">For whom; empty for all.</param>
/// <param name="Check">The question.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">What a practitioner should know beside it.</param>
public sealed record StopRule(
    string Id, AskedWhen Asked, IReadOnlyList<TreatmentGoal> Goals, Check Check, RuleSource Source, string? Note)
{
    internal static StopRule Pass(FieldPass f, StopRule? v) => new(
        f.Slug("id", v?.Id), f.Word("asked", v?.Asked, ProtocolWords.Askings),
        f.Words("goals", v?.Goals, ProtocolWords.Goals), f.One("check", v?.Check, Check.Pass), f.Source(v?.Source),
        f.Note(v?.Note));
}
