using System.Linq;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Tests.Protocols;
using Xunit;

namespace Smp.Clinic.Tests.Plans;

/// <summary>Dates worked out by hand from the two documents.</summary>
public sealed class WorkedDatesTests
{
    private static readonly string[] ThreeOfA = ["2026-03-02", "2026-03-12", "2026-04-02"];

    [Theory]
    [InlineData("wash-none", "2026-03-02..2026-03-06")]
    [InlineData("shave-none", "2026-03-02..2026-03-06")]
    [InlineData("wet-none", "2026-03-02..2026-03-06")]
    [InlineData("exercise-none", "2026-03-02..2026-03-06")]
    [InlineData("spf", "2026-03-06..")]
    [InlineData("rinse", "2026-03-07..")]
    [InlineData("shave", "2026-03-07..")]
    [InlineData("moisturise", "2026-03-07..")]
    [InlineData("exercise-light", "2026-03-07..2026-03-10")]
    [InlineData("sweat-none", "2026-03-02..2026-03-10")]
    [InlineData("exercise", "2026-03-11..")]
    [InlineData("hat-woolly", "2026-03-02..2026-03-11")]
    [InlineData("swim-none", "2026-03-02..2026-03-31")]
    [InlineData("alcohol", "2026-03-01..2026-03-02")]
    [InlineData("stimulants", "2026-03-01..2026-03-01")]
    [InlineData("sun", "2026-02-27..2026-03-02")]
    [InlineData("moisturise-before", "2026-02-23..2026-03-01")]
    public void First_session_of_a(string rule, string days) => Assert.Equal(
        [days], Days.Plan(Files.A, TreatmentGoal.Buzz, 3, "2026-03-02").Of(rule));

    [Fact]
    public void Next_sessions_of_a()
    {
        Protocol a = Files.Of(Files.A);
        Assert.Equal(
            [
                new(2, Days.On("2026-03-12"), new(Days.On("2026-03-12"), Days.On("2026-03-23"))),
                new(3, Days.On("2026-04-02"), new(Days.On("2026-03-22"), Days.On("2026-04-02"))),
                new SessionProposal(4, null, new(Days.On("2026-04-12"), Days.On("2026-04-23"))),
            ],
            SessionCalendar.Propose(a, Days.Set(4, "2026-03-02"), 4));
        Assert.Equal(
            Days.On("2026-04-06"),
            SessionCalendar.Propose(a, Days.Set(3, "2026-03-02", "2026-03-16"), 3).Single().Day);
    }

    [Fact]
    public void Three_sessions_of_a_keep_the_client_out_of_the_water_without_a_gap()
    {
        TreatmentPlan plan = Days.Plan(Files.A, TreatmentGoal.Buzz, 3, ThreeOfA);
        PlannedWindow swim = Assert.Single(plan.Windows, window => window.Rule == "swim-none");
        Assert.Equal("2026-03-02..2026-05-01", swim.Span.ToString());
        Assert.Equal([1, 2, 3], swim.Parts.Select(part => part.Session));
        Assert.Equal(["2026-04-02..2026-05-01"], plan.Of("steam-none"));
        Assert.Equal(["2026-04-02..2026-05-01"], plan.Of("sun-none"));
        Assert.Equal(
            ["2026-03-02..2026-03-06", "2026-03-12..2026-03-16", "2026-04-02..2026-04-06"], plan.Of("wash-none"));
    }

    [Fact]
    public void What_is_allowed_again_ends_when_the_next_session_starts_the_count_anew()
    {
        TreatmentPlan plan = Days.Plan(Files.A, TreatmentGoal.Buzz, 3, ThreeOfA);
        Assert.Equal(["2026-03-07..2026-03-11", "2026-03-17..2026-04-01", "2026-04-07.."], plan.Of("rinse"));
        Assert.Equal(["2026-03-11..2026-03-11", "2026-03-21..2026-04-01", "2026-04-11.."], plan.Of("exercise"));
        Assert.Equal(["2026-03-07..2026-03-11"], plan.Of("moisturise-on"));
    }

