using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Gates;

/// <summary>
/// What is asked before each session whatever the protocol: nobody works on a scalp that is burnt, cut or sore.
/// </summary>
public static class HouseCheck
{
    /// <summary>Its id, as if it were a rule; a protocol's own rule of that id does not take its place.</summary>
    public const string Id = "scalp-today";

    /// <summary>The stop of a protocol that a skin check answers, and no question of the day.</summary>
    public const string SkinCheck = "skin-check";

    /// <summary>The question and its answers.</summary>
    public static Check Question { get; } = new(
        "Is the scalp sunburnt, cut, sore or broken today?",
        [
            new("no", "No", CheckOutcome.Ok, null),
            new("yes", "Yes", CheckOutcome.Stop, StopUntil.AnotherDay),
        ]);

    /// <summary>The questions of a protocol for a goal, before the session of a number, and the house's own.</summary>
    public static IReadOnlyList<KeyValuePair<string, Check>> QuestionsOf(
        Protocol protocol, TreatmentGoal goal, int number)
    {
        IEnumerable<KeyValuePair<string, Check>> asked =
        [
            .. protocol.Stops.Where(stop => stop.IsAsked(goal, number) && stop.Id != SkinCheck)
                .Select(stop => KeyValuePair.Create(stop.Id, stop.Check)),
            .. protocol.Preparation.Where(rule => rule.IsFor(goal) && rule.Check is not null)
                .Select(rule => KeyValuePair.Create(rule.Id, rule.Check!)),
        ];
        return [KeyValuePair.Create(Id, Question), .. asked.Where(one => one.Key != Id)];
    }
}
