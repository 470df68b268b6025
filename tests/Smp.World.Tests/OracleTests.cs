using Smp.Core.Safety;
using Smp.World.Faults;
using Xunit;

namespace Smp.World.Tests;

/// <summary>Every oracle can fail: each is shown a pen on which its one thing is sabotaged.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Healthy_pen_fails_no_oracle()
    {
        var room = new Room(Plans.Calm());
        Assert.Null(room.Live());
        Assert.True(room.Tally.Runs > 5);
    }

    [Fact]
    public void Switch_oracle_sees_a_voltage_behind_open_contacts()
    {
        Violation? seen = Plans.Calm().With(FaultKind.Moment("switch shorted, not told", Breaks.None, 100,
            (room, _) => room.Pen.Board.Chain.IsSwitchShorted |= room.Terminals.IsEnergised)).Live();
        Assert.Equal("switch", seen?.Oracle);
        Assert.Contains("not both closed", seen!.What, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Switch_oracle_sees_a_lease_that_never_ends()
    {
        Violation? seen = Plans.Calm().With(
            FaultKind.Spell("watchdog stuck, not told", Breaks.None, 10, 1_000_000,
                room => room.Pen.Board.Watchdog.IsStuck = true, _ => { }),
            FaultKind.Spell("freeze", Breaks.Cpu, 4_000, 3_000, room => room.Freeze(), room => room.Thaw())).Live();
        Assert.Equal("switch", seen?.Oracle);
        Assert.Contains("last fed", seen!.What, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_oracle_sees_a_pen_that_pushes_a_locked_rotor()
    {
        Violation? seen = Plans.Calm().Without<RotationGuard>().Without<CurrentPlausibleGuard>()
            .Without<OverCurrentGuard>().With(DriveFaults.All[0]).Live();
        Assert.Equal("cut-off", seen?.Oracle);
        Assert.Contains("has not turned", seen!.What, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_off_oracle_sees_a_pen_that_runs_on_without_a_counter()
    {
        Violation? seen = Plans.Calm().Without<RotationGuard>().With(DriveFaults.All[1]).Live();
        Assert.Equal("cut-off", seen?.Oracle);
        Assert.Contains("counter was lost", seen!.What, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Stall_oracle_sees_a_pen_that_runs_on_after_a_stall()
    {
        Violation? seen = Plans.Calm().Without<TickGapGuard>().With(
            FaultKind.Moment("CPU stall", Breaks.Cpu, 2_000, (room, _) => room.Stall(185))).Live();
        Assert.Equal("stall", seen?.Oracle);
    }

    [Fact]
    public void Ceiling_oracle_sees_a_drive_that_breaks_its_limits()
    {
        WorldPlan plan = Plans.Calm();
        plan = plan with { Setup = plan.Setup with { MakeGuards = () => [new LimitBreaker()] } };
        Violation? seen = plan.Live();
        Assert.Equal("ceiling", seen?.Oracle);
    }

    [Fact]
    public void Start_oracle_sees_a_run_that_no_press_began()
    {
        WorldPlan plan = Plans.Calm();
        plan = plan with { Setup = plan.Setup with { Rewire = ports => ports.Contacts = new LyingContacts() } };
        var room = new Room(plan);
        room.Pen.Technician = null;
        room.LiveUntil(Plans.MinuteMs, () => false);
        Assert.Equal("start", room.Violation?.Oracle);
        Assert.StartsWith("a run began", room.Violation!.What, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Recovery_oracle_sees_a_pen_that_stays_ill()
    {
        Violation? seen = Plans.Calm().With(FaultKind.Spell("rotor locked for good", Breaks.None, 1_000, 1_000_000,
            room => room.Pen.Board.Motor.IsLocked = true, _ => { })).Live();
        Assert.Equal("recovery", seen?.Oracle);
    }

    [Fact]
    public void An_exception_in_the_pen_is_a_failure_with_its_trace()
    {
        SeedResult result = Campaign.Live(Plans.Calm().With(FaultKind.Moment("bug", Breaks.None, 5_000,
            (_, _) => throw new System.InvalidOperationException("a bug"))));
        Assert.Equal("exception", result.Violation?.Oracle);
        Assert.NotEmpty(result.LastLines);
    }
}
