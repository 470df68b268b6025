using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>Something that is looked at before a session and can forbid it.</summary>
/// <param name="Id">The stable name.</param>
/// <param name="Asked">When.</param>
/// <param name="Goals">For whom; empty for all.</param>
/// <param name="Check">The question.</param>
/// <param name="Text">Our words on the client's page, if it says anything about it.</param>
/// <param name="Source">Where the document says so.</param>
/// <param name="Note">What a practitioner should know beside it.</param>
public sealed record StopRule(
    string Id, AskedWhen Asked, IReadOnlyList<TreatmentGoal> Goals, Check Check, string? Text, RuleSource Source,
    string? Note)
{
    /// <summary>True when it is looked at for that goal before the session of that number.</summary>
    public bool IsAsked(TreatmentGoal goal, int session) =>
        (Goals.Count == 0 || Goals.Contains(goal)) && (Asked == AskedWhen.Each || session == 1);

    internal static StopRule Pass(FieldPass f, StopRule? v) => new(
        f.Slug("id", v?.Id), f.Word("asked", v?.Asked, ProtocolWords.Askings),
        f.Words("goals", v?.Goals, ProtocolWords.Goals), f.One("check", v?.Check, Check.Pass),
        f.TextOrNone("text", v?.Text, FieldPass.SentenceCharsMax), f.Source(v?.Source), f.Note(v?.Note));
}
