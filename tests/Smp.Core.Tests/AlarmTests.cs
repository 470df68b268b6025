using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Alarms: one for each cause, latched, repeated until a person has seen it.</summary>
public sealed class AlarmTests
{
    [Theory]
    [InlineData(FaultCode.RotorLocked)]
    [InlineData(FaultCode.Overspeed)]
    [InlineData(FaultCode.OverCurrent)]
    [InlineData(FaultCode.CounterLost)]
    [InlineData(FaultCode.CounterImplausible)]
    [InlineData(FaultCode.ContactsDisagree)]
    [InlineData(FaultCode.SupplyLow)]
    [InlineData(FaultCode.RailMismatch)]
    [InlineData(FaultCode.DepthMismatch)]
    [InlineData(FaultCode.TickLate)]
    public void A_fault_is_one_high_alarm_and_one_record_told_every_second_and_latched_until_seen(FaultCode fault)
    {
        var rig = new PenRig();
        rig.StartRunning();
        Break(rig, fault);
        Repair(rig);
        for (int second = 0; second < 20; second++)
        {
            rig.Press();
            rig.Run(500);
            Assert.False(rig.Ports.IsEnabled);
            Assert.Equal(DeviceState.Faulted, rig.State);
            rig.Release();
            rig.Run(500);
        }
        Assert.InRange(rig.Alarms.Count, 18, 24);
        Assert.All(rig.Alarms, alarm => Assert.Equal(
            ((ushort)1, (byte)fault, (byte)3, (byte)DeviceState.Faulted, 100u),
            (alarm.Number, alarm.Fault, alarm.Priority, alarm.State, alarm.Cartridge)));
        UsageRecord record = Assert.Single(rig.Records(), record => record.Kind == (byte)RecordKind.Fault);
        Assert.Equal((byte)fault, record.Detail);
        Assert.NotEqual("", FaultText.Cure(fault));
    }

    [Fact]
    public void Alarms_wait_in_the_order_they_came_and_each_goes_by_its_own_number_only()
    {
        var desk = new AlarmDesk();
        FaultCode[] raised = [FaultCode.FrictionRising, FaultCode.MemoryFull, FaultCode.RotorLocked];
        foreach (FaultCode fault in raised)
        {
            desk.Raise(fault, AlarmDesk.PriorityOf(fault), DeviceState.Faulted, 100, 5);
        }
        Assert.Equal(3, desk.PriorityMax);
        desk.Acknowledge(9);
        desk.Acknowledge(2);
        Assert.Equal(
            [FaultCode.FrictionRising, FaultCode.RotorLocked],
            Enumerable.Range(0, desk.Waiting).Select(i => (FaultCode)desk.At(i).Fault));
        desk.Acknowledge(3);
        Assert.Equal((1, 2), (desk.Waiting, desk.PriorityMax));
    }

    private static void Break(PenRig rig, FaultCode fault)
    {
        switch (fault)
        {
            case FaultCode.RotorLocked:
                rig.DoesRotorTurn = false;
                rig.Ports.CurrentMa = 400;
                break;
            case FaultCode.Overspeed:
                rig.RotorHz = 145;
                break;
            case FaultCode.OverCurrent:
                rig.Ports.CurrentMa = 700;
                break;
            case FaultCode.CounterLost:
                rig.DoesRotorTurn = false;
                break;
            case FaultCode.CounterImplausible:
                rig.Ports.Counted += 100_000;
                break;
            case FaultCode.ContactsDisagree:
                rig.Ports.NormallyClosedClosed = true;
                break;
            case FaultCode.SupplyLow:
                rig.Ports.SupplyMv = 4_000;
                break;
            case FaultCode.RailMismatch:
                rig.Ports.RailMv = 6_000;
                break;
            case FaultCode.DepthMismatch:
                rig.Ports.ProtrusionUm = 900;
                break;
            default:
                rig.Tick(170);
                break;
        }
        rig.Run(140);
    }

    private static void Repair(PenRig rig)
    {
        rig.DoesRotorTurn = true;
        rig.RotorHz = null;
        rig.Ports.CurrentMa = 8;
        rig.Ports.SupplyMv = 12_000;
        rig.Ports.RailMv = null;
        rig.Ports.ProtrusionUm = null;
        rig.Release();
        rig.Run(20);
    }
}
