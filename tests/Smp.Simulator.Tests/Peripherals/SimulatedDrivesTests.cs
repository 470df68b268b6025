using System;
using Smp.Simulator.Peripherals;
using Xunit;

namespace Smp.Simulator.Tests.Peripherals;

public sealed class SimulatedDrivesTests
{
    [Fact]
    public void Duty_set_while_the_shared_flag_is_down_does_not_reach_the_pin()
    {
        PwmBlock pwm = new PwmBlock();
        SimulatedMotorDrive drive = new SimulatedMotorDrive(pwm);
        drive.SetDuty(4_000);
        Assert.Equal(0, drive.OutputDutyPer10000);
        drive.StartPwm();
        Assert.Equal(4_000, drive.OutputDutyPer10000);
        drive.StopPwm();
        drive.SetDuty(5_000);
        Assert.Equal(0, drive.OutputDutyPer10000);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void Duty_out_of_range_is_refused(int dutyPer10000)
    {
        SimulatedMotorDrive drive = new SimulatedMotorDrive(new PwmBlock());
        Assert.Throws<ArgumentOutOfRangeException>(() => drive.SetDuty(dutyPer10000));
    }

    [Fact]
    public void Motor_stop_silences_the_grip_until_it_is_started_again()
    {
        BareBoard bare = new BareBoard();
        SimulatedGrip grip = bare.Board.Grip;
        bare.Board.Drive.StartPwm();
        grip.Start();
        grip.SetPulseUs(1_150);
        bare.Advance(1_000);
        Assert.Equal(600, grip.ProtrusionUm);
        bare.Board.Drive.StopPwm();
        grip.SetPulseUs(1_000);
        bare.Advance(1_000);
        Assert.Equal(600, grip.ProtrusionUm);
        grip.Start();
        bare.Advance(1_000);
        Assert.Equal(0, grip.ProtrusionUm);
    }

    [Fact]
    public void Grip_moves_no_faster_than_its_servo()
    {
        BareBoard bare = new BareBoard();
        SimulatedGrip grip = bare.Board.Grip;
        grip.Start();
        grip.SetPulseUs(1_376);
        bare.Advance(100);
        Assert.Equal(SimulatedGrip.SpeedUmPerS / 10, grip.ProtrusionUm);
        bare.Advance(1_000);
        Assert.Equal(1_504, grip.ProtrusionUm);
        Assert.InRange(grip.ReadCode(), 1_594, 1_612);
    }

    [Fact]
    public void Looking_at_the_grip_does_not_move_it()
    {
        BareBoard bare = new BareBoard();
        SimulatedGrip grip = bare.Board.Grip;
        grip.Start();
        grip.SetPulseUs(1_375);
        for (int i = 0; i < 100; i++)
        {
            bare.Advance(1);
            Assert.InRange(grip.ProtrusionUm, 0, (i + 1) * SimulatedGrip.SpeedUmPerS / 1_000);
        }
        Assert.Equal(SimulatedGrip.SpeedUmPerS / 10, grip.ProtrusionUm);
    }
}