    [Fact]
    public void Preparation_gives_way_to_the_aftercare_of_the_session_before()
    {
        // Ten days apart the week before the second session begins on the fourth day after the first.
        TreatmentPlan plan = Days.Plan(Files.A, TreatmentGoal.Buzz, 3, ThreeOfA);
        Assert.Equal(
            ["2026-02-23..2026-03-01", "2026-03-07..2026-03-11", "2026-03-26..2026-04-01"],
            plan.Of("moisturise-before"));
        Assert.Equal(plan.Of("moisturise-before"), plan.Of("shave-before"));
    }

    [Fact]
    public void A_density_client_of_a_has_no_moisturising()
    {
        TreatmentPlan plan = Days.Plan(Files.A, TreatmentGoal.Density, 3, ThreeOfA);
        Assert.DoesNotContain(plan.Windows, window => window.Rule.StartsWith("moist", System.StringComparison.Ordinal));
        Assert.Contains(plan.Windows, window => window.Rule == "wash-on-day-density");
        Assert.DoesNotContain(plan.Windows, window => window.Rule == "wash-on-day");
    }

    [Theory]
    [InlineData("wash-none", "2026-03-02..2026-03-05")]
    [InlineData("shave-none", "2026-03-02..2026-03-05")]
    [InlineData("uv-none", "2026-03-02..2026-03-05")]
    [InlineData("scabs", "2026-03-02..2026-03-09")]
    [InlineData("steam-none", "2026-03-02..2026-03-23")]
    [InlineData("sweat-none", "2026-03-02..2026-03-23")]
    [InlineData("swim-none", "2026-03-02..2026-03-23")]
    [InlineData("spf", "2026-03-02..")]
    [InlineData("top-up", "2026-03-02..2027-03-02")]
    public void First_session_of_b(string rule, string days) => Assert.Equal(
        [days], Days.Plan(Files.B, TreatmentGoal.Density, 3, "2026-03-02").Of(rule));

    [Fact]
    public void B_counts_a_day_less_when_a_clinic_says_that_the_session_is_day_one()
    {
        Protocol b = Files.Of(Files.B);
        Protocol dayOne = b with { DayCount = b.DayCount with { TreatmentDayIs = 1 } };
        TreatmentPlan plan = TreatmentPlan.Of(dayOne, TreatmentGoal.Buzz, Days.Set(3, "2026-03-02"));
        Assert.Equal(["2026-03-02..2026-03-04"], plan.Of("wash-none"));
        Assert.Equal(["2026-03-02..2026-03-22"], plan.Of("swim-none"));
    }

    [Fact]
    public void B_proposes_no_day_allows_every_one_and_asks_nothing_before()
    {
        Protocol b = Files.Of(Files.B);
        TreatmentDates soon = Days.Set(3, "2026-03-02", "2026-03-03");
        Assert.Equal([new SessionProposal(3, null, null)], SessionCalendar.Propose(b, soon, 3));
        Assert.Empty(SessionCalendar.Judge(b, soon));
        Assert.DoesNotContain(
            Days.Plan(Files.B, TreatmentGoal.Buzz, 3, "2026-03-02").Windows,
            window => window.Phase == PlanPhase.Before);
    }

    [Fact]
    public void B_a_month_apart_has_three_windows_and_the_cream_has_one()
    {
        TreatmentPlan plan = Days.Plan(Files.B, TreatmentGoal.Buzz, 3, "2026-03-02", "2026-04-02", "2026-05-02");
        Assert.Equal(
            ["2026-03-02..2026-03-23", "2026-04-02..2026-04-23", "2026-05-02..2026-05-23"], plan.Of("swim-none"));
        Assert.Equal(["2026-03-02.."], plan.Of("spf"));
        Assert.Equal(["2029-05-02..2031-05-02"], plan.Of("refresher"));
    }

