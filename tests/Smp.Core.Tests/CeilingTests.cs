using System;
using System.Linq;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>
/// Messages with a valid check and any content at all: nothing they say puts more into motor or grip than the ceilings.
/// </summary>
public sealed class CeilingTests
{
    private static readonly SlicedCrc32 Crc = new();

    [Theory]
    [InlineData(9_000)]
    [InlineData(12_000)]
    [InlineData(16_800)]
    public void No_valid_message_of_any_content_drives_motor_or_needle_above_a_ceiling(int supplyMv)
    {
        var random = new Random(supplyMv);
        long highestMv = 0;
        for (int round = 0; round < 40; round++)
        {
            var rig = new PenRig();
            rig.Ports.SupplyMv = supplyMv;
            rig.Ticked = _ => highestMv = Math.Max(highestMv, Judge(rig, supplyMv, round));
            rig.Arm();
            for (int said = 0; said < 100; said++)
            {
                if (said % 20 == 0)
                {
                    RunAtTheCeiling(rig, random.Next(4));
                }
                rig.Give(Any(random));
                rig.Run(random.Next(3) * PenRig.TickMs);
            }
        }
        int possibleMv = Math.Min(supplyMv, Ceilings.MotorMvMax);
        Assert.True(highestMv > possibleMv * 9 / 10, $"{highestMv} mV at most: this proves nothing");
    }

    [Fact]
    public void No_byte_of_a_profile_however_changed_lifts_a_limit_of_a_running_pen()
    {
        var rig = new PenRig();
        rig.StartRunning();
        byte[] bytes = new byte[Profile.PayloadBytes];
        for (int at = 0; at < bytes.Length; at++)
        {
            for (int value = 0; value < 256; value += 17)
            {
                PenRig.ProfileOf(7).WriteTo(bytes, 0);
                bytes[at] = (byte)value;
                var changed = new Profile();
                changed.ReadFrom(bytes, 0, bytes.Length);
                rig.SetProfile(changed);
                Profile applied = rig.Ask(RequestOperation.ReadProfile).Profile;
                AssertNoHigher(PenRig.ProfileOf(7), applied, $"byte {at} = {value}");
            }
        }
    }

    private static long Judge(PenRig rig, int supplyMv, int round)
    {
        long motorMv = rig.Ports.IsEnergised ? (long)rig.Ports.DutyPer10000 * supplyMv / 10_000 : 0;
        Assert.True(motorMv <= Ceilings.MotorMvMax, $"round {round}: {motorMv} mV at the motor");
        Assert.InRange(rig.Ports.ProtrusionAskedUm, 0, Ceilings.ProtrusionUmMax);
        Assert.True(rig.Samples.Count == 0 || rig.Samples[^1].SetRate10mHz <= Ceilings.StrokeRate10mHzMax);
        return motorMv;
    }

    // First more than the ceiling allows, to a pen that takes a raise; only when that is refused the ceiling itself.
    private static void RunAtTheCeiling(PenRig rig, int field)
    {
        rig.Release();
        rig.Run(600);
        rig.SayHello();
        rig.Ask(RequestOperation.EndChange);
        rig.Ask(RequestOperation.AcknowledgeFault, (byte)rig.LastFault());
        rig.Ask(RequestOperation.Disarm);
        rig.Ask(RequestOperation.EndSession);
        rig.Run(2_600);
        if (rig.SetProfile(Above(field)).Reason != Refusal.None)
        {
            Assert.Equal(Refusal.None, rig.SetProfile(AtTheCeiling()).Reason);
        }
        uint fresh = 1_000u + (uint)rig.Records().Count;
        rig.Bind(9, fresh);
        rig.Mount(fresh);
        rig.Arm(9, true);
        rig.Run(600);
        rig.Press();
        rig.Run(700);
    }

    private static Profile AtTheCeiling()
    {
        Profile profile = PenRig.ProfileOf(9);
        profile.Mode = ProfileMode.Voltage;
        profile.SetRate10mHz = 0;
        profile.SetMotorMv = Ceilings.MotorMvMax;
        profile.MotorMvMax = Ceilings.MotorMvMax;
        profile.RateMax10mHz = Ceilings.StrokeRate10mHzMax;
        profile.ProtrusionUm = Ceilings.ProtrusionUmMax;
        profile.ProtrusionUmMax = Ceilings.ProtrusionUmMax;
        return profile;
    }

    private static Profile Above(int field)
    {
        Profile profile = AtTheCeiling();
        switch (field)
        {
            case 0:
                profile.SetMotorMv = Ceilings.MotorMvMax + 3_000;
                profile.MotorMvMax = Ceilings.MotorMvMax + 3_000;
                break;
            case 1:
                profile.ProtrusionUm = Ceilings.ProtrusionUmMax + 400;
                profile.ProtrusionUmMax = Ceilings.ProtrusionUmMax + 400;
                break;
            case 2:
                profile.Mode = ProfileMode.Rate;
                profile.SetRate10mHz = Ceilings.StrokeRate10mHzMax + 1_000;
                profile.RateMax10mHz = Ceilings.StrokeRate10mHzMax + 1_000;
                break;
            default:
                profile.CurrentMaMax = Ceilings.CurrentMaMax + 100;
                break;
        }
        return profile;
    }

    private static Message Any(Random random)
    {
        var message = new Message();
        RequestOperation[] known = Enum.GetValues<RequestOperation>();
        bool isKnown = random.Next(4) != 0;
        byte operation = isKnown ? (byte)known[random.Next(known.Length)] : (byte)random.Next(256);
        int length = random.Next(3) == 0 ? Profile.PayloadBytes : random.Next(WireLimits.PayloadBytesMax + 1);
        random.NextBytes(message.Bytes.AsSpan(Message.PayloadOffset, length));
        if (operation == (byte)RequestOperation.SetProfile)
        {
            Profile profile = PenRig.ProfileOf(9);
            profile.Mode = (byte)random.Next(3);
            profile.SetMotorMv = (ushort)random.Next(65_536);
            profile.MotorMvMax = (ushort)random.Next(65_536);
            profile.SetRate10mHz = (ushort)random.Next(65_536);
            profile.RateMax10mHz = (ushort)random.Next(65_536);
            profile.ProtrusionUm = (ushort)random.Next(65_536);
            profile.ProtrusionUmMax = (ushort)random.Next(65_536);
            length = profile.WriteTo(message.Bytes, Message.PayloadOffset);
        }
        MessageType type = random.Next(8) == 0 ? (MessageType)random.Next(16) : MessageType.Request;
        message.Seal(Crc, type, operation, (byte)random.Next(256), length);
        return message;
    }

    private static void AssertNoHigher(Profile limit, Profile applied, string what)
    {
        (int Limit, int Applied)[] pairs =
        [
            (limit.SetRate10mHz, applied.SetRate10mHz), (limit.RateMax10mHz, applied.RateMax10mHz),
            (limit.MotorMvMax, applied.MotorMvMax), (limit.CurrentMaMax, applied.CurrentMaMax),
            (limit.PowerMwMax, applied.PowerMwMax), (limit.ProtrusionUm, applied.ProtrusionUm),
            (limit.ProtrusionUmMax, applied.ProtrusionUmMax),
            (limit.HousingDeciCelsiusMax, applied.HousingDeciCelsiusMax),
        ];
        Assert.True(pairs.All(pair => pair.Applied <= pair.Limit), what);
    }
}
