using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>A goal that the clinic offers.</summary>
/// <param name="Goal">Which.</param>
/// <param name="Text">What the clinic calls it.</param>
/// <param name="Source">Where it says so.</param>
public sealed record GoalText(TreatmentGoal Goal, string Text, RuleSource Source)
{
    internal static GoalText Pass(FieldPass f, GoalText? v) => new(
        f.Word("goal", v?.Goal, ProtocolWords.Goals), f.Text("text", v?.Text, FieldPass.NameCharsMax),
        f.Source(v?.Source));
}
