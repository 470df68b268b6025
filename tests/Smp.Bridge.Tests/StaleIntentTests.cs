using System;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Tests.Rig;
using Smp.Ledger;
using Smp.Wire;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>What was asked at another moment, or has become wrong since, never reaches the pen.</summary>
public sealed class StaleIntentTests : IDisposable
{
    private static readonly SessionId Session = new(1);
    private static readonly CartridgeId Cartridge = new(4_711);
    private static readonly ClientReference Client = new(UInt128.MaxValue / 7);
    private readonly BridgedPen _pen = new();

    public void Dispose() => _pen.Dispose();

    [Fact]
    public void Arming_asked_while_the_pen_was_off_does_not_arm_it_when_it_comes_back()
    {
        Prepare();
        Assert.Equal(Outcome.Done, _pen.Ask(ToMount()).Outcome);
        _pen.World.CutPower();
        long offMs = _pen.World.NowMs;
        long asked = 0;
        _pen.RunUntil(() =>
        {
            if (asked == 0 && _pen.World.NowMs - offMs > 2_000)
            {
                asked = _pen.Desk.Intend(new Intent { Verb = Intent.ArmConfirmed, Session = Session }, _pen.Now);
            }
            if (!_pen.World.IsPowered && _pen.World.NowMs - offMs > 30_000)
            {
                _pen.World.Boot();
            }
            return _pen.World.NowMs - offMs > 40_000 && _pen.Desk.OutcomeOf(asked) is not null;
        });
        Assert.Equal(Outcome.NotDone, _pen.Desk.OutcomeOf(asked)?.Outcome);
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
    }

    [Fact]
    public void A_cartridge_that_was_thrown_away_since_it_was_bound_is_not_mounted()
    {
        Prepare();
        Assert.True(SharpsContainer.TryParse("SH-1", out SharpsContainer? container, out _));
        Assert.Null(_pen.Desk.Do(_ => new CartridgeDisposed(Cartridge, container, _pen.Now)));
        OutcomeRecorded outcome = _pen.Ask(ToMount());
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Contains("sharps container", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cartridge_of_another_session_is_not_bound_on_the_pen()
    {
        Prepare(isBoundOnPen: false);
        var second = new ClientReference(UInt128.MaxValue / 99);
        Assert.Null(_pen.Desk.Do(_ => new ClientRegistered(second, _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new SessionOpened(new SessionId(2), second, _pen.Now)));
        OutcomeRecorded outcome = _pen.Ask(
            new Intent { Verb = Intent.Bind, Session = new SessionId(2), Cartridges = [Cartridge] });
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Contains("another client", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_was_closed_is_not_armed()
    {
        Prepare();
        Assert.Equal(Outcome.Done, _pen.Ask(ToMount()).Outcome);
        Assert.Null(_pen.Desk.Do(_ => new SessionClosed(Session, _pen.Now)));
        OutcomeRecorded outcome = _pen.Ask(new Intent { Verb = Intent.Arm, Session = Session });
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
    }

    [Fact]
    public void A_second_bridge_on_one_ledger_is_refused_until_the_first_has_ended()
    {
        using (BridgePost.Take(_pen.LedgerPath))
        {
            LedgerException refused = Assert.Throws<LedgerException>(() => BridgePost.Take(_pen.LedgerPath));
            Assert.Equal(LedgerFault.Locked, refused.Fault);
            Assert.Contains("another bridge", refused.Message, StringComparison.Ordinal);
        }
        BridgePost.Take(_pen.LedgerPath).Dispose();
    }

    private void Prepare(bool isBoundOnPen = true)
    {
        Assert.True(Lot.TryParse("L7", out Lot? lot, out _));
        Assert.True(PrintedExpiry.TryParse("2027-05", out PrintedExpiry? expiry, out _));
        Assert.Null(_pen.Desk.DoAll(_ => ReadyVisit.Events(Client, Session, _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new ProfileDefined(1, 1, "Foundation", BridgedPen.Settings(), _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new CartridgeOpened(
            Cartridge, "Bishop", "SMP", "3RL", lot, expiry, Clinic.Cartridges.Sterilisation.EthyleneOxide, true, "box",
            _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new CartridgeBound(Cartridge, Session, Client, _pen.Now)));
        if (isBoundOnPen)
        {
            var profile = new Intent { Verb = Intent.SendProfile, Session = Session, Profile = 1, Version = 1 };
            Assert.Equal(Outcome.Done, _pen.Ask(profile).Outcome);
            var bind = new Intent { Verb = Intent.Bind, Session = Session, Cartridges = [Cartridge] };
            Assert.Equal(Outcome.Done, _pen.Ask(bind).Outcome);
        }
        _pen.Lines.Clear();
    }

    private static Intent ToMount() =>
        new() { Verb = Intent.Mount, Session = Session, Cartridges = [Cartridge] };
}
