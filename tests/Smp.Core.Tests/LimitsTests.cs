using System;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>A host can lower limits; it can never raise a ceiling.</summary>
public sealed class LimitsTests
{
    [Theory]
    [InlineData("rate")]
    [InlineData("voltage")]
    [InlineData("current")]
    [InlineData("power")]
    [InlineData("protrusion")]
    [InlineData("housing")]
    [InlineData("set rate above its own limit")]
    [InlineData("session")]
    [InlineData("latching")]
    [InlineData("mode")]
    public void A_profile_outside_its_range_is_refused_and_changes_nothing(string what)
    {
        var rig = new PenRig();
        rig.SayHello();
        rig.SetProfile(PenRig.ProfileOf(7));
        Profile p = PenRig.ProfileOf(7);
        switch (what)
        {
            case "rate": p.RateMax10mHz = Ceilings.StrokeRate10mHzMax + 1; break;
            case "voltage": p.MotorMvMax = Ceilings.MotorMvMax + 1; break;
            case "current": p.CurrentMaMax = Ceilings.CurrentMaMax + 1; break;
            case "power": p.PowerMwMax = Ceilings.PowerMwMax + 1; break;
            case "protrusion": p.ProtrusionUmMax = Ceilings.ProtrusionUmMax + 1; break;
            case "housing": p.HousingDeciCelsiusMax = Ceilings.HousingDeciCelsiusMax + 1; break;
            case "set rate above its own limit": p.SetRate10mHz = (ushort)(p.RateMax10mHz + 1); break;
            case "session": p.SessionId = 0; break;
            case "latching": p.Options = 1; break;
            case "mode": p.Mode = 3; break;
        }
        Answer answer = rig.SetProfile(p);
        Assert.Equal(Refusal.OutOfRange, answer.Reason);
        Assert.Equal(10_000, answer.Profile.SetRate10mHz);
        Assert.Equal(12_000, answer.Profile.RateMax10mHz);
    }

    [Fact]
    public void The_answer_carries_the_profile_as_applied()
    {
        var rig = new PenRig();
        rig.SayHello();
        Profile asked = PenRig.ProfileOf(7);
        byte[] bytes = new byte[Profile.PayloadBytes];
        asked.WriteTo(bytes, 0);
        Assert.Equal(bytes, rig.SetProfile(asked).Content);
    }

    [Fact]
    public void Lowering_acts_at_once_in_a_running_pen_and_raising_is_refused()
    {
        var rig = new PenRig();
        rig.StartRunning();
        Profile lower = PenRig.ProfileOf(7);
        lower.SetRate10mHz = 6_000;
        Assert.Equal(Refusal.None, rig.SetProfile(lower).Reason);
        rig.Run(400);
        Assert.Equal(DeviceState.Running, rig.State);
        Assert.Equal(6_000, rig.Samples[^1].SetRate10mHz);
        Assert.Equal(Refusal.RaiseNeedsDisarmed, rig.SetProfile(PenRig.ProfileOf(7)).Reason);
        rig.Run(200);
        Assert.Equal(6_000, rig.Samples[^1].SetRate10mHz);
    }

    [Fact]
    public void A_profile_closed_to_zero_stops_a_running_pen()
    {
        var rig = new PenRig();
        rig.StartRunning();
        Profile closed = PenRig.ProfileOf(7);
        closed.SetRate10mHz = 0;
        closed.RateMax10mHz = 0;
        closed.MotorMvMax = 0;
        closed.CurrentMaMax = 0;
        closed.PowerMwMax = 0;
        Assert.Equal(Refusal.None, rig.SetProfile(closed).Reason);
        rig.Tick();
        Assert.False(rig.Ports.IsEnergised);
        Assert.Equal(Refusal.NoProfile, rig.Arm(7, false).Reason);
    }

    [Fact]
    public void Random_bytes_and_random_profiles_never_drive_above_a_ceiling()
    {
        const int Seed = 20_260_302;
        var random = new Random(Seed);
        for (int round = 0; round < 200; round++)
        {
            var rig = new PenRig();
            rig.StartRunning();
            for (int i = 0; i < 20; i++)
            {
                var p = PenRig.ProfileOf(7);
                p.SetRate10mHz = (ushort)random.Next(65_536);
                p.RateMax10mHz = (ushort)random.Next(65_536);
                p.MotorMvMax = (ushort)random.Next(65_536);
                p.SetMotorMv = (ushort)random.Next(65_536);
                p.Mode = (byte)random.Next(3);
                rig.SetProfile(p);
                for (int b = random.Next(60); b > 0; b--)
                {
                    rig.Ports.ToDevice.Enqueue((byte)random.Next(256));
                }
                rig.Ports.ToDevice.Enqueue(0);
                rig.Tick();
                long motorMv = (long)rig.Ports.DutyPer10000 * rig.Ports.ReadRailMv() / 10_000;
                Assert.True(motorMv <= Ceilings.MotorMvMax, $"seed {Seed} round {round}: {motorMv} mV");
            }
        }
    }

    [Fact]
    public void Voltage_mode_gives_the_voltage_and_keeps_under_the_rate_limit()
    {
        var rig = new PenRig();
        rig.SayHello();
        Profile p = PenRig.ProfileOf(7);
        p.Mode = ProfileMode.Voltage;
        p.SetRate10mHz = 0;
        p.SetMotorMv = 6_000;
        rig.SetProfile(p);
        rig.Bind(7, 100);
        rig.Mount(100);
        rig.Arm(7, false);
        rig.Run(600);
        rig.Press();
        rig.Run(600);
        Assert.InRange(rig.Samples[^1].MotorMv, 5_950, 6_050);
        rig.RotorHz = 130;
        rig.Run(400);
        Assert.True(rig.Samples[^1].MotorMv < 5_900, $"{rig.Samples[^1].MotorMv} mV at 130 Hz over a limit of 120 Hz");
    }
}
