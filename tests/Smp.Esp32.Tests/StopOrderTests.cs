using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.Hardware.Esp32;
using Smp.Core;
using Smp.Core.Drive;
using Smp.Esp32.Board;
using Smp.Standins;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The stop of Core through the shell's ports: what reaches the hardware, and in which order.</summary>
public sealed class StopOrderTests : ChipTests
{
    private const int DrivenDuty = 4_000;

    /// <summary>Enable low, lease dropped, PWM stopped, duty 0 stored and not written, the flag set again.</summary>
    private static readonly ChipWrite[] Expected =
    [
        new ChipWrite(25, ChipAct.Level, 0),
        new ChipWrite(22, ChipAct.Level, 0),
        new ChipWrite(26, ChipAct.PwmStop, 0),
        new ChipWrite(12, ChipAct.PwmStart, 0),
    ];

    [Fact]
    public void Stop_reaches_the_hardware_in_its_order()
    {
        PenBoard board = MakeDrivenBoard();
        Driver(board).Stop();
        Assert.Equal(Expected, Chip.Writes);
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
        Assert.False(Chip.IsHigh(Pins.MotorEnable.Gpio));
        Assert.False(Chip.IsHigh(Pins.WatchdogClear.Gpio));
    }

    [Fact]
    public void Stop_is_these_five_steps()
    {
        PenBoard board = MakeDrivenBoard();
        RunAll(Steps(board));
        Assert.Equal(Expected, Chip.Writes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Two_lines_of_the_stop_swapped_are_seen(int first)
    {
        PenBoard board = MakeDrivenBoard();
        Action[] steps = Steps(board);
        (steps[first], steps[first + 1]) = (steps[first + 1], steps[first]);
        RunAll(steps);
        Assert.NotEqual(Expected, Chip.Writes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_line_of_the_stop_left_out_is_seen(int left)
    {
        PenBoard board = MakeDrivenBoard();
        RunAll(Steps(board).Where((_, i) => i != left));
        Assert.NotEqual(Expected, Chip.Writes);
    }

    // The duty that the stop stores is what this channel would start with: nothing shows it before.
    [Fact]
    public void Duty_of_the_run_before_is_not_started_with()
    {
        PenBoard board = MakeDrivenBoard();
        MotorDriver driver = Driver(board);
        driver.Stop();
        Chip.ForgetWrites();
        driver.Start();
        Assert.DoesNotContain(Chip.Writes, write => write.Pin == 26 && write.Value != 0);
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
    }

    [Fact]
    public void Start_lets_the_driver_drive_only_after_its_pwm_is_at_zero()
    {
        PenBoard board = MakeBoard();
        Driver(board).Start();
        ChipWrite enabled = Chip.Writes[^1];
        Assert.Equal(new ChipWrite(25, ChipAct.Level, 1), enabled);
        Assert.Contains(new ChipWrite(26, ChipAct.PwmStart, 0), Chip.Writes);
        Assert.Contains(new ChipWrite(27, ChipAct.Level, 0), Chip.Writes);
    }

    [Fact]
    public void Whatever_ends_the_program_stops_the_motor_in_the_same_order()
    {
        PenBoard board = MakeDrivenBoard();
        board.Stop();
        Assert.Equal(Expected.Take(3), Chip.Writes);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(22)]
    public void A_step_of_the_last_stop_that_fails_keeps_none_behind_it_back(int failing)
    {
        PenBoard board = MakeDrivenBoard();
        Chip.FailWrites(failing);
        Assert.Throws<InsufficientMemoryException>(board.Stop);
        Assert.Equal(Expected.Take(3).Where(write => write.Pin != failing), Chip.Writes);
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
    }

    [Fact]
    public void A_board_is_made_with_the_motor_s_channel_configured_at_zero_and_stopped()
    {
        _ = new PenBoard(new System.Device.Gpio.GpioController());
        Assert.Equal(
            [new ChipWrite(26, ChipAct.PwmStart, 0), new ChipWrite(26, ChipAct.PwmStop, 0)],
            Chip.Writes.Where(write => write.Pin == 26));
        Assert.False(Chip.IsPwmStarted);
    }

    [Fact]
    public void A_duty_after_another_channel_s_stop_reaches_the_pin_only_after_a_start()
    {
        PenBoard board = MakeDrivenBoard();
        PwmOutput other = new PwmOutput(
            new Pin(32, "OTHER", PinRole.Output, "a channel of a test"), DeviceFunction.PWM7, 50);
        other.Stop();
        Chip.ForgetWrites();
        board.Motor.SetDuty(0);
        Assert.Empty(Chip.Writes);
        Assert.Equal(DrivenDuty, Chip.DutyOn(Pins.MotorPwm.Gpio));
        board.Grip.Start();
        board.Motor.SetDuty(0);
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
    }

    [Fact]
    public void A_stop_leaves_the_servo_s_pulses_as_they_are()
    {
        PenBoard board = MakeDrivenBoard();
        MotorDriver driver = Driver(board);
        driver.Stop();
        Assert.DoesNotContain(Chip.Writes, write => write.Pin == Pins.GripPwm.Gpio);
        Assert.Equal(500, Chip.DutyOn(Pins.GripPwm.Gpio));
        board.Grip.SetPulseUs(1_200);
        Assert.Equal(600, Chip.DutyOn(Pins.GripPwm.Gpio));
    }

    [Fact]
    public void Frequency_is_never_set_after_creation()
    {
        PenBoard board = MakeDrivenBoard();
        Driver(board).Stop();
        board.Grip.SetPulseUs(1_500);
        Assert.DoesNotContain(Chip.Writes, write => write.Act == ChipAct.PwmFrequency);
    }

    private static PenBoard MakeDrivenBoard()
    {
        PenBoard board = MakeBoard();
        board.Grip.SetPulseUs(1_000);
        board.Grip.Start();
        Driver(board).Start();
        board.Watchdog.Feed();
        board.Motor.SetDuty(DrivenDuty);
        Assert.Equal(DrivenDuty, Chip.DutyOn(Pins.MotorPwm.Gpio));
        Chip.ForgetWrites();
        return board;
    }

    private static MotorDriver Driver(PenBoard board)
    {
        DevicePorts ports = board.Ports(null);
        DeviceIdentity identity = new DeviceIdentity();
        MotorModel model = new MotorModel(identity, 20);
        return new MotorDriver(ports, model, new HeatModel(identity, model, ports.Memory, ports.Crc), 20);
    }

    private static Action[] Steps(PenBoard board) =>
    [
        () => board.Motor.SetEnable(false),
        board.Watchdog.Drop,
        board.Motor.StopPwm,
        () => board.Motor.SetDuty(0),
        board.Grip.Start,
    ];

    private static void RunAll(IEnumerable<Action> steps)
    {
        foreach (Action step in steps)
        {
            step();
        }
    }
}
