using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments;
using Xunit;

namespace Smp.Clinic.Tests.Treatments;

public sealed class VisitClockTests
{
    private static readonly SessionId Visit = Given.First;

    [Fact]
    public void Before_the_first_run_nothing_is_too_long()
    {
        VisitClock clock = VisitClock.Of(Ready("scalpmates"), Visit, Given.At(600));
        Assert.Null(clock.Use);
        Assert.Empty(clock.Warnings);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 0)]
    public void Five_minutes_without_a_run_are_a_pause(int restMinutes, int withoutPauseMinutes)
    {
        ClinicRecord record = Worked("scalpmates", (10, 1));
        VisitClock clock = VisitClock.Of(record, Visit, Given.At(11 + restMinutes));
        Assert.Equal(1 + restMinutes, clock.SinceFirstRunMinutes);
        Assert.Equal(withoutPauseMinutes == 0 ? 0 : 1 + restMinutes, clock.WithoutPauseMinutes);
    }

    [Fact]
    public void A_break_is_due_after_ninety_minutes_where_the_protocol_is_silent()
    {
        (int Minute, int Length)[] runs = [.. Enumerable.Range(0, 31).Select(i => (10 + (i * 3), 1))];
        VisitClock clock = VisitClock.Of(Worked("scalpmates", runs), Visit, Given.At(101));
        Assert.False(clock.IsBreakOfProtocol);
        VisitWarning due = Assert.Single(clock.Warnings);
        Assert.Equal(
            (VisitWarningKind.BreakDue, "A break is due: 91 minutes without a pause, and 90 are the limit."),
            (due.Kind, due.Sentence));
        Assert.Empty(VisitClock.Of(Worked("scalpmates", runs[..^1]), Visit, Given.At(99)).Warnings);
    }

    [Fact]
    public void After_a_pause_the_time_begins_anew()
    {
        VisitClock clock = VisitClock.Of(Worked("scalpmates", (10, 1), (20, 1)), Visit, Given.At(22));
        Assert.Equal((12, 2, 1), (clock.SinceFirstRunMinutes, clock.WithoutPauseMinutes, clock.Use!.Pauses));
    }

    [Theory]
    [InlineData("scalpmates", 120, null)]
    [InlineData("scalpmates", 121, VisitWarningKind.BeyondArea)]
    [InlineData("scalpmates", 241, VisitWarningKind.BeyondProtocol)]
    [InlineData("scalperfection", 360, null)]
    [InlineData("scalperfection", 361, VisitWarningKind.BeyondProtocol)]
    public void A_session_is_held_against_its_protocol_and_area(string protocol, int minutes, VisitWarningKind? kind)
    {
        VisitClock clock = VisitClock.Of(Worked(protocol, (10, 1)), Visit, Given.At(10 + minutes));
        Assert.Equal(kind, clock.Warnings.Select(one => (VisitWarningKind?)one.Kind).FirstOrDefault());
    }

    [Fact]
    public void A_visit_that_is_closed_lasted_until_its_last_run()
    {
        ClinicRecord record = Worked("scalpmates", (10, 1), (40, 1)).Take(new SessionClosed(Visit, Given.At(60)));
        Assert.Equal(31, VisitClock.Of(record, Visit, Given.At(10_000)).SinceFirstRunMinutes);
    }

    private static ClinicRecord Ready(string protocol) => new ClinicRecord().Take(
    [
        .. ReadyVisit.Events(Given.Anna, Visit, Given.At(0), protocol, TreatmentGoal.Buzz),
        Given.Opened(Given.One, 1), Given.Bound(Given.One, 1),
    ]);

    private static ClinicRecord Worked(string protocol, params (int Minute, int LengthMinutes)[] runs)
    {
        PenScript pen = new PenScript(Given.NineUtcS).Boot().SetClock();
        uint nowMs = 0;
        foreach ((int minute, int lengthMinutes) in runs)
        {
            uint fromMs = (uint)minute * 60_000;
            pen.Wait(fromMs - nowMs);
            if (nowMs == 0)
            {
                pen.Mount(Given.One, Visit.Number);
            }
            pen.Run((uint)lengthMinutes * 60_000, 1_000, 100);
            nowMs = fromMs + ((uint)lengthMinutes * 60_000);
        }
        return Ready(protocol).Take(pen);
    }
}