    [Theory]
    [InlineData("2028-02-27", "wash-none", "2028-02-27..2028-03-02")]
    [InlineData("2027-02-27", "wash-none", "2027-02-27..2027-03-03")]
    [InlineData("2028-03-01", "moisturise-before", "2028-02-23..2028-02-29")]
    [InlineData("2027-03-01", "moisturise-before", "2027-02-22..2027-02-28")]
    [InlineData("2026-12-29", "wash-none", "2026-12-29..2027-01-02")]
    [InlineData("2026-12-29", "swim-none", "2026-12-29..2027-01-27")]
    [InlineData("2027-01-01", "sun", "2026-12-29..2027-01-01")]
    [InlineData("2026-03-27", "wash-none", "2026-03-27..2026-03-31")]
    [InlineData("2026-10-24", "wash-none", "2026-10-24..2026-10-28")]
    public void A_over_leap_day_year_end_and_nights_when_clocks_change(string session, string rule, string days) =>
        Assert.Equal([days], Days.Plan(Files.A, TreatmentGoal.Buzz, 3, session).Of(rule));

    [Fact]
    public void An_offer_from_a_leap_day_ends_on_the_last_of_february() => Assert.Equal(
        ["2028-02-29..2029-02-28"], Days.Plan(Files.B, TreatmentGoal.Buzz, 3, "2028-02-29").Of("top-up"));

    [Fact]
    public void Sessions_outside_the_window_are_warned_of()
    {
        Protocol a = Files.Of(Files.A);
        TreatmentDates dates = Days.Set(3, "2026-03-02", "2026-03-11", "2026-04-02");
        Assert.Equal(
            [
                new(PlanWarningKind.TooSoon, 2, "Session 2 on 2026-03-11 is outside 2026-03-12 to 2026-03-23, "
                    + "10 to 21 days after session 1."),
                new PlanWarning(PlanWarningKind.TooLate, 3, "Session 3 on 2026-04-02 is outside 2026-03-21 to "
                    + "2026-04-01, 10 to 21 days after session 2."),
            ],
            SessionCalendar.Judge(a, dates));
        Assert.Empty(SessionCalendar.Judge(a, Days.Set(3, ThreeOfA)));
    }

    [Fact]
    public void More_and_fewer_sessions_than_the_protocol_has_are_warned_of()
    {
        Protocol b = Files.Of(Files.B);
        Assert.Equal(
            PlanWarningKind.TooFew,
            SessionCalendar.Judge(b, Days.Set(2, "2026-03-02", "2026-03-20")).Single().Kind);
        Assert.Equal(
            PlanWarningKind.TooMany,
            SessionCalendar.Judge(b, Days.Set(
                5, "2026-03-02", "2026-03-20", "2026-04-20", "2026-05-20", "2026-06-20")).Single().Kind);
        Assert.Empty(SessionCalendar.Judge(b, Days.Set(3, "2026-03-02", "2026-03-20")));
    }

    [Theory]
    [InlineData(3, "Session 2 cannot be on 2026-03-02", "2026-03-02", "2026-03-02")]
    [InlineData(3, "Session 2 cannot be on 2026-03-01", "2026-03-02", "2026-03-01")]
    [InlineData(3, "Session 1 cannot be on 1926-03-02", "1926-03-02")]
    [InlineData(3, "Session 1 cannot be on 2126-03-02", "2126-03-02")]
    [InlineData(3, "0 days of 3 sessions")]
    [InlineData(13, "1 days of 13 sessions", "2026-03-02")]
    public void Days_that_cannot_be_those_of_a_treatment_are_refused(
        int planned, string complaint, params string[] sessions)
    {
        Assert.False(TreatmentDates.TryTake(
            [.. sessions.Select(Days.On)], planned, out TreatmentDates? dates, out ClinicRefusal? refusal));
        Assert.Null(dates);
        Assert.StartsWith(complaint, refusal.Sentence, System.StringComparison.Ordinal);
    }
}
