using System;
using System.Device.Gpio;
using System.Linq;
using nanoFramework.Hardware.Esp32;
using Smp.Esp32.Board;
using Smp.Standins;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>One PWM channel as the platform gives it.</summary>
public sealed class PwmOutputTests : ChipTests
{
    [Fact]
    public void A_pin_without_pwm_is_one_clear_line_and_nothing_pulses()
    {
        // A function that is no PWM: CreateFromPin then gives null, as it does for a firmware built without PWM.
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => new PwmOutput(Pins.MotorPwm, DeviceFunction.ADC1_CH0, MotorDrive.FrequencyHz));
        Assert.Equal("GPIO26 (MOTOR_PWM) has no PWM: load the firmware that README names.", refused.Message);
        Assert.DoesNotContain(Chip.Writes, write => write.Act is ChipAct.PwmStart or ChipAct.PwmDuty);
    }

    [Fact]
    public void Enable_and_brake_are_low_before_the_pwm_is_tried()
    {
        _ = new MotorDrive(new GpioController());
        int[] lows =
            [.. Chip.Writes.Where(write => write is { Act: ChipAct.Level, Value: 0 }).Select(write => write.Pin)];
        Assert.Equal([Pins.MotorEnable.Gpio, Pins.MotorBrake.Gpio], lows);
    }

    [Fact]
    public void Motor_and_servo_sit_on_timers_of_their_own()
    {
        MakeBoard();
        Assert.Equal(Pins.MotorPwm.Gpio, Chip.PinOf(DeviceFunction.PWM1));
        Assert.Equal(Pins.GripPwm.Gpio, Chip.PinOf(DeviceFunction.PWM3));
        Assert.Equal(Pins.PwmFlag.Gpio, Chip.PinOf(DeviceFunction.PWM5));
    }

    [Fact]
    public void Every_duty_reaches_the_pin_as_it_was_asked_for()
    {
        PenBoard board = MakeBoard();
        board.Motor.StartPwm();
        for (int duty = 0; duty <= 10_000; duty++)
        {
            board.Motor.SetDuty(duty);
            Assert.Equal(duty, Chip.DutyOn(Pins.MotorPwm.Gpio));
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(10_001, 10_000)]
    [InlineData(int.MaxValue, 10_000)]
    public void A_duty_beyond_its_ends_is_cut_to_them(int asked, int given)
    {
        PenBoard board = MakeBoard();
        board.Motor.StartPwm();
        board.Motor.SetDuty(asked);
        Assert.Equal(given, Chip.DutyOn(Pins.MotorPwm.Gpio));
    }

    [Theory]
    [InlineData(500, 250)]
    [InlineData(1_000, 500)]
    [InlineData(1_001, 500)]
    [InlineData(1_002, 501)]
    [InlineData(2_500, 1_250)]
    public void A_servo_pulse_is_its_share_of_20_ms_in_steps_of_2_us(int pulseUs, int per10000)
    {
        PenBoard board = MakeBoard();
        board.Grip.Start();
        board.Grip.SetPulseUs(pulseUs);
        Assert.Equal(per10000, Chip.DutyOn(Pins.GripPwm.Gpio));
    }
}
