using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments.Gates;
using Smp.Clinic.Usage;
using Xunit;

namespace Smp.Clinic.Tests.Treatments;

/// <content>What has to be ready in the room: pen, pigment, cartridge, profile.</content>
public sealed partial class SessionGatesTests
{
    [Fact]
    public void A_pen_that_ran_for_somebody_else_or_for_nobody_is_cleaned_and_covered_first()
    {
        ClinicRecord record = Ready("scalpmates");
        AssertMet(record, GateKind.Handpiece);
        PenScript pen = new PenScript(Given.At(25).UtcS).Boot().SetClock().Run(10_000, 9_000, 1_000);
        record.Take(pen);
        Assert.Equal(GateState.Open, Of(record, GateKind.Handpiece).State);
        record.Take(new HandpieceCleaned(0, "Optim 33", 60, false, "MK", Given.At(28)));
        Assert.Equal(GateState.Open, Of(record, GateKind.Handpiece).State);
        record.Take(new HandpieceCleaned(7, "Optim 33", 60, true, "MK", Given.At(28)));
        Assert.Equal(GateState.Open, Of(record, GateKind.Handpiece).State);
        record.Take(new HandpieceCleaned(PenScript.Pen.Device, "Optim 33", 60, true, "MK", Given.At(29)));
        AssertMet(record, GateKind.Handpiece);
    }

    [Fact]
    public void Another_pen_that_is_dirty_holds_nothing_up_but_that_pen()
    {
        ClinicRecord record = Ready("scalpmates");
        PenScript dirty = new PenScript(Given.At(25).UtcS, new PenEpoch(7, 1)).Boot().SetClock()
            .Run(10_000, 9_000, 1_000);
        record.Take(dirty);
        Assert.True(SessionGates.Of(record, Visit, Given.At(30), 8).Single(g => g.Kind == GateKind.Handpiece).IsMet);
        Assert.False(SessionGates.Of(record, Visit, Given.At(30), 7).Single(g => g.Kind == GateKind.Handpiece).IsMet);
    }

    [Theory]
    [InlineData(null, "2031-06", true, "no lot")]
    [InlineData("WF9", null, true, "no expiry")]
    [InlineData("WF9", "2026-02", true, "expired")]
    [InlineData("WF9", "2031-06", false, "label")]
    public void A_pigment_that_is_not_right_holds_up_until_it_is_poured_anew(
        string? lot, string? expiry, bool isLabelShown, string why)
    {
        PigmentUsed Poured(string? l, string? e, bool shown) => new(
            Visit, "Acme", "Ash", l is null ? null : Given.LotOf(l), e is null ? null : Given.ExpiryOf(e), default,
            true, Given.At(22))
        {
            IsLabelShown = shown,
        };
        ClinicRecord record = Ready("scalpmates").Take(Poured(lot, expiry, isLabelShown));
        Gate gate = Of(record, GateKind.Pigment);
        Assert.Equal(GateState.Open, gate.State);
        Assert.Contains(why, gate.Says, StringComparison.Ordinal);
        record.Take(Poured("WF9", "2031-06", true));
        AssertMet(record, GateKind.Pigment);
    }

    [Fact]
    public void A_cartridge_that_is_used_up_does_not_serve()
    {
        ClinicRecord record = Ready("scalpmates").Take(new CartridgeDisposed(
            Given.One, Given.ContainerOf("SHARPS-04"), Given.At(25)));
        Assert.Equal(GateState.Open, Of(record, GateKind.Cartridge).State);
    }

    [Fact]
    public void The_profile_is_held_against_the_protocol()
    {
        Gate gate = Of(Ready("scalpmates"), GateKind.Profile);
        Assert.Contains(
            "NOTE the protocol has 'First layer, light' for session 1", gate.Says, StringComparison.Ordinal);
    }
}
