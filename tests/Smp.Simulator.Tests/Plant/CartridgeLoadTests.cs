using Smp.Simulator.Plant;
using Xunit;

namespace Smp.Simulator.Tests.Plant;

public sealed class CartridgeLoadTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void Membrane_costs_the_published_three_to_five_tenths_of_a_volt(double rateHz)
    {
        double freeV = VoltsFor(CartridgeLoad.None, rateHz, false);
        double membraneV = VoltsFor(CartridgeLoad.Scalp, rateHz, false);
        Assert.InRange(membraneV - freeV, 0.3, 0.5);
    }

    [Fact]
    public void Skin_costs_more_than_the_membrane_alone()
    {
        double membraneV = VoltsFor(CartridgeLoad.Scalp, 100, false);
        double touchingV = VoltsFor(CartridgeLoad.Scalp, 100, true);
        Assert.InRange(touchingV - membraneV, 0.02, 1);
    }

    [Fact]
    public void Lossless_membrane_costs_nothing_on_the_mean()
    {
        double freeV = VoltsFor(CartridgeLoad.None, 100, false);
        double springV = VoltsFor(CartridgeLoad.Scalp with { LossPermille = 0 }, 100, false);
        Assert.InRange(springV - freeV, -0.05, 0.05);
    }

    [Fact]
    public void Strong_membrane_stalls_a_weak_drive()
    {
        MotorPlant motor = Bench.Loaded(CartridgeLoad.Scalp with { PreloadMn = 4_000 });
        Bench.Run(motor, 3, 500);
        Assert.Equal(0, motor.SpeedRadPerS);
        Assert.Equal(3 / MotorDatasheet.Faulhaber1524.WindingOhm, motor.MotorA, 9);
    }

    private static double VoltsFor(CartridgeLoad load, double rateHz, bool isTouching)
    {
        double lowV = 1;
        double highV = 14;
        while (highV - lowV > 0.005)
        {
            double middleV = (lowV + highV) / 2;
            MotorPlant motor = Bench.Loaded(load);
            motor.IsTouching = isTouching;
            Bench.Run(motor, 12, 50);
            Bench.Run(motor, middleV, 300);
            bool isSlow = Bench.MeanHz(motor, middleV, 1_000) < rateHz;
            lowV = isSlow ? middleV : lowV;
            highV = isSlow ? highV : middleV;
        }
        return lowV;
    }
}
