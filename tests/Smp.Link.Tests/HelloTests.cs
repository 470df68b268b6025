using Smp.Wire;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Link.Tests;

public sealed class HelloTests
{
    [Fact]
    public void Host_and_pen_open_with_the_pen_that_answered_this_very_hello()
    {
        var rig = new Rig();
        rig.Pen.SayHello(hostNonce: 999);
        rig.Connection.Tick(rig.NowMs);
        Assert.Equal(ConnectionState.Greeting, rig.Connection.State);
        rig.Open();
        Assert.Equal(0xA1UL, rig.Connection.Pen!.DeviceId);
        Assert.True(rig.Connection.IsPairedHere);
    }

    [Theory]
    [InlineData(WireVersion.Major + 1, "update this program")]
    [InlineData(WireVersion.Major - 1, "update the pen's firmware")]
    public void Another_major_version_is_refused_in_one_line_that_names_both_and_the_cure(int major, string cure)
    {
        var rig = new Rig();
        rig.Pen.Self.Major = (byte)major;
        rig.Pen.Self.Minor = 4;
        Assert.True(rig.RunUntil(() => rig.Connection.State == ConnectionState.Refused));
        Assert.Equal(
            $"test:pen: the pen speaks wire version {major}.4, this program 1.0: {cure}.", rig.Connection.RefusalLine);
        Assert.Equal(RequestOutcome.NotSent, rig.Requests.ReadStatus().Outcome);
    }

    [Fact]
    public void Another_minor_version_is_no_reason_to_refuse()
    {
        var rig = new Rig();
        rig.Pen.Self.Minor = 200;
        rig.Open();
    }

    [Fact]
    public void A_refused_pen_that_comes_back_with_new_firmware_is_greeted()
    {
        var rig = new Rig();
        rig.Pen.Self.Major = WireVersion.Major + 1;
        Assert.True(rig.RunUntil(() => rig.Connection.State == ConnectionState.Refused));
        rig.Pen.Self.Major = WireVersion.Major;
        rig.Pen.Reboot();
        rig.Open();
        Assert.Equal("", rig.Connection.RefusalLine);
    }

    [Fact]
    public void A_pen_of_another_ledger_is_refused_with_the_cure_and_can_still_be_stopped()
    {
        var rig = new Rig();
        rig.Pen.Append();
        rig.StartHost([9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.True(rig.RunUntil(() => rig.Connection.State == ConnectionState.Refused));
        Assert.Equal(
            "test:pen: pen 00000000000000A1 belongs to ledger 01020304, this is ledger 09090909: "
            + "use the ledger it was paired with.",
            rig.Connection.RefusalLine);
        rig.Run(2_000);
        Assert.Empty(rig.Sink.Committed);
        Assert.Equal(RequestOutcome.Done, rig.Settle(rig.Requests.Stop()).Outcome);
        Assert.Equal([RequestOperation.Stop], rig.Pen.Executed);
    }

    [Fact]
    public void A_silent_pen_is_told_from_a_quiet_one()
    {
        var rig = new Rig();
        rig.Open();
        rig.Run(10_000);
        Assert.False(rig.Connection.IsSilent);
        rig.Pen.IsDead = true;
        rig.Run(3_000 + Rig.StepMs);
        Assert.True(rig.Connection.IsSilent);
        rig.Pen.IsDead = false;
        rig.Run(1_100);
        Assert.False(rig.Connection.IsSilent);
    }

    [Fact]
    public void Hello_is_repeated_until_the_pen_is_there_and_never_floods_a_full_line()
    {
        var rig = new Rig();
        rig.Pen.IsDead = true;
        rig.Run(60_000);
        Assert.InRange(rig.Connection.Counts.MessagesSent, 15, 25);
        rig.Host.IsStalled = true;
        rig.Run(60_000);
        Assert.InRange(rig.Connection.Counts.MessagesSent, 15, 26);
        rig.Host.IsStalled = false;
        rig.Pen.IsDead = false;
        rig.Open();
    }

    [Fact]
    public void A_restart_that_only_the_pens_clock_betrays_is_greeted_again()
    {
        var rig = new Rig();
        rig.Open();
        rig.Run(5_000);
        rig.Pen.Reboot();
        rig.Pen.Say(Smp.Wire.Framing.MessageType.Telemetry, 0, 0, new TelemetrySample { NowMs = 20 }.WriteTo);
        Assert.True(rig.RunUntil(() => rig.Connection.Pen!.BootNumber == 2, 500));
        Assert.Equal(1, rig.Connection.Counts.Reboots);
    }

    [Fact]
    public void A_pen_that_another_hosts_hello_made_forget_us_is_greeted_again_without_losing_anything()
    {
        var rig = new Rig();
        rig.Open();
        long before = rig.Connection.Counts.MessagesSent;
        rig.Pen.SayHello(hostNonce: 0);
        Assert.True(rig.RunUntil(() => rig.Connection.Counts.MessagesSent > before));
        Assert.Equal(ConnectionState.Open, rig.Connection.State);
        Assert.Equal(0, rig.Connection.Counts.Reboots);
    }

    [Fact]
    public void A_lost_channel_settles_everything_and_ends_the_connection()
    {
        var rig = new Rig();
        rig.Open();
        rig.Pen.IsDead = true;
        RequestHandle said = rig.Requests.ReadStatus();
        RequestHandle waiting = rig.Requests.ReadProfile();
        rig.Run(100);
        rig.Host.IsLost = true;
        Assert.Throws<ChannelLostException>(rig.Step);
        Assert.Equal(ConnectionState.Lost, rig.Connection.State);
        Assert.Equal(RequestOutcome.Unknown, said.Outcome);
        Assert.Equal(RequestOutcome.NotSent, waiting.Outcome);
        Assert.Equal(RequestOutcome.NotSent, rig.Requests.Disarm().Outcome);
        Assert.Throws<ChannelLostException>(rig.Step);
    }
}
