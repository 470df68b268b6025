using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>What a hostile reader tried on needle, stop, heat and ring.</summary>
public sealed class ReviewTests
{
    private static Profile Deep()
    {
        Profile deep = PenRig.ProfileOf(7);
        deep.ProtrusionUm = 2_000;
        deep.ProtrusionUmMax = 2_000;
        return deep;
    }

    [Theory]
    [InlineData(0, 834)]
    [InlineData(60, 894)]
    public void No_calibration_puts_the_needle_deeper_than_the_ceiling(int homeUm, int farUm)
    {
        var rig = new PenRig();
        rig.Ports.ServoUmPerMs = 3;
        rig.SayHello();
        rig.Run(1_000);
        Assert.Equal(Refusal.None, rig.Calibrate(1, homeUm).Reason);
        rig.Run(4_000);
        Assert.Equal(Refusal.None, rig.Calibrate(2, farUm).Reason);
        rig.Run(1_000);
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(Deep());
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Arm(7, false);
        for (int i = 0; i < 150; i++)
        {
            rig.Tick();
            Assert.InRange(rig.Ports.ProtrusionAskedUm, -200, Ceilings.ProtrusionUmMax + 8);
        }
    }

    [Fact]
    public void An_honest_reading_right_after_the_needle_is_out_makes_a_true_scale()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Run(1_000);
        rig.Calibrate(1, 0);
        rig.Run(1_600);
        Assert.Equal(Refusal.None, rig.Calibrate(2, 1_000).Reason);
        rig.Run(1_000);
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(Deep());
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Arm(7, false);
        rig.Run(2_000);
        Assert.True(rig.State == DeviceState.Armed, $"{rig.LastFault()}");
    }

    [Fact]
    public void A_needle_does_not_go_out_fast_while_the_rotor_still_runs_out()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(Deep());
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Arm(7, false);
        rig.Run(520);
        rig.Press();
        rig.Run(400);
        Assert.Equal(DeviceState.Running, rig.State);
        rig.Release();
        int before = rig.Ports.ProtrusionAskedUm;
        for (int i = 0; i < 5; i++)
        {
            rig.Ports.Counted += 64;
            rig.Tick();
        }
        Assert.True(rig.Ports.ProtrusionAskedUm - before <= 30,
            $"{rig.Ports.ProtrusionAskedUm - before} um in 100 ms of a turning rotor");
    }

    [Fact]
    public void A_press_that_nobody_watched_for_seconds_does_not_start()
    {
        var rig = new PenRig();
        rig.Arm();
        rig.Press();
        for (int i = 0; i < 10 && rig.State != DeviceState.Running; i++)
        {
            rig.Tick();
        }
        Assert.Equal(DeviceState.Running, rig.State);
        Assert.False(rig.Ports.IsEnergised);
        rig.Ports.HasLease = false;
        rig.Tick(5_000);
        rig.Tick();
        rig.Tick();
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised, "a press of five seconds ago drives the motor");
    }

    [Fact]
    public void A_needle_still_on_its_way_in_is_not_taken_for_home()
    {
        var rig = new PenRig();
        rig.Ports.ServoUmPerMs = 3;
        rig.Arm();
        rig.Run(1_000);
        rig.Ports.ServoUmPerMs = 1;
        rig.Ask(RequestOperation.BeginChange);
        rig.Run(1_000);
        rig.Ports.ServoUmPerMs = 3;
        rig.Run(400);
        rig.Ask(RequestOperation.EndChange);
        Assert.Equal(Refusal.None, rig.Arm(7, false).Reason);
        rig.Run(1_000);
        Assert.Equal(DeviceState.Armed, rig.State);
        rig.Ports.ProtrusionUm = 600 + 180;
        rig.Run(1_000);
        Assert.Equal(DeviceState.Faulted, rig.State);
    }

    [Fact]
    public void A_calibration_never_leaves_a_pen_that_can_not_home_nor_be_calibrated()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Run(1_000);
        Assert.Equal(Refusal.None, rig.Calibrate(1, 60).Reason);
        rig.Run(2_000);
        Assert.Equal(Refusal.None, rig.Calibrate(2, 1_060).Reason);
        rig.Ports.ProtrusionUm = 0;
        rig.Run(3_000);
        FaultCode fault = rig.LastFault();
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)fault);
        rig.Run(3_000);
        Refusal again = rig.Calibrate(1, 0).Reason;
        rig.Boot();
        rig.Ports.ProtrusionUm = 0;
        rig.SayHello();
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)fault);
        rig.Run(3_000);
        Assert.True(rig.State == DeviceState.Disarmed, $"{rig.State} {fault} {again}");
    }

    [Theory]
    [InlineData(false, 1_000)]
    [InlineData(true, 3_500)]
    public void A_stop_behind_a_full_serial_buffer_still_acts(bool isGarbage, int msMax)
    {
        var rig = new PenRig();
        rig.StartRunning();
        var m = new Message();
        for (int i = 0; rig.Ports.ToDevice.Count < 4_000; i++)
        {
            if (isGarbage)
            {
                rig.Ports.ToDevice.Enqueue(7);
                rig.Ports.ToDevice.Enqueue(0);
                continue;
            }
            m.Seal(new SlicedCrc32(), MessageType.Request, (byte)RequestOperation.ReadStatus, (byte)i, 0);
            rig.Give(m);
        }
        m.Seal(new SlicedCrc32(), MessageType.Request, (byte)RequestOperation.Stop, 200, 0);
        rig.Give(m);
        int ms = 0;
        while (rig.State == DeviceState.Running && ms < 60_000)
        {
            rig.Tick();
            ms += PenRig.TickMs;
        }
        Assert.True(ms <= msMax, $"{ms} ms until Stop acted");
    }

    [Fact]
    public void Two_standing_faults_at_rest_do_not_fill_the_ring()
    {
        var rig = new PenRig(65_536);
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        rig.Ask(RequestOperation.BeginChange);
        rig.Ports.ProtrusionUm = 400;
        rig.Run(3_000);
        Assert.Equal(FaultCode.HomingFailed, rig.LastFault());
        int before = rig.Records().Count;
        for (int i = 0; i < 50; i++)
        {
            rig.Ports.RailMv = 2_000;
            rig.Run(80);
            rig.Ports.RailMv = 1_000;
            rig.Run(80);
        }
        int more = rig.Records().Count - before;
        Assert.True(more <= 4, $"{more} fault records");
    }

    [Fact]
    public void No_host_alone_puts_the_needle_out_of_a_pen_nobody_armed()
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.Pair(PenRig.LedgerId);
        rig.SetProfile(PenRig.ProfileOf(7));
        rig.Bind(7, 100, 101);
        rig.Mount(100);
        rig.Ask(RequestOperation.BeginChange);
        rig.Run(1_000);
        rig.Ask(RequestOperation.EndChange);
        rig.Run(1_000);
        Assert.Equal(Refusal.WrongState, rig.Calibrate(1, 0).Reason);
        rig.Run(1_000);
        Assert.Equal(0, rig.Ports.ProtrusionAskedUm);
    }

    [Fact]
    public void A_cold_start_after_many_power_cuts_is_as_warm_as_the_pen()
    {
        var rig = new PenRig();
        rig.Arm();
        int[] told = new int[3];
        for (int cut = 0; cut < 60; cut++)
        {
            rig.Ports.CurrentMa = 250;
            rig.Run(4_000);
            int warm = rig.Samples.Count == 0 ? 0 : rig.Samples[^1].HousingDeciCelsius;
            told[cut == 0 ? 0 : 1] = warm;
            rig.Boot();
            rig.SayHello();
        }
        // The same heat in one piece.
        var other = new PenRig();
        other.Arm();
        other.Ports.CurrentMa = 250;
        other.Run(240_000);
        int whole = other.Samples[^1].HousingDeciCelsius;
        Assert.True(told[1] >= whole - 10, $"{told[0]} {told[1]} with cuts, {whole} without");
    }
}
