using System.Linq;
using Smp.Core.Drive;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>
/// A regulated motor hides its heat: the power falls first, then the pen stops, and it does not forget.
/// </summary>
public sealed class HeatTests
{
    private const int HotMa = 290;

    [Fact]
    public void The_power_falls_before_the_housing_reaches_its_limit_and_the_limit_latches()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Ports.CurrentMa = HotMa;
        rig.Samples.Clear();
        for (int s = 0; s < 200 && rig.State == DeviceState.Running; s++)
        {
            rig.Run(1_000);
        }
        Assert.Equal(FaultCode.HousingHot, rig.LastFault());
        Assert.True(rig.Samples.Max(sample => sample.HousingDeciCelsius) <= 430);
        TelemetrySample first = rig.Samples[10];
        TelemetrySample last = rig.Samples.Last(sample => sample.State == (byte)DeviceState.Running);
        Assert.True(last.MotorMv < first.MotorMv * 3 / 4, $"{first.MotorMv} mV at first, {last.MotorMv} at last");
        Assert.True(last.MotorMv * HotMa / 1_000 <= 3_000 * 6 / 10);
    }

    [Fact]
    public void A_pen_too_warm_is_not_armed_until_it_has_cooled_also_behind_a_power_cut()
    {
        var rig = new PenRig();
        Heat(rig);
        rig.Release();
        rig.Run(1_000);
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.HousingHot);
        rig.Run(500);
        Assert.Equal(Refusal.TooHot, rig.Arm(7, true).Reason);
        rig.Boot();
        rig.SayHello();
        rig.Run(500);
        Assert.Equal(Refusal.TooHot, rig.Arm(7, true).Reason);
        rig.Run(60_000);
        Assert.Equal(Refusal.None, rig.Arm(7, true).Reason);
    }

    [Fact]
    public void A_winding_as_hot_as_its_maker_allows_latches()
    {
        var rig = new PenRig { WindingMilliKPerW = 200_000 };
        rig.Boot();
        Heat(rig);
        Assert.Equal(FaultCode.WindingHot, rig.LastFault());
    }

    [Theory]
    [InlineData(100, 19_800)]
    [InlineData(250, 5_390)]
    public void Winding_and_housing_settle_where_the_sheet_says(int currentMa, int milliOhm)
    {
        DeviceIdentity identity = RigIdentity.Of();
        identity.MotorMilliOhm = milliOhm;
        var memory = new ArrayMemory(8_192);
        var crc = new Smp.Wire.Framing.SlicedCrc32();
        var heat = new HeatModel(identity, new MotorModel(identity, 20), memory, crc);
        for (int i = 0; i < 150_000; i++)
        {
            heat.Take(20, currentMa, 0);
        }
        double risePerW = identity.HousingMilliKPerW / 1_000.0;
        double hotOhm = milliOhm / 1_000.0 * (1 + (0.0039 * ((heat.WindingDeciCelsius / 10.0) - 25)));
        double lossW = currentMa * currentMa * hotOhm * 1e-6;
        Assert.Equal(30 + (risePerW * lossW), heat.HousingDeciCelsius / 10.0, 0.3);
        double windingRise = lossW * identity.WindingMilliKPerW / 1_000.0;
        Assert.Equal((heat.HousingDeciCelsius / 10.0) + windingRise, heat.WindingDeciCelsius / 10.0, 0.3);
    }

    private static void Heat(PenRig rig)
    {
        rig.StartRunning();
        rig.Ports.CurrentMa = HotMa;
        for (int s = 0; s < 200 && rig.State == DeviceState.Running; s++)
        {
            rig.Run(1_000);
        }
        rig.Ports.CurrentMa = 8;
    }
}
