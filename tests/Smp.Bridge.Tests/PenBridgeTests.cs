using System;
using System.IO;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Tests.Rig;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;
using Smp.Ledger;
using Smp.Wire;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>A whole bridge between a simulated pen and a real ledger file.</summary>
public sealed class PenBridgeTests : IDisposable
{
    private static readonly SessionId Session = new(1);
    private static readonly CartridgeId Cartridge = new(4_711);
    private readonly BridgedPen _pen = new();

    public void Dispose() => _pen.Dispose();

    [Fact]
    public void A_new_pen_is_paired_and_all_it_has_recorded_is_in_the_ledger_once_and_freed()
    {
        _pen.ServiceRun(3_000);
        Assert.Equal("", _pen.RunOnce());
        uint[] sequences = [.. _pen.Records().Select(row => UsageRecord.SequenceOf(row.Raw.ToArray(), 0))];
        Assert.Equal(Enumerable.Range(1, sequences.Length).Select(i => (uint)i), sequences);
        Assert.Contains(_pen.Records(), row => row.Raw.Span[56] == (byte)RecordKind.Run);
        int held = sequences.Length;
        _pen.Lines.Clear();
        _pen.RunOnce();
        Assert.Equal(held, _pen.Records().Count);
        Assert.Contains(_pen.Lines, line => line.EndsWith("0 records waiting", StringComparison.Ordinal));
        Assert.True(LedgerVerifier.Verify(_pen.LedgerPath).IsRight);
    }

    [Fact]
    public void A_profile_is_applied_as_asked_and_the_echo_stands_in_the_ledger()
    {
        OpenSession();
        OutcomeRecorded outcome = _pen.Ask(Profile());
        Assert.Equal(Outcome.Done, outcome.Outcome);
        ProfileSent sent = _pen.Desk.Record.Events.Select(placed => placed.Event).OfType<ProfileSent>().Single();
        Assert.Equal(sent.Asked, sent.Applied);
    }

