using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>The link that carries profile and log fails to continue as locked.</summary>
public sealed class LostHostTests
{
    [Fact]
    public void A_pen_without_its_host_works_on_as_locked_and_tells_everything_when_the_host_is_back()
    {
        var rig = new PenRig();
        rig.StartRunning();
        byte[] locked = rig.Ask(RequestOperation.ReadProfile).Content;
        rig.Ports.LinkBytesPerCall = 0;
        for (int press = 0; press < 10; press++)
        {
            rig.Run(6_000);
            Assert.Equal(DeviceState.Running, rig.State);
            Assert.True(rig.Ports.IsEnergised);
            rig.Release();
            rig.Run(600);
            rig.Press();
        }
        rig.Release();
        rig.Run(100);
        rig.Ports.LinkBytesPerCall = int.MaxValue;
        rig.Run(2_000);
        rig.LogMessages.Clear();
        rig.SayHello();
        rig.Run(1_000);
        List<uint> told = Told(rig);
        while (told[^1] < rig.Records()[^1].Sequence)
        {
            Assert.Equal(Refusal.None, rig.Acknowledge(told[^1]).Reason);
            rig.Run(1_000);
            told = Told(rig);
        }
        Assert.Equal(rig.Records().Select(record => record.Sequence), told);
        Assert.Equal(10, rig.Records().Count(record => record.Kind == (byte)RecordKind.Run));
        Assert.Equal(locked, rig.Ask(RequestOperation.ReadProfile).Content);
    }

    [Fact]
    public void Without_a_host_no_new_session_begins()
    {
        var rig = new PenRig();
        rig.Run(3_000);
        for (int hold = 0; hold < 5; hold++)
        {
            rig.Tap(1_700, 1_000);
            rig.Tap(100, 900);
        }
        Assert.Equal(DeviceState.Disarmed, rig.State);
        Assert.Equal(0, rig.Ports.Feeds);
        rig.StartRunning();
        rig.Release();
        rig.Run(600);
        rig.Ask(RequestOperation.EndSession);
        rig.Tap(1_700, 1_000);
        rig.Tap(1_700, 1_000);
        Assert.Equal(DeviceState.Disarmed, rig.State);
    }

    private static List<uint> Told(PenRig rig)
    {
        var page = new LogPage();
        var sequences = new SortedSet<uint>();
        foreach (byte[] bytes in rig.LogMessages)
        {
            int end = bytes.Length - WireLimits.CrcBytes;
            Assert.True(page.TryReadFrom(bytes, Message.PayloadOffset, end));
            for (int i = 0; i < page.Count; i++)
            {
                sequences.Add(UsageRecord.SequenceOf(bytes, LogPage.RecordAt(Message.PayloadOffset, i)));
            }
        }
        return [.. sequences];
    }
}
