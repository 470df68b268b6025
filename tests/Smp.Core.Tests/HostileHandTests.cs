using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Presses that were made for one thing and must not do another; ports that report what cannot be.</summary>
public sealed class HostileHandTests
{
    [Fact]
    public void Letting_go_of_the_button_after_a_fault_in_mid_run_does_not_acknowledge_the_fault()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(2_000);
        rig.Ports.CurrentMa = 700;
        rig.Run(60);
        Assert.Equal(DeviceState.Faulted, rig.State);
        rig.Ports.CurrentMa = 8;
        rig.Release();
        rig.Run(1_000);
        Assert.Equal(DeviceState.Faulted, rig.State);
    }

    [Fact]
    public void Letting_go_of_the_button_after_a_host_stop_does_not_arm_again()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Run(2_000);
        rig.Ask(RequestOperation.Stop);
        rig.Release();
        rig.Run(1_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    [Fact]
    public void A_button_held_since_before_boot_confirms_nothing_when_it_is_let_go()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Boot();
        rig.Run(3_000);
        rig.Release();
        rig.Run(1_000);
        Assert.DoesNotContain(rig.Records(), record => record.Kind == (byte)RecordKind.Confirmed);
    }

    [Fact]
    public void Contacts_that_come_to_disagree_in_mid_press_make_no_gesture()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.CurrentMa = 700;
        rig.Run(60);
        rig.Ports.CurrentMa = 8;
        rig.Release();
        rig.Run(1_000);
        rig.Press();
        rig.Run(2_000);
        rig.Ports.NormallyClosedClosed = true;
        rig.Run(400);
        Assert.Equal(DeviceState.Faulted, rig.State);
    }

    [Fact]
    public void A_release_counts_from_arming_and_not_from_before_it()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Ask(RequestOperation.Disarm);
        rig.Run(2_000);
        rig.Arm(7, false);
        rig.Press();
        rig.Run(1_000);
        Assert.False(rig.Ports.IsEnergised);
        rig.Release();
        rig.Run(520);
        rig.Press();
        rig.Run(200);
        Assert.True(rig.Ports.IsEnergised);
    }

    [Fact]
    public void A_device_clock_that_stands_still_or_goes_back_cuts_a_run()
    {
        var still = new PenRig();
        still.StartRunning();
        int feeds = still.Ports.Feeds;
        for (int i = 0; i < 8; i++)
        {
            still.Ports.NowUs += PenRig.TickMs * 1_000;
            still.Tick(0);
        }
        Assert.Equal(feeds, still.Ports.Feeds);
        Assert.False(still.Ports.IsEnergised);
        Assert.Equal(DeviceState.Faulted, still.State);
        var back = new PenRig();
        back.StartRunning();
        back.Tick(-1_000);
        Assert.False(back.Ports.IsEnergised);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue / 16)]
    [InlineData(1_000_000)]
    [InlineData(int.MinValue)]
    [InlineData(long.MinValue / 16)]
    public void A_counter_that_jumps_further_than_any_rotor_cuts_and_is_not_booked(long jump)
    {
        var rig = new PenRig();
        rig.StartRunning();
        uint before = rig.Ask(RequestOperation.ReadStatus).Status.MountStrokes;
        for (int i = 0; i < 8; i++)
        {
            rig.Ports.Counted += i % 2 == 0 ? jump : 0;
            rig.Tick();
        }
        Assert.Equal((byte)FaultCode.CounterImplausible, rig.Records()[^1].LastFault);
        Assert.InRange(rig.Ask(RequestOperation.ReadStatus).Status.MountStrokes, before, before + 400);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5_000_000_000)]
    [InlineData(5_000_000_000_000_000)]
    public void A_counter_whose_clock_is_wrong_cuts(long stepUs)
    {
        var rig = new PenRig();
        rig.StartRunning();
        for (int i = 0; i < 5 && rig.Ports.IsEnergised; i++)
        {
            rig.Ports.NowUs += stepUs - (PenRig.TickMs * 1_000);
            rig.Tick();
        }
        Assert.False(rig.Ports.IsEnergised);
        rig.Run(60);
        Assert.Equal((byte)FaultCode.CounterImplausible, rig.Records()[^1].LastFault);
    }

    [Theory]
    [InlineData(1_150, FaultCode.CounterImplausible)]
    [InlineData(850, FaultCode.CounterImplausible)]
    [InlineData(1_080, FaultCode.None)]
    [InlineData(920, FaultCode.None)]
    public void A_counter_whose_clock_drifts_by_more_than_a_tenth_cuts_within_a_second(int permille, FaultCode fault)
    {
        var rig = new PenRig();
        rig.StartRunning();
        for (int i = 0; i < 100 && rig.Ports.IsEnergised; i++)
        {
            rig.Ports.NowUs += (permille - 1_000) * PenRig.TickMs;
            rig.Tick();
        }
        Assert.Equal(fault == FaultCode.None, rig.Ports.IsEnergised);
        Assert.Equal(fault, rig.LastFault());
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Senses_at_the_ends_of_their_type_never_break_a_tick(int value)
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.CurrentMa = value;
        rig.Ports.SupplyMv = value;
        rig.Ports.RailMv = value;
        rig.Ports.ProtrusionUm = value;
        rig.Run(200);
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(DeviceState.Faulted, rig.State);
    }

    [Theory]
    [InlineData(0xFFFF_FF00L)]
    [InlineData(0xFF_FFFF_FF00L)]
    public void A_session_goes_on_across_the_end_of_32_and_40_bits_of_uptime(long startMs)
    {
        var rig = new PenRig();
        rig.SkipTo(startMs - 3_000);
        rig.StartRunning();
        rig.Run(4_000);
        Assert.True(rig.Ports.IsEnergised);
        rig.Release();
        rig.Run(600);
        UsageRecord run = rig.Records().Single(record => record.Kind == (byte)RecordKind.Run);
        Assert.InRange(run.Value, 4_200u, 4_600u);
        Assert.Equal(DeviceState.Armed, rig.State);
    }
}
