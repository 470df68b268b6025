using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Wire;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>What a person says of faults, alarms and the grip, carried to a simulated pen.</summary>
public sealed class UpkeepTests : IDisposable
{
    private readonly BridgedPen _pen = new();

    public void Dispose() => _pen.Dispose();

    [Fact]
    public void A_latched_fault_is_cleared_by_the_one_who_names_it()
    {
        LockTheRotor();
        Assert.Equal(DeviceState.Faulted, _pen.World.Instruments.Shown);
        OutcomeRecorded other = _pen.Ask(Fault(FaultCode.Overspeed));
        Assert.Equal(Outcome.NotDone, other.Outcome);
        Assert.Equal(DeviceState.Faulted, _pen.World.Instruments.Shown);
        Assert.Equal("", _pen.Ask(Fault(FaultCode.RotorLocked)).Reason);
        _pen.World.Advance(100);
        Assert.Equal(DeviceState.Disarmed, _pen.World.Instruments.Shown);
        Assert.Equal(
            (int)FaultCode.RotorLocked,
            _pen.Desk.Record.Events.Select(placed => placed.Event).OfType<IntentRecorded>().Last().Fault);
    }

    [Fact]
    public void Waiting_alarms_are_read_and_the_one_seen_is_acknowledged()
    {
        LockTheRotor();
        WaitingAlarm alarm = Assert.Single(ReadAlarms().Alarms);
        Assert.Equal((int)FaultCode.RotorLocked, alarm.Fault);
        Assert.Equal(Outcome.Done, AskHeard(Alarm(alarm.Number, alarm.Fault)).Outcome);
        Assert.Empty(ReadAlarms().Alarms);
        Assert.Equal(DeviceState.Faulted, _pen.World.Instruments.Shown);
    }

    [Fact]
    public void An_alarm_that_is_not_the_one_seen_is_not_acknowledged()
    {
        LockTheRotor();
        WaitingAlarm alarm = Assert.Single(ReadAlarms().Alarms);
        OutcomeRecorded outcome = AskHeard(Alarm(alarm.Number, (int)FaultCode.FrictionHigh));
        Assert.Equal(Outcome.NotDone, outcome.Outcome);
        Assert.Contains("look again: smp alarm list", outcome.Reason, StringComparison.Ordinal);
        Assert.Single(ReadAlarms().Alarms);
    }

    [Fact]
    public void Clearing_a_fault_settles_its_alarm_too()
    {
        LockTheRotor();
        Assert.Single(ReadAlarms().Alarms);
        Assert.Equal("", _pen.Ask(Fault(FaultCode.RotorLocked)).Reason);
        Assert.Empty(ReadAlarms().Alarms);
    }

    [Fact]
    public void The_grip_is_calibrated_in_two_steps_and_never_out_of_their_order()
    {
        Assert.Equal(Outcome.NotDone, _pen.Ask(Grip(Intent.CalibrateGripOut, 1_000)).Outcome);
        _pen.World.Advance(4_000);
        Assert.Equal(Outcome.Done, _pen.Ask(Grip(Intent.CalibrateGripIn, 0)).Outcome);
        _pen.World.Advance(8_000);
        Assert.Equal(Outcome.Done, _pen.Ask(Grip(Intent.CalibrateGripOut, 1_000)).Outcome);
        _pen.World.Advance(8_000);
        Assert.Equal(Outcome.Done, _pen.Ask(Grip(Intent.CalibrateGripIn, 0)).Outcome);
        _pen.World.Advance(1_000);
        Assert.Equal(Outcome.Done, _pen.Ask(Grip(Intent.CalibrateGripAbandon, 0)).Outcome);
    }

    private void LockTheRotor()
    {
        // A pen is paired while it is disarmed, not while a fault holds it.
        _pen.RunOnce();
        _pen.World.Board.Motor.IsLocked = true;
        _pen.ServiceRun(1_000);
        _pen.World.Board.Motor.IsLocked = false;
    }

    private AlarmsRead ReadAlarms()
    {
        Assert.Equal("", AskHeard(new Intent { Verb = Intent.ReadAlarms }).Reason);
        return _pen.Desk.Record.Events.Select(placed => placed.Event).OfType<AlarmsRead>().Last();
    }

    // A bridge that has just begun has not heard every alarm yet, and says so.
    private OutcomeRecorded AskHeard(Intent intent)
    {
        long id = 0;
        _pen.Lines.Clear();
        long fromMs = long.MaxValue;
        _pen.RunUntil(() =>
        {
            bool isGreeted = _pen.Lines.Any(line => line.StartsWith("pen ", StringComparison.Ordinal));
            fromMs = isGreeted && fromMs == long.MaxValue ? _pen.World.NowMs : fromMs;
            if (id == 0 && fromMs != long.MaxValue && _pen.World.NowMs > fromMs + 1_500)
            {
                id = _pen.Desk.Intend(intent, _pen.Now);
            }
            return id != 0 && _pen.Desk.OutcomeOf(id) is not null;
        });
        return _pen.Desk.OutcomeOf(id)!;
    }

    private static Intent Fault(FaultCode seen) => new() { Verb = Intent.AcknowledgeFault, Fault = (int)seen };

    private static Intent Alarm(int number, int fault) =>
        new() { Verb = Intent.AcknowledgeAlarm, Alarm = number, Fault = fault };

    private static Intent Grip(string verb, int gaugeUm) => new() { Verb = verb, GaugeUm = gaugeUm };
}
