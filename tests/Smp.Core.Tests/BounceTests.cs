using System;
using System.Collections.Generic;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Contacts that bounce, chatter, break and short, by the microsecond; the pen looks every 20 ms.</summary>
public sealed class BounceTests
{
    private const int TickUs = PenRig.TickMs * 1_000;
    private const int TrainUsMax = 50_000;

    [Fact]
    public void A_press_that_bounces_starts_the_motor_once_and_a_release_that_bounces_stops_it_for_good()
    {
        var random = new Random(3);
        var rig = new PenRig(262_144);
        rig.Arm();
        int starts = 0;
        for (int press = 0; press < 500; press++)
        {
            starts += PressAndRelease(rig, random, press);
            Mend(rig);
        }
        Assert.True(starts > 250, $"only {starts} of 500 presses started: this proves nothing");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_contact_that_chatters_by_itself_never_starts_the_motor(bool isNormallyOpen)
    {
        var random = new Random(31);
        for (int round = 0; round < 40; round++)
        {
            var rig = new PenRig();
            rig.Arm();
            long[] edges = Edges(random, 0, 10_000_000, 50_000);
            for (long atUs = random.Next(TickUs); atUs < 10_000_000; atUs += TickUs)
            {
                bool isFlipped = IsFlipped(edges, atUs);
                rig.Ports.NormallyOpenClosed = isNormallyOpen && isFlipped;
                rig.Ports.NormallyClosedClosed = isNormallyOpen || !isFlipped;
                rig.Tick();
                Assert.Equal((false, 0), (rig.Ports.IsEnabled, rig.Ports.Feeds));
            }
        }
    }

    [Fact]
    public void Noise_on_both_contacts_at_once_never_starts_the_motor_while_each_pulse_is_shorter_than_20_ms()
    {
        var random = new Random(32);
        var rig = new PenRig();
        rig.Arm();
        int seen = 0;
        for (int pulse = 0; pulse < 5_000; pulse++)
        {
            long lengthUs = (long)Math.Exp(random.NextDouble() * Math.Log(TickUs - 1));
            long beginUs = random.Next(TickUs);
            for (long atUs = 0; atUs < 4 * TickUs; atUs += TickUs)
            {
                bool isPressed = atUs >= beginUs && atUs < beginUs + lengthUs;
                seen += isPressed ? 1 : 0;
                rig.Ports.NormallyOpenClosed = isPressed;
                rig.Ports.NormallyClosedClosed = !isPressed;
                rig.Tick();
                Assert.True(rig.Ports.Feeds == 0, $"pulse {pulse} of {lengthUs} us began a run");
            }
            rig.Arm(7, false);
        }
        Assert.True(seen > 200, $"only {seen} pulses were seen: this proves nothing");
    }

    // What the two contacts say, the finger still there or, where a break shows only then, lifted.
    [Theory]
    [InlineData("normally open broken", 1)]
    [InlineData("both broken", 1)]
    [InlineData("normally closed shorted", 4)]
    [InlineData("normally closed broken", 1)]
    [InlineData("normally open shorted", 4)]
    public void A_wire_of_the_run_contacts_that_breaks_or_shorts_stops_the_motor_at_the_release_at_the_latest(
        string wire, int ticksMax)
    {
        var random = new Random(wire.Length);
        for (int round = 0; round < 30; round++)
        {
            var rig = new PenRig();
            rig.StartRunning();
            rig.Run(random.Next(50) * PenRig.TickMs);
            rig.Ports.NormallyOpenClosed = wire is "normally open shorted" or "normally closed shorted";
            rig.Ports.NormallyClosedClosed = wire is "normally closed shorted" or "normally open shorted";
            int ticks = 0;
            while (rig.Ports.IsEnergised && ticks < 50)
            {
                rig.Tick();
                ticks++;
            }
            Assert.InRange(ticks, 1, ticksMax);
            rig.Run(5_000);
            Assert.False(rig.Ports.IsEnabled);
        }
    }

    [Fact]
    public void A_button_that_sticks_through_a_restart_starts_nothing_and_becomes_a_recorded_fault_once_armed()
    {
        var rig = new PenRig();
        rig.StartRunning();
        rig.Boot();
        rig.Run(20_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
        rig.SayHello();
        Assert.Equal(Refusal.None, rig.Arm(7, true).Reason);
        for (int tick = 0; tick < 550; tick++)
        {
            rig.Tick();
            Assert.False(rig.Ports.IsEnabled);
        }
        Assert.Equal(DeviceState.Faulted, rig.State);
        UsageRecord fault = rig.Records()[^1];
        Assert.Equal(((byte)RecordKind.Fault, (byte)FaultCode.ContactsHeld), (fault.Kind, fault.Detail));
    }

    private static int PressAndRelease(PenRig rig, Random random, int press)
    {
        int lengthUs = random.Next(TrainUsMax);
        long[] openDown = Edges(random, 0, lengthUs, 50_000);
        long[] closedDown = Edges(random, 0, lengthUs, 50_000);
        long releaseUs = 400_000 + random.Next(TickUs);
        long[] openUp = Edges(random, releaseUs, lengthUs, 50_000);
        long[] closedUp = Edges(random, releaseUs, lengthUs, 50_000);
        int starts = 0;
        bool wasOn = false;
        bool isOver = false;
        for (long atUs = random.Next(TickUs); atUs < releaseUs + 700_000; atUs += TickUs)
        {
            bool isDown = atUs < releaseUs;
            bool isOpenFlipped = IsFlipped(isDown ? openDown : openUp, atUs);
            bool isClosedFlipped = IsFlipped(isDown ? closedDown : closedUp, atUs);
            rig.Ports.NormallyOpenClosed = isDown != isOpenFlipped;
            rig.Ports.NormallyClosedClosed = isDown == isClosedFlipped;
            rig.Tick();
            bool isOn = rig.Ports.IsEnergised;
            starts += isOn && !wasOn ? 1 : 0;
            isOver |= !isDown && !isOn;
            Assert.False(isOver && isOn, $"press {press}: on again {atUs - releaseUs} us after the release");
            bool isLate = atUs > releaseUs + lengthUs + TickUs;
            Assert.False(isLate && isOn, $"press {press}: on {atUs - releaseUs} us after the release");
            wasOn = isOn;
        }
        Assert.InRange(starts, 0, 1);
        return starts;
    }

    // A bounce of both contacts may last for 50 ms, which is a fault; the next press wants an armed pen again.
    private static void Mend(PenRig rig)
    {
        if (rig.State == DeviceState.Armed)
        {
            return;
        }
        rig.Run(600);
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)rig.LastFault());
        rig.Run(600);
        Assert.Equal(Refusal.None, rig.Arm(7, false).Reason);
        rig.Run(600);
    }

    /// <summary>Edges from a moment on, each at random 1 us to a longest time behind the last.</summary>
    private static long[] Edges(Random random, long fromUs, long lengthUs, int gapUsMax)
    {
        List<long> edges = [];
        long atUs = fromUs;
        while (atUs < fromUs + lengthUs)
        {
            edges.Add(atUs);
            atUs += 1 + (long)Math.Exp(random.NextDouble() * Math.Log(gapUsMax - 1));
        }
        if (edges.Count % 2 != 0)
        {
            edges.Add(fromUs + lengthUs);
        }
        return [.. edges];
    }

    private static bool IsFlipped(long[] edges, long atUs)
    {
        int behind = Array.BinarySearch(edges, atUs);
        int passed = behind >= 0 ? behind + 1 : ~behind;
        return passed % 2 != 0;
    }
}
