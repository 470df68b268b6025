using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Tests.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Plans;

public sealed class PlanPropertyTests
{
    private static readonly TreatmentGoal[] Goals = [TreatmentGoal.Buzz, TreatmentGoal.Density, TreatmentGoal.Scar];

    [Fact]
    public void No_window_ends_before_it_starts_and_none_is_far_off() => ForAnyPlan((plan, _) =>
    {
        foreach (PlannedWindow window in plan.Windows)
        {
            Assert.True(window.Span.IsOpen || window.Span.Last >= window.Span.First);
            Assert.InRange(
                window.Span.First, plan.Dates.Sessions[0].AddDays(-60), plan.Dates.Sessions[^1].AddYears(10));
        }
    });

    [Fact]
    public void Windows_of_a_rule_are_apart_and_cover_exactly_what_their_parts_cover() => ForAnyPlan((plan, _) =>
    {
        foreach (IGrouping<string, PlannedWindow> rule in plan.Windows.GroupBy(window => window.Rule))
        {
            PlannedWindow[] windows = [.. rule.OrderBy(window => window.Span.First)];
            foreach ((PlannedWindow earlier, PlannedWindow later) in windows.Zip(windows.Skip(1)))
            {
                // A day at least lies between two windows, or they would be one.
                Assert.True(earlier.Span.Last?.AddDays(1) < later.Span.First);
            }
            DateOnly from = windows[0].Span.First.AddDays(-2);
            for (int i = 0; i < 250; i++)
            {
                DateOnly day = from.AddDays(i);
                Assert.Equal(
                    windows.SelectMany(window => window.Parts).Any(part => part.Span.Contains(day)),
                    windows.Any(window => window.Span.Contains(day)));
            }
        }
    });

    [Fact]
    public void Moving_one_session_moves_only_what_depends_on_it() => ForAnyPlan((plan, random) =>
    {
        int moved = random.Next(1, plan.Dates.Sessions.Count + 1);
        DateOnly[] days = [.. plan.Dates.Sessions];
        DateOnly until = moved < days.Length ? days[moved] : days[moved - 1].AddDays(40);
        DateOnly from = moved > 1 ? days[moved - 2] : days[0].AddDays(-40);
        days[moved - 1] = from.AddDays(random.Next(1, Math.Max(2, until.DayNumber - from.DayNumber)));
        TreatmentPlan other = TreatmentPlan.Of(
            plan.Protocol, plan.Goal, Days.Set(plan.Dates.IsLastSet ? days.Length : days.Length + 1, days));
        Assert.Equal(Untouched(plan, moved), Untouched(other, moved));
    });

    /// <summary>
    /// Nothing in a plan has an hour or a zone: moved by any number of days, across nights when clocks change as well,
    /// every day of it moves by exactly as many.
    /// </summary>
    [Fact]
    public void A_plan_moved_as_a_whole_is_the_same_plan() => ForAnyPlan((plan, random) =>
    {
        int by = random.Next(1, 3_000);
        DateOnly[] days = [.. plan.Dates.Sessions.Select(day => day.AddDays(by))];
        TreatmentPlan other = TreatmentPlan.Of(
            plan.Protocol, plan.Goal, Days.Set(plan.Dates.IsLastSet ? days.Length : days.Length + 1, days));
        Assert.Equal(
            plan.Windows.Where(window => window.Phase != PlanPhase.Later)
                .Select(window => (window.Rule, window.Span.First.AddDays(by), window.Span.Last?.AddDays(by))),
            other.Windows.Where(window => window.Phase != PlanPhase.Later)
                .Select(window => (window.Rule, window.Span.First, window.Span.Last)));
    });

    [Fact]
    public void A_proposal_always_lies_in_its_window() => ForAnyPlan((plan, _) =>
        Assert.All(
            SessionCalendar.Propose(plan.Protocol, plan.Dates, SessionCount.CountMax).Where(one => one.Day is not null),
            one => Assert.True(one.Window!.Contains(one.Day!.Value))));

    /// <summary>The days of other sessions, except those that end where the moved session begins.</summary>
    private static List<(string, int, string)> Untouched(TreatmentPlan plan, int moved)
    {
        Protocol of = plan.Protocol;
        return [.. from window in plan.Windows
                   from part in window.Parts
                   where part.Session != moved && !DependsOn(of, window, part.Session, moved)
                   orderby window.Rule, part.Session, part.Span.First
                   select (window.Rule, part.Session, part.Span.ToString())];
    }

    private static bool DependsOn(Protocol of, PlannedWindow window, int session, int moved) => window.Phase switch
    {
        PlanPhase.Before => moved < session && of.Preparation.Any(
            rule => rule.Id == window.Rule && rule.YieldsTo.Count > 0),
        PlanPhase.After => moved == session + 1 && of.Aftercare.Any(
            rule => rule.Id == window.Rule && (rule.Kind != RuleKind.Ban || rule.LastDay is null)),
        _ => false,
    };

    private static void ForAnyPlan(Action<TreatmentPlan, Random> holds) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        Random random = new(seed);
        Protocol of = Files.Of(random.Next(2) == 0 ? Files.A : Files.B);
        of = of with { DayCount = of.DayCount with { TreatmentDayIs = random.Next(of.DayCount.TreatmentDayIs + 1) } };
        List<DateOnly> days = [new DateOnly(2024, 1, 1).AddDays(random.Next(3_000))];
        for (int more = random.Next(5); more > 0; more--)
        {
            days.Add(days[^1].AddDays(random.Next(1, 45)));
        }
        TreatmentDates dates = Days.Set(days.Count + random.Next(2), days);
        holds(TreatmentPlan.Of(of, Goals[random.Next(Goals.Length)], dates), random);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(17, 4_001));
}
