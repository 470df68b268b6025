using System;
using System.Linq;
using System.Text;
using Smp.Bridge.Setup;
using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Settings;
using Xunit;

namespace Smp.Bridge.Tests.Setup;

/// <summary>Settings over the cable to a simulated pen: whole, read back, and secrets told to nobody.</summary>
public sealed class PenSettingsTests : IDisposable
{
    private readonly BridgedPen _pen = new();
    private readonly PenTalk _talk;
    private readonly PenSettings _settings;

    public PenSettingsTests()
    {
        _talk = new PenTalk(_pen, new byte[16], 77, _pen);
        _settings = new PenSettings(_talk);
    }

    public void Dispose() => _pen.Dispose();

    public static TheoryData<SettingId> All =>
        [.. Enum.GetValues<SettingId>().Where(id => id != SettingId.None)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_setting_of_every_length_it_may_have_is_kept(SettingId setting)
    {
        _talk.Open();
        // What was built in is written at assembly.
        Assert.Equal(setting == SettingId.Identity, _settings.IsSet(setting));
        (int min, int max) = SettingLengths.Of(setting);
        foreach (int length in new[] { min, (min + max) / 2, max })
        {
            byte[] bytes = [.. Enumerable.Range(1, length).Select(i => (byte)(1 + (i % 250)))];
            _settings.Write([(setting, bytes)]);
            Assert.True(_settings.IsSet(setting));
            Assert.Equal(SettingLengths.IsSecret(setting) ? [] : bytes, _settings.Read(setting));
        }
        _settings.Write([(setting, [])]);
        Assert.False(_settings.IsSet(setting));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Lengths_and_secrets_are_those_of_the_pen(SettingId setting)
    {
        Assert.InRange(SettingLengths.Of(setting).Max, 1, SettingsShelf.BytesMaxOf(setting));
        Assert.Equal(SettingsShelf.IsSecret(setting), SettingLengths.IsSecret(setting));
    }

    [Fact]
    public void What_the_pen_refuses_is_told_with_what_was_kept_before_it()
    {
        _talk.Open();
        var fault = Assert.Throws<PenAnswerException>(() => _settings.Write(
            [(SettingId.WifiName, "clinic"u8.ToArray()), (SettingId.WifiPassword, new byte[99])]));
        Assert.True(fault.IsKnown);
        Assert.StartsWith(
            "WifiPassword: not written, the pen refused: the pen has no such setting", fault.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("Kept before it: WifiName.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("clinic", Encoding.UTF8.GetString(_settings.Read(SettingId.WifiName)));
    }

    [Fact]
    public void A_pen_that_goes_silent_leaves_the_answer_unknown()
    {
        _talk.Open();
        _pen.World.CutPower();
        var fault = Assert.Throws<PenAnswerException>(
            () => _settings.Write([(SettingId.WifiName, "clinic"u8.ToArray())]));
        Assert.False(fault.IsKnown);
        Assert.Contains("unknown whether it was written", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pen_that_is_not_there_is_told_in_one_line()
    {
        _pen.World.CutPower();
        var fault = Assert.Throws<Link.ChannelLostException>(() => _talk.Open());
        Assert.Equal("bridged pen: no pen answers: switch it on and try again.", fault.Message);
    }

    [Fact]
    public void Measurements_are_waited_for()
    {
        DeviceHello pen = _talk.Open();
        Assert.Equal((byte)DeviceState.Disarmed, pen.State);
        Assert.InRange(_talk.NextSample().SupplyMv, 5_000, 13_000);
        _pen.World.CutPower();
        Assert.Throws<PenAnswerException>(() => _talk.NextSample());
    }
}
