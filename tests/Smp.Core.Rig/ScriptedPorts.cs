using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Smp.Core.Ports;
using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Core.Rig;

/// <summary>Every port of a pen, set by hand: no physics, so that a test says exactly what the pen sees.</summary>
public sealed class ScriptedPorts :
    IMotorDrive, IStrokeCounter, ICurrentSense, ISupplySense, IGripDrive, IGripSense, IRunContacts, IStatusLight,
    IWatchdogFeed, IByteLink, IRandom, IHmacSha256
{
    private byte _random;
    private int _servoUm;

    /// <summary>The ports of one boot.</summary>
    /// <param name="random">What its random bytes begin with.</param>
    public ScriptedPorts(byte random = 1)
    {
        _random = random;
    }

    public readonly List<string> Calls = new();
    public readonly Queue<byte> ToDevice = new();
    public readonly Queue<byte> FromDevice = new();

    public bool IsPwmOn;
    public bool IsEnabled;
    public int DutyPer10000;
    public int Feeds;
    public int ProtrusionAskedUm;
    public DeviceState Shown;

    public int CurrentMa = 8;
    public int SupplyMv = 12_000;
    public int? RailMv;
    public bool IsBraking;
    public bool HasLease;

    /// <summary>Where the sensor says the needle is; null where the servo was told to put it.</summary>
    public int? ProtrusionUm;

    /// <summary>Speed of the servo.</summary>
    public int ServoUmPerMs = 1_000_000;

    /// <summary>How far the sensor has wandered.</summary>
    public int SensorOffsetUm;

    public bool NormallyOpenClosed;
    public bool NormallyClosedClosed = true;
    public long Counted;
    public long NowUs;
    public int LinkBytesPerCall = int.MaxValue;

    /// <summary>The motor gets voltage: what an oscilloscope at its terminals would call on.</summary>
    public bool IsEnergised => IsEnabled && IsPwmOn && DutyPer10000 > 0;

    public long Count { get; private set; }

    public long StampUs { get; private set; }

    public int CountsPerStroke => 64;

    public void Sample()
    {
        Count = Counted;
        StampUs = NowUs;
    }

    /// <summary>The servo has had so much time.</summary>
    public void MoveServo(int gapMs)
    {
        long reachUm = (long)ServoUmPerMs * Math.Max(0, gapMs);
        _servoUm += (int)Math.Clamp(ProtrusionAskedUm - _servoUm, -reachUm, reachUm);
    }

    public void StartPwm()
    {
        IsPwmOn = true;
        Calls.Add("motor start");
    }

    public void StopPwm()
    {
        IsPwmOn = false;
        Calls.Add("motor stop");
    }

    public void SetDuty(int dutyPer10000)
    {
        DutyPer10000 = dutyPer10000;
        Calls.Add(dutyPer10000 == 0 ? "duty 0" : "duty");
    }

    public void SetEnable(bool isEnabled)
    {
        IsEnabled = isEnabled;
        Calls.Add(isEnabled ? "enable high" : "enable low");
    }

    public int ReadMa() => CurrentMa;

    public int ReadSupplyMv() => SupplyMv;

    public int ReadRailMv() => RailMv ?? (NormallyOpenClosed && HasLease ? SupplyMv : 0);

    public void Start() => Calls.Add("grip start");

    public void SetBrake(bool isBraking)
    {
        IsBraking = isBraking;
        Calls.Add(isBraking ? "brake on" : "brake off");
    }

    public void SetPulseUs(int pulseUs)
    {
        ProtrusionAskedUm = (pulseUs - 1_000) * 4;
        Calls.Add(ProtrusionAskedUm == 0 ? "retract" : "protrude");
    }

    public int ReadCode() => 400 + (((ProtrusionUm ?? _servoUm) + SensorOffsetUm) * 800 / 1_000);

    public bool IsNormallyOpenClosed() => NormallyOpenClosed;

    public bool IsNormallyClosedClosed() => NormallyClosedClosed;

    public void Show(DeviceState state) => Shown = state;

    public void Feed()
    {
        Feeds++;
        HasLease = true;
    }

    public void Drop() => HasLease = false;

    public int Read(byte[] target, int offset, int countMax)
    {
        int count = 0;
        while (count < countMax && ToDevice.Count > 0)
        {
            target[offset + count] = ToDevice.Dequeue();
            count++;
        }
        return count;
    }

    public int Write(byte[] source, int offset, int count)
    {
        int taken = Math.Min(count, LinkBytesPerCall);
        for (int i = 0; i < taken; i++)
        {
            FromDevice.Enqueue(source[offset + i]);
        }
        return taken;
    }

    public void Fill(byte[] target)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = _random;
            _random = (byte)((_random * 5 + 3) & 0xFF);
        }
    }

    public void Tag(byte[] key, byte[] bytes, int count, byte[] tag) =>
        HMACSHA256.HashData(key, bytes.AsSpan(0, count)).AsSpan(0, SignedEnvelope.TagBytes).CopyTo(tag);
}
