using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class CartridgeRulesTests
{
    // Every state with every step: what is not named here with a reason is allowed.
    [Theory]
    [InlineData(CartridgeState.Sealed, CartridgeTransition.Open, null)]
    [InlineData(CartridgeState.Sealed, CartridgeTransition.Bind, RefusalReason.NotOpened)]
    [InlineData(CartridgeState.Sealed, CartridgeTransition.Mount, RefusalReason.NotOpened)]
    [InlineData(CartridgeState.Sealed, CartridgeTransition.Remove, RefusalReason.NotMounted)]
    [InlineData(CartridgeState.Sealed, CartridgeTransition.Dispose, RefusalReason.NotOpened)]
    [InlineData(CartridgeState.Opened, CartridgeTransition.Open, RefusalReason.AlreadyOpened)]
    [InlineData(CartridgeState.Opened, CartridgeTransition.Bind, null)]
    [InlineData(CartridgeState.Opened, CartridgeTransition.Mount, null)]
    [InlineData(CartridgeState.Opened, CartridgeTransition.Remove, RefusalReason.NotMounted)]
    [InlineData(CartridgeState.Opened, CartridgeTransition.Dispose, null)]
    [InlineData(CartridgeState.Mounted, CartridgeTransition.Open, RefusalReason.AlreadyOpened)]
    [InlineData(CartridgeState.Mounted, CartridgeTransition.Bind, null)]
    [InlineData(CartridgeState.Mounted, CartridgeTransition.Mount, RefusalReason.AlreadyMounted)]
    [InlineData(CartridgeState.Mounted, CartridgeTransition.Remove, null)]
    [InlineData(CartridgeState.Mounted, CartridgeTransition.Dispose, RefusalReason.StillMounted)]
    [InlineData(CartridgeState.Removed, CartridgeTransition.Open, RefusalReason.AlreadyOpened)]
    [InlineData(CartridgeState.Removed, CartridgeTransition.Bind, null)]
    [InlineData(CartridgeState.Removed, CartridgeTransition.Mount, null)]
    [InlineData(CartridgeState.Removed, CartridgeTransition.Remove, RefusalReason.NotMounted)]
    [InlineData(CartridgeState.Removed, CartridgeTransition.Dispose, null)]
    [InlineData(CartridgeState.Disposed, CartridgeTransition.Open, RefusalReason.AlreadyOpened)]
    [InlineData(CartridgeState.Disposed, CartridgeTransition.Bind, RefusalReason.AlreadyDisposed)]
    [InlineData(CartridgeState.Disposed, CartridgeTransition.Mount, RefusalReason.AlreadyDisposed)]
    [InlineData(CartridgeState.Disposed, CartridgeTransition.Remove, RefusalReason.NotMounted)]
    [InlineData(CartridgeState.Disposed, CartridgeTransition.Dispose, RefusalReason.AlreadyDisposed)]
    public void Every_step_from_every_state_is_allowed_or_refused(
        CartridgeState from, CartridgeTransition step, RefusalReason? reason)
    {
        ClinicRecord record = BroughtTo(from);
        ClinicRefusal? refusal = record.Judge(Step(step, 60));
        Assert.Equal(reason, refusal?.Reason);
        AssertTellsAll(refusal);
    }

    [Theory]
    [InlineData(CartridgeState.Opened)]
    [InlineData(CartridgeState.Mounted)]
    [InlineData(CartridgeState.Removed)]
    [InlineData(CartridgeState.Disposed)]
    public void From_every_state_a_second_client_is_refused_as_such(CartridgeState from)
    {
        ClinicRecord record = BroughtTo(from);
        Assert.Equal(RefusalReason.OtherClient,
            record.Judge(new CartridgeBound(Given.One, Given.Second, Given.Ben, Given.At(60)))?.Reason);
        Assert.Equal(
            RefusalReason.OtherClient,
            record.Judge(new CartridgeMounted(Given.One, Given.Second, Given.Ben, Given.At(60)))?.Reason);
    }

    [Fact]
    public void A_second_client_hears_of_the_first_session_and_its_end_and_no_name()
    {
        ClinicRecord record = BroughtTo(CartridgeState.Disposed).Take(new SessionClosed(Given.First, Given.At(90)));
        ClinicRefusal? refusal = record.Judge(new CartridgeBound(Given.One, Given.Second, Given.Ben, Given.At(2_000)));
        Assert.Equal(
            "Cartridge C-00G0-001R cannot be bound to session 13: it belongs to another client's session 12, "
            + "finished on 2026-03-02, and a cartridge serves one client only. Open a new cartridge.",
            refusal?.Sentence);
        Assert.DoesNotContain(Given.Anna.ShortForm, refusal!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_client_cannot_have_it_in_a_later_session()
    {
        ClinicRecord record = BroughtTo(CartridgeState.Removed).Take(
            new SessionClosed(Given.First, Given.At(90)), new SessionOpened(new(14), Given.Anna, Given.At(20_000)));
        ClinicRefusal? refusal = record.Judge(new CartridgeBound(Given.One, new(14), Given.Anna, Given.At(20_001)));
        Assert.Equal(RefusalReason.OtherSession, refusal?.Reason);
        AssertTellsAll(refusal);
    }

    [Fact]
    public void It_is_not_mounted_unbound()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1));
        Assert.Equal(RefusalReason.NotBound, record.Judge(Given.Mounted(Given.One, 2))?.Reason);
    }

    [Fact]
    public void A_finished_one_is_not_mounted_again_in_its_own_session()
    {
        ClinicRecord record = BroughtTo(CartridgeState.Mounted).Take(Given.Removed(Given.One, 10, true));
        Assert.Equal(RefusalReason.Finished, record.Judge(Given.Mounted(Given.One, 11))?.Reason);
    }

    [Fact]
    public void Nothing_is_mounted_once_the_session_is_closed()
    {
        ClinicRecord record = BroughtTo(CartridgeState.Removed).Take(new SessionClosed(Given.First, Given.At(90)));
        Assert.Equal(RefusalReason.Finished, record.Judge(Given.Mounted(Given.One, 91))?.Reason);
        record.Take(Given.Opened(Given.Two, 92));
        Assert.Equal(RefusalReason.SessionClosed, record.Judge(Given.Bound(Given.Two, 93))?.Reason);
    }

    [Fact]
    public void It_is_not_taken_out_in_another_session()
    {
        CartridgeRemoved elsewhere = new(Given.One, Given.Second, false, Given.At(10));
        Assert.Equal(RefusalReason.OtherSession, BroughtTo(CartridgeState.Mounted).Judge(elsewhere)?.Reason);
    }

    [Fact]
    public void It_is_not_bound_to_a_client_who_is_not_in_the_session()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1));
        Assert.Equal(
            RefusalReason.SessionOfOtherClient,
            record.Judge(new CartridgeBound(Given.One, Given.First, Given.Ben, Given.At(2)))?.Reason);
        Assert.Equal(
            RefusalReason.UnknownSession,
            record.Judge(new CartridgeBound(Given.One, new(99), Given.Ben, Given.At(2)))?.Reason);
    }

    public static TheoryData<string, RefusalReason> Packages => new()
    {
        { "damaged", RefusalReason.PackageDamaged },
        { "no lot", RefusalReason.NoLot },
        { "no expiry", RefusalReason.NoExpiry },
        { "no membrane", RefusalReason.NoMembraneProof },
        { "yesterday", RefusalReason.Expired },
        { "month before", RefusalReason.Expired },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_that_is_not_right_is_not_opened(string fault, RefusalReason reason)
    {
        CartridgeOpened good = Given.Opened(Given.One, 1);
        CartridgeOpened opened = fault switch
        {
            "damaged" => good with { IsPackageIntact = false },
            "no lot" => good with { Lot = null },
            "no expiry" => good with { Expiry = null },
            "no membrane" => good with { MembraneProof = null },
            "yesterday" => good with { Expiry = Given.ExpiryOf("2026-03-01") },
            _ => good with { Expiry = Given.ExpiryOf("2026-02") },
        };
        ClinicRefusal? refusal = Given.TwoSessions().Judge(opened);
        Assert.Equal(reason, refusal?.Reason);
        AssertTellsAll(refusal);
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03")]
    public void A_package_is_opened_on_its_last_day(string expiry) =>
        Assert.Null(Given.TwoSessions().Judge(Given.Opened(Given.One, 1, expiry)));

    [Fact]
    public void It_is_not_mounted_after_midnight_of_its_last_day()
    {
        ClinicRecord record = Given.TwoSessions().Take(Given.Opened(Given.One, 1, "2026-03-02"),
            Given.Bound(Given.One, 2));
        Assert.Null(record.Judge(Given.Mounted(Given.One, (14 * 60) + 59)));
        Assert.Equal(RefusalReason.Expired, record.Judge(Given.Mounted(Given.One, 15 * 60))?.Reason);
    }

    [Fact]
    public void Cartridge_0_is_not_opened() => Assert.Equal(
        RefusalReason.NoCartridge, new ClinicRecord().Judge(Given.Opened(CartridgeId.Unassigned, 1))?.Reason);

    [Theory]
    [InlineData("")]
    [InlineData("Bishop\u001b[2J")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public void What_could_not_be_read_back_is_never_recorded(string maker)
    {
        ClinicRecord record = Given.TwoSessions();
        ClinicRefusal? refusal = record.Judge(Given.Opened(Given.One, 1) with { Maker = maker });
        Assert.Equal(RefusalReason.Malformed, refusal?.Reason);
        Assert.Contains("The field maker of cartridge-opened", refusal!.Sentence, StringComparison.Ordinal);
        Assert.Equal(CartridgeState.Sealed, record.LifeOf(Given.One).State);
    }

    [Fact]
    public void A_refused_step_becomes_a_row_of_its_own()
    {
        ClinicRecord record = BroughtTo(CartridgeState.Removed);
        CartridgeBound intended = new(Given.One, Given.Second, Given.Ben, Given.At(60));
        TransitionRefused? row = record.RefusalOf(intended, record.Judge(intended)!);
        Assert.Equal((Given.One, CartridgeState.Removed, CartridgeTransition.Bind),
            (row!.Cartridge, row.From, row.Attempted));
        Assert.Equal((RefusalReason.OtherClient, Given.Second, Given.Ben, Given.At(60)),
            (row.Reason, row.Session, row.Client, row.At));
        Assert.Null(record.Judge(row));
    }

    private static ClinicRecord BroughtTo(CartridgeState state)
    {
        ClinicEvent[] life =
        [
            Given.Opened(Given.One, 1), Given.Bound(Given.One, 2), Given.Mounted(Given.One, 3),
            Given.Removed(Given.One, 4),
            Given.Disposed(Given.One, 5),
        ];
        Dictionary<CartridgeState, int> steps = new()
        {
            [CartridgeState.Sealed] = 0, [CartridgeState.Opened] = 2, [CartridgeState.Mounted] = 3,
            [CartridgeState.Removed] = 4, [CartridgeState.Disposed] = 5,
        };
        ClinicRecord record = Given.TwoSessions().Take([.. life.Take(steps[state])]);
        Assert.Equal(state, record.LifeOf(Given.One).State);
        Assert.Empty(record.RefusedRows);
        return record;
    }

    private static ClinicEvent Step(CartridgeTransition step, int minutes) => step switch
    {
        CartridgeTransition.Open => Given.Opened(Given.One, minutes),
        CartridgeTransition.Bind => Given.Bound(Given.One, minutes),
        CartridgeTransition.Mount => Given.Mounted(Given.One, minutes),
        CartridgeTransition.Remove => Given.Removed(Given.One, minutes),
        _ => Given.Disposed(Given.One, minutes),
    };

    private static void AssertTellsAll(ClinicRefusal? refusal)
    {
        if (refusal is null)
        {
            return;
        }
        Assert.Contains(Given.One.ToString(), refusal.What, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Why);
        Assert.NotEmpty(refusal.Remedy);
        Assert.DoesNotContain("  ", refusal.Sentence, StringComparison.Ordinal);
    }
}
