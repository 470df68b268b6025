using System;
using System.Linq;
using Smp.Esp32.Bench;
using Smp.Esp32.Board;
using Smp.Standins;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>The bench program moves nothing but under a finger.</summary>
public sealed class BenchTests : ChipTests
{
    private const int TickMs = 20;

    private long _nowMs;

    [Fact]
    public void Button_asks_only_after_it_was_seen_released_and_held_a_second()
    {
        Assert.Equal(-1, AskedAt(_ => true));
        Assert.Equal(-1, AskedAt(_ => false));
        Assert.Equal(2_480, AskedAt(ms => ms >= 1_500));
        Assert.Equal(-1, AskedAt(ms => ms % 1_000 >= 40));
        Assert.Equal(-1, AskedAt(ms => ms >= 4_500));
        Assert.Equal(-1, AskedAt(ms => ms >= 100_000));
    }

    [Fact]
    public void Servo_first_then_motor_each_only_while_pressed()
    {
        (BenchProgram bench, _) = MakeBench();
        Hold(bench, false, 600);
        Assert.DoesNotContain(Chip.Writes, write => write.Act == ChipAct.PwmStart);
        Hold(bench, true, 200);
        Assert.Equal(550, Chip.DutyOn(Pins.GripPwm.Gpio));
        Hold(bench, false, 600);
        Assert.Equal(500, Chip.DutyOn(Pins.GripPwm.Gpio));
        Assert.False(Chip.IsHigh(Pins.MotorEnable.Gpio));
        Hold(bench, true, 200);
        Assert.True(Chip.IsHigh(Pins.MotorEnable.Gpio));
        Assert.Equal(1_000, Chip.DutyOn(Pins.MotorPwm.Gpio));
        Hold(bench, false, TickMs);
        AssertMotorOff();
    }

    [Fact]
    public void Motor_stops_by_itself_after_two_seconds()
    {
        (BenchProgram bench, _) = MakeBench();
        Hold(bench, false, 600);
        Hold(bench, true, 100);
        Hold(bench, false, 600);
        Hold(bench, true, 2_000);
        Assert.True(Chip.IsHigh(Pins.MotorEnable.Gpio));
        Hold(bench, true, 2 * TickMs);
        AssertMotorOff();
        Hold(bench, true, 10_000);
        AssertMotorOff();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void A_button_that_is_held_or_broken_from_the_start_moves_nothing(bool isOpenClosed, bool isClosedClosed)
    {
        (BenchProgram bench, _) = MakeBench();
        for (int i = 0; i < 1_000; i++)
        {
            SetButton(isOpenClosed, isClosedClosed);
            Step(bench);
        }
        Assert.DoesNotContain(Chip.Writes, write => write.Act == ChipAct.PwmStart);
        Assert.DoesNotContain(Chip.Writes, write => write.Pin == Pins.WatchdogFeed.Gpio);
    }

    [Fact]
    public void However_the_contacts_behave_the_motor_is_off_in_the_look_that_sees_no_press()
    {
        Random random = new Random(11);
        (BenchProgram bench, _) = MakeBench();
        bool isOpenClosed = false;
        bool isClosedClosed = true;
        int driven = 0;
        for (int i = 0; i < 100_000; i++)
        {
            if (random.Next(30) == 0)
            {
                isOpenClosed = random.Next(2) == 0;
                isClosedClosed = random.Next(4) == 0 ? isOpenClosed : !isOpenClosed;
            }
            SetButton(isOpenClosed, isClosedClosed);
            Step(bench);
            bool isDriven = Chip.IsHigh(Pins.MotorEnable.Gpio);
            driven += isDriven ? 1 : 0;
            Assert.True(!isDriven || (isOpenClosed && !isClosedClosed), $"driven without a press at step {i}");
            Assert.True(isDriven || Chip.DutyOn(Pins.MotorPwm.Gpio) == 0, $"a duty without enable at step {i}");
            Assert.True(isDriven || !Chip.IsHigh(Pins.WatchdogClear.Gpio), $"a lease without enable at step {i}");
        }
        Assert.True(driven > 1_000, "the motor hardly ever turned: this shows nothing");
    }

    private static void AssertMotorOff()
    {
        Assert.False(Chip.IsHigh(Pins.MotorEnable.Gpio));
        Assert.False(Chip.IsHigh(Pins.WatchdogClear.Gpio));
        Assert.Equal(0, Chip.DutyOn(Pins.MotorPwm.Gpio));
    }

    private static (BenchProgram Bench, PenBoard Board) MakeBench()
    {
        PenBoard board = MakeBoard();
        Press(false);
        BenchProgram bench = new BenchProgram(board);
        Chip.ForgetWrites();
        return (bench, board);
    }

    private static long AskedAt(Func<long, bool> isHeld)
    {
        Chip.Reset();
        BenchButton button = new BenchButton(new System.Device.Gpio.GpioController());
        return Enumerable.Range(0, 500).Select(i => (long)i * TickMs).FirstOrDefault(
            nowMs =>
            {
                Chip.SetInput(Pins.BenchButton.Gpio, !isHeld(nowMs));
                return button.IsAsked(nowMs);
            },
            -1);
    }

    private void Hold(BenchProgram bench, bool isPressed, int forMs)
    {
        for (int ms = 0; ms < forMs; ms += TickMs)
        {
            Press(isPressed);
            Step(bench);
        }
    }

    private void Step(BenchProgram bench)
    {
        _nowMs += TickMs;
        bench.Move(_nowMs);
    }
}