    [Fact]
    public void What_the_pen_refuses_is_not_done_and_says_why()
    {
        OpenSession();
        Assert.Equal(Outcome.Done, _pen.Ask(Profile()).Outcome);
        OutcomeRecorded outcome = _pen.Ask(new Intent { Verb = Intent.Arm, Session = Session });
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Contains("the pen refused: ", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_whose_gates_are_not_met_is_armed_by_nobody_who_writes_the_intent_himself()
    {
        OpenSession();
        Assert.Null(_pen.Desk.Do(_ => new ConsentWithdrawn(ReadyVisit.Treatment, ReadyVisit.Person, _pen.Now)));
        foreach (string verb in new[] { Intent.Arm, Intent.ArmConfirmed })
        {
            OutcomeRecorded outcome = _pen.Ask(new Intent { Verb = verb, Session = Session });
            Assert.Equal(Outcome.NotDone, outcome.Outcome);
            Assert.Equal(
                "session 1 cannot be armed before: consent, profile; see 'smp session gates 1'", outcome.Reason);
        }
        OutcomeRecorded sent = _pen.Ask(Profile());
        Assert.Equal(
            (Outcome.NotDone, "the pen takes no profile for session 1 before: consent; see 'smp session gates 1'"),
            (sent.Outcome, sent.Reason));
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
    }

    [Fact]
    public void A_long_press_does_not_arm_what_the_gates_hold_up()
    {
        ClientReference client = new(77);
        Assert.Null(_pen.Desk.DoAll(_ =>
        [
            new ClientRegistered(client, _pen.Now), new SessionOpened(Session, client, _pen.Now),
            new ProfileDefined(1, 1, "Foundation", BridgedPen.Settings(), _pen.Now),
            .. ReadyVisit.Bound(client, Session, Cartridge, _pen.Now),
        ]));
        Assert.Equal(Outcome.NotDone, _pen.Ask(Profile()).Outcome);
        _pen.Ask(Bind());
        _pen.Ask(Mount());
        Assert.Equal(DeviceState.Disarmed, AfterALongPress());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stop_on_record_ends_the_session_on_the_pen_so_that_no_long_press_arms_it_again(bool isReferred)
    {
        MountOne();
        Assert.Equal("", _pen.Ask(new Intent { Verb = Intent.Arm, Session = Session }).Reason);
        Assert.Equal(DeviceState.Armed, _pen.World.Instruments.Shown);
        Assert.Null(_pen.Desk.Do(_ => isReferred
            ? new SkinChecked(ReadyVisit.Treatment, SkinFinding.Refer, ReadyVisit.Person, _pen.Now)
            : new ConsentWithdrawn(ReadyVisit.Treatment, ReadyVisit.Person, _pen.Now)));
        _pen.RunUntil(() => _pen.World.Instruments.Shown == DeviceState.Disarmed);
        Assert.Single(_pen.Lines, line => line.StartsWith("session 1 is ended on the pen: ", StringComparison.Ordinal));
        Assert.Equal(DeviceState.Disarmed, AfterALongPress());
    }

    [Fact]
    public void A_stop_while_the_pen_is_off_waits_for_it_and_fills_no_ledger()
    {
        MountOne();
        _pen.World.CutPower();
        Assert.Null(_pen.Desk.Do(
            _ => new SkinChecked(ReadyVisit.Treatment, SkinFinding.Refer, ReadyVisit.Person, _pen.Now)));
        int before = _pen.Desk.Record.Events.Count;
        long fromMs = _pen.World.NowMs;
        _pen.RunUntil(() => _pen.World.NowMs > fromMs + 60_000);
        Assert.Equal(before, _pen.Desk.Record.Events.Count);
        _pen.World.Boot();
        _pen.RunUntil(() => _pen.Desk.Record.Intents.Any(
            asked => asked.Intent.Verb == Intent.EndSession && asked.Result?.Outcome == Outcome.Done));
        Assert.Equal(DeviceState.Disarmed, AfterALongPress());
    }

    [Fact]
    public void Arming_waits_until_what_the_pen_remembers_is_in_the_ledger()
    {
        MountOne();
        Assert.Equal("", _pen.Ask(new Intent
        {
            Verb = Intent.Unmount, Session = Session, Cartridges = [Cartridge],
        }).Reason);
        for (int i = 0; i < 40; i++)
        {
            _pen.World.Advance(2_000);
            _pen.ServiceRun(2_000);
        }
        long arm = 0;
        _pen.Lines.Clear();
        _pen.RunUntil(() =>
        {
            bool isGreeted = _pen.Lines.Any(line => line.StartsWith("pen ", StringComparison.Ordinal));
            arm = arm == 0 && isGreeted
                ? _pen.Desk.Intend(new Intent { Verb = Intent.Arm, Session = Session }, _pen.Now)
                : arm;
            return arm != 0 && _pen.Desk.OutcomeOf(arm) is not null;
        });
        OutcomeRecorded outcome = _pen.Desk.OutcomeOf(arm)!;
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Contains("handpiece", outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_intent_nobody_took_up_in_time_is_unknown_and_never_carried_out_later()
    {
        OpenSession();
        Assert.Equal(Outcome.Done, _pen.Ask(Profile()).Outcome);
        Assert.Equal(Outcome.Done, _pen.Ask(Bind()).Outcome);
        Assert.Equal(Outcome.Done, _pen.Ask(Mount()).Outcome);
        long stale = _pen.Desk.Intend(new Intent { Verb = Intent.Arm, Session = Session }, _pen.Now);
        _pen.RunUntil(() => _pen.Desk.OutcomeOf(stale) is not null);
        Assert.Equal(Outcome.Unknown, _pen.Desk.OutcomeOf(stale)!.Outcome);
        _pen.World.Advance(2_000);
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
    }

    [Fact]
    public void A_pen_that_was_off_when_it_was_to_be_armed_is_not_armed_when_it_comes_on()
    {
        MountOne();
        _pen.World.CutPower();
        long arm = 0;
        _pen.RunUntil(() =>
        {
            arm = arm == 0 ? _pen.Desk.Intend(ArmConfirmed(), _pen.Now) : arm;
            return _pen.Desk.OutcomeOf(arm) is not null;
        });
        Assert.Equal(Outcome.NotDone, _pen.Desk.OutcomeOf(arm)!.Outcome);
        _pen.World.Boot();
        _pen.RunUntil(() => _pen.Lines.Any(line => line.StartsWith("pen ", StringComparison.Ordinal)));
        _pen.World.Advance(2_000);
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
    }

    [Fact]
    public void What_waits_behind_a_silent_pen_is_not_carried_out_when_the_asker_has_gone()
    {
        MountOne();
        long first = 0;
        long second = 0;
        _pen.RunUntil(() =>
        {
            if (first == 0 && _pen.Lines.Count > 0)
            {
                _pen.World.CutPower();
                first = _pen.Desk.Intend(ArmConfirmed(), _pen.Now);
                second = _pen.Desk.Intend(ArmConfirmed(), _pen.Now);
            }
            return first != 0 && _pen.Desk.OutcomeOf(second) is not null;
        });
        Assert.Equal(Outcome.Unknown, _pen.Desk.OutcomeOf(first)!.Outcome);
        Assert.Equal(Outcome.NotDone, _pen.Desk.OutcomeOf(second)!.Outcome);
    }

    [Fact]
    public void A_verb_this_program_does_not_know_is_not_done()
    {
        OutcomeRecorded outcome = _pen.Ask(new Intent { Verb = "start-the-motor" });
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.False(_pen.World.Instruments.IsEnergised);
    }

    [Fact]
    public void An_alarm_is_told_once_with_its_cause_its_cure_and_how_to_clear_it()
    {
        _pen.World.Board.Motor.IsLocked = true;
        _pen.ServiceRun(1_000);
        long fromMs = _pen.World.NowMs;
        _pen.RunUntil(() => _pen.World.NowMs > fromMs + 5_000);
        string told = Assert.Single(_pen.Lines, line => line.StartsWith("ALARM", StringComparison.Ordinal));
        Assert.Equal(
            $"ALARM: RotorLocked (0x10). {FaultText.Cause(FaultCode.RotorLocked)} "
            + $"{FaultText.Cure(FaultCode.RotorLocked)} {FaultText.HowToClear}",
            told);
    }

    [Fact]
    public void A_pen_that_restarts_with_its_fault_latched_is_told_again()
    {
        _pen.World.Board.Motor.IsLocked = true;
        _pen.ServiceRun(1_000);
        long fromMs = _pen.World.NowMs;
        _pen.RunUntil(() =>
        {
            bool isTold = _pen.Lines.Count(IsAlarm) == 1 && _pen.World.NowMs > fromMs + 2_000;
            if (isTold)
            {
                _pen.World.CutPower();
                _pen.World.Boot();
                fromMs = long.MaxValue - 2_000;
            }
            return _pen.Lines.Count(IsAlarm) == 2;
        });
        Assert.Equal(2, _pen.Lines.Count(IsAlarm));
        static bool IsAlarm(string line) => line.StartsWith("ALARM: RotorLocked", StringComparison.Ordinal);
    }

    [Fact]
    public void The_pen_is_told_the_time_unless_time_is_simulated()
    {
        _pen.RunUntil(() => _pen.World.NowMs > 3_000, isSimulatedTime: true);
        Assert.DoesNotContain(_pen.Records(), row => row.Raw.Span[56] == (byte)RecordKind.ClockSet);
        _pen.RunUntil(() => _pen.Records().Any(row => row.Raw.Span[56] == (byte)RecordKind.ClockSet));
        Assert.Contains(_pen.Records(), row => row.Raw.Span[56] == (byte)RecordKind.ClockSet);
    }

    [Fact]
    public void A_finished_cartridge_is_refused_for_a_second_client_and_the_attempt_is_kept()
    {
        OpenSession();
        Assert.Null(_pen.Desk.Do(_ => new SessionClosed(Session, _pen.Now)));
        var second = new ClientReference(UInt128.MaxValue / 99);
        Assert.Null(_pen.Desk.Do(_ => new ClientRegistered(second, _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new SessionOpened(new SessionId(2), second, _pen.Now)));
        ClinicRefusal? refusal = _pen.Desk.Do(_ => new CartridgeBound(Cartridge, new SessionId(2), second, _pen.Now));
        Assert.Equal(RefusalReason.OtherClient, refusal?.Reason);
        Assert.Single(_pen.Desk.Record.Events, placed => placed.Event is TransitionRefused);
    }

    [Fact]
    public void Two_desks_on_one_ledger_cannot_give_one_cartridge_to_two_clients()
    {
        OpenSession(isBound: false);
        var second = new ClientReference(UInt128.MaxValue / 99);
        using LedgerFile other = LedgerFile.Open(_pen.LedgerPath);
        var otherDesk = new ClinicDesk(other);
        Assert.Null(otherDesk.Do(_ => new ClientRegistered(second, _pen.Now)));
        Assert.Null(otherDesk.Do(_ => new SessionOpened(new SessionId(2), second, _pen.Now)));
        ClinicRefusal? first = _pen.Desk.Do(
            _ => new CartridgeBound(Cartridge, Session, new ClientReference(UInt128.MaxValue / 7), _pen.Now));
        ClinicRefusal? late = otherDesk.Do(_ => new CartridgeBound(Cartridge, new SessionId(2), second, _pen.Now));
        Assert.Null(first);
        Assert.Equal(RefusalReason.OtherClient, late?.Reason);
    }

    private void OpenSession(bool isBound = true)
    {
        var client = new ClientReference(UInt128.MaxValue / 7);
        Assert.True(Lot.TryParse("L7", out Lot? lot, out _));
        Assert.True(PrintedExpiry.TryParse("2027-05", out PrintedExpiry? expiry, out _));
        Assert.Null(_pen.Desk.DoAll(_ => ReadyVisit.Events(client, Session, _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new ProfileDefined(1, 1, "Foundation", BridgedPen.Settings(), _pen.Now)));
        Assert.Null(_pen.Desk.Do(_ => new CartridgeOpened(
            Cartridge, "Bishop", "SMP", "3RL", lot, expiry, Clinic.Cartridges.Sterilisation.EthyleneOxide, true, "box",
            _pen.Now)));
        if (isBound)
        {
            Assert.Null(_pen.Desk.Do(_ => new CartridgeBound(Cartridge, Session, client, _pen.Now)));
        }
    }

    private void MountOne()
    {
        OpenSession();
        Assert.Equal(Outcome.Done, _pen.Ask(Profile()).Outcome);
        Assert.Equal(Outcome.Done, _pen.Ask(Bind()).Outcome);
        Assert.Equal(Outcome.Done, _pen.Ask(Mount()).Outcome);
        _pen.Lines.Clear();
    }

    private DeviceState AfterALongPress()
    {
        _pen.World.Advance(4_000);
        _pen.World.Press();
        _pen.World.Advance(1_700);
        _pen.World.Release();
        _pen.World.Advance(1_000);
        return _pen.World.Instruments.Shown;
    }

    private static Intent ArmConfirmed() => new() { Verb = Intent.ArmConfirmed, Session = Session };

    private static Intent Profile() => new() { Verb = Intent.SendProfile, Session = Session, Profile = 1, Version = 1 };

    private static Intent Bind() => new() { Verb = Intent.Bind, Session = Session, Cartridges = [Cartridge] };

    private static Intent Mount() => new() { Verb = Intent.Mount, Session = Session, Cartridges = [Cartridge] };
}
