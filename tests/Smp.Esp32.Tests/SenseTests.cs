using System.Device.Adc;
using System.Device.Gpio;
using Smp.Esp32.Board;
using Smp.Standins;
using Xunit;

namespace Smp.Esp32.Tests;

/// <summary>Codes to mA and mV, as designed and as calibrated; contacts, encoder, watchdog and light.</summary>
public sealed class SenseTests : ChipTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(72, 0)]
    [InlineData(73, 1)]
    [InlineData(1_313, 2_000)]
    [InlineData(2_554, 4_000)]
    [InlineData(4_095, 4_000)]
    public void Current_as_designed(int raw, int ma)
    {
        Chip.SetAdc(6, raw);
        Assert.Equal(ma, new CurrentSense(new AdcController()).ReadMa());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(824, 5_373)]
    [InlineData(2_802, 16_000)]
    [InlineData(4_095, 16_000)]
    public void Supply_and_rail_as_designed_each_from_its_own_channel(int code, int mv)
    {
        SupplySense sense = new SupplySense(new AdcController());
        Chip.SetAdc(0, code);
        Assert.Equal((mv, 0), (sense.ReadSupplyMv(), sense.ReadRailMv()));
        Chip.SetAdc(0, 0);
        Chip.SetAdc(3, code);
        Assert.Equal((0, mv), (sense.ReadSupplyMv(), sense.ReadRailMv()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 208)]
    [InlineData(3_895, 4_095)]
    [InlineData(4_095, 4_095)]
    public void Grip_is_told_as_its_code(int raw, int code)
    {
        Chip.SetAdc(7, raw);
        Assert.Equal(code, new GripSense(new AdcController()).ReadCode());
    }

    [Fact]
    public void A_calibration_moves_both_ends()
    {
        SenseScale scale = SenseScale.Current();
        Assert.True(scale.TryTake(260, 1_600));
        Assert.Equal(0, scale.Value(260));
        Assert.Equal(1_600, scale.Value(1_260));
        Assert.Equal(4_000, scale.Value(4_095));
    }

    [Theory]
    [InlineData(0, 1_612)]
    [InlineData(209, 1_612)]
    [InlineData(335, 1_612)]
    [InlineData(272, 1_800)]
    [InlineData(272, 1_400)]
    [InlineData(272, 0)]
    [InlineData(65_535, 65_535)]
    public void A_calibration_far_off_is_refused_and_changes_nothing(int zeroCode, int stepMicro)
    {
        SenseScale scale = SenseScale.Current();
        Assert.False(scale.TryTake(zeroCode, stepMicro));
        Assert.Equal(0, scale.Value(272));
        Assert.Equal(3_999, scale.Value(2_753));
    }

    [Fact]
    public void Contacts_are_closed_when_their_line_is_low()
    {
        RunContacts contacts = new RunContacts(new GpioController());
        SetButton(true, false);
        Assert.Equal((true, false), (contacts.IsNormallyOpenClosed(), contacts.IsNormallyClosedClosed()));
        SetButton(false, true);
        Assert.Equal((false, true), (contacts.IsNormallyOpenClosed(), contacts.IsNormallyClosedClosed()));
    }

    [Fact]
    public void Wires_that_are_off_read_as_open_contacts()
    {
        RunContacts contacts = new RunContacts(new GpioController());
        Assert.Equal((false, false), (contacts.IsNormallyOpenClosed(), contacts.IsNormallyClosedClosed()));
    }

    [Fact]
    public void Encoder_counts_both_edges_with_the_time_of_the_count()
    {
        EncoderCounter counter = new EncoderCounter();
        Chip.NowUs = 123_456;
        Chip.AddPulses(Pins.EncoderA.Gpio, 64);
        counter.Sample();
        Assert.Equal((64, 123_456, 64), (counter.Count, counter.StampUs, counter.CountsPerStroke));
    }

    [Fact]
    public void Encoder_never_goes_back()
    {
        EncoderCounter counter = new EncoderCounter();
        Chip.AddPulses(Pins.EncoderA.Gpio, 1_000);
        counter.Sample();
        Chip.AddPulses(Pins.EncoderA.Gpio, -900);
        counter.Sample();
        Assert.Equal(1_000, counter.Count);
    }
}
