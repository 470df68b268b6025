using System.Linq;
using Smp.Clinic.Protocols;

namespace Smp.App.Protocols;

/// <summary>Tells what comes after a session: windows by their days, healing, what is offered later.</summary>
internal static class AfterRules
{
    public static void Write(AccountText text, Protocol of)
    {
        foreach (IGrouping<AftercareAnchor, AftercareRule> rules in of.Aftercare.GroupBy(rule => rule.After))
        {
            text.Heading($"{RuleWords.Of(rules.Key)}, where the session is day {of.DayCount.TreatmentDayIs}");
            foreach (AftercareRule rule in rules)
            {
                Rule(text, of, rule);
            }
        }
        if (of.Healing.Count > 0)
        {
            text.Heading("What is to be expected");
        }
        foreach (HealingStage stage in of.Healing)
        {
            string longest = stage.LastDay is { } day ? $" (through day {day})" : "";
            text.Line($"{stage.Text}{longest}", stage.Source);
        }
        Later(text, of);
    }

    private static void Rule(AccountText text, Protocol of, AftercareRule rule)
    {
        text.Line(
            $"{of.PointOf(rule.Id)}. {RuleWords.Of(rule.Kind)}, {RuleWords.Days(rule)}: "
            + $"{RuleWords.Only(rule.Goals)}{rule.Text}", rule.Source);
        if (rule.OtherReading is { } other)
        {
            text.Beside($"can also be read: {RuleWords.Days(rule.InOtherReading())}. {other.Why}", other.Source);
        }
        text.Beside(rule.Note);
    }

    private static void Later(AccountText text, Protocol of)
    {
        if (of.TopUp is null && of.Refresher is null)
        {
            return;
        }
        text.Heading("Later");
        if (of.TopUp is { } topUp)
        {
            text.Line(
                $"top-up within {RuleWords.Counted(topUp.WithinYears, "year")} of the first session"
                + $"{(topUp.IsFree ? ", free" : "")}: {topUp.Text}", topUp.Source);
        }
        if (of.Refresher is { } refresher)
        {
            text.Line(
                $"refresher {refresher.FromYears} to {refresher.ToYears} years after the last session: "
                + refresher.Text, refresher.Source);
            if (refresher.OtherReading is { } other)
            {
                text.Beside(
                    $"can also be read: {other.First ?? refresher.FromYears} to {other.Last ?? refresher.ToYears} "
                    + $"years. {other.Why}", other.Source);
            }
            text.Beside(refresher.Note);
        }
    }
}
