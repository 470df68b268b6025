using System;
using System.Collections.Generic;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.Budget.Busy;

/// <summary>Ways for a host to keep the pen busy: each says a little more, as often as it is asked.</summary>
internal sealed class Traffic
{
    private const uint Session = 7;

    // The first so many leave a running motor running.
    private const int CalmCount = 12;

    private const int PartBytes = Smp.Wire.Messages.WriteSetting.PartBytesMax;

    private readonly BusyHost _host;
    private readonly SlicedCrc32 _crc = new();
    private uint _settingCrc;
    private readonly Random _random;
    private readonly List<(string Name, Action Say)> _ways;
    private int _way;
    private int _planned;
    private uint _nonce = 100;
    private uint _cartridge = 1_000;
    private uint _utcS = 1_800_000_000;
    private ushort _loweredMa;

    public Traffic(BusyHost host, int seed)
    {
        _host = host;
        _random = new Random(seed);
        _ways =
        [
            ("reads the status", ReadStatus),
            ("reads the profile", () => _host.Ask(RequestOperation.ReadProfile)),
            ("repeats a request", _host.Repeat),
            ("lowers the profile", () => SetProfile(++_loweredMa)),
            ("tells the time", () => _host.TellTime(_utcS += 1_000)),
            ("acknowledges a record", () => _host.Acknowledge(1)),
            ("acknowledges all records", () => _host.Acknowledge(1_000)),
            ("says Hello anew", () => _host.Greet(++_nonce)),
            ("says the unknown at length", () => _host.Ask((RequestOperation)0x6F, Zeros)),
            ("sends zeros", () => _host.Give(new byte[120])),
            ("sends crumbs", SendCrumbs),
            ("sends noise", SendNoise),

            // Behind these the motor does not go on turning.
            ("arms", Arm),
            ("disarms", Disarm),
            ("stops", () => _host.Ask(RequestOperation.Stop)),
            ("begins and ends a change", Change),
            ("locks a profile", () => SetProfile(0)),
            ("calibrates the grip", () => Calibrate(_random.Next(3))),
            ("binds", Bind),
            ("mounts", () => Mount(_random.Next(8))),
            ("mounts what it bound", BindAndMount),
            ("unmounts", () => _host.Ask(RequestOperation.Unmount, new UnmountCartridge { Finished = 1 }.WriteTo)),
            ("ends the session", EndSession),
            ("pairs", Pair),
            ("writes a setting", WriteSetting),
            ("keeps a setting", KeepSetting),
            ("reads a setting", ReadSetting),
            ("reads what came over the air", () => _host.Ask(RequestOperation.ReadAirCounts)),
            ("binds one cartridge twice", BindTwice),
            ("acknowledges faults and alarms", AcknowledgeFault),
            ("says one thing after another", () => _ways![_random.Next(_ways.Count - 1)].Say()),
        ];
    }

    /// <summary>What is being said is what was planned.</summary>
    public bool IsDue => _way == _planned;

    /// <summary>Chooses what comes next.</summary>
    /// <param name="isCalm">Among what leaves a running motor running.</param>
    public void Plan(bool isCalm) => _planned = _random.Next(isCalm ? CalmCount : _ways.Count);

    /// <summary>Goes over to what was planned.</summary>
    public void Begin()
    {
        _way = _planned;
        _host.Doing = _ways[_way].Name;
    }

    public void Say() => _ways[_way].Say();

    public void ReadStatus() => _host.Ask(RequestOperation.ReadStatus);

    public void Arm() =>
        _host.Ask(RequestOperation.Arm, new ArmRequest { SessionId = Session, Confirm = 1 }.WriteTo);

    public void Disarm() => _host.Ask(RequestOperation.Disarm);

    public void Bind()
    {
        _cartridge += WireLimits.BoundCartridgesMax;
        CartridgeBinding binding = new() { SessionId = Session, Count = WireLimits.BoundCartridgesMax };
        for (int i = 0; i < binding.Count; i++)
        {
            binding.Cartridges[i] = _cartridge + (uint)i;
        }
        _host.Ask(RequestOperation.BindCartridges, binding.WriteTo);
    }

    public void Mount(int which) =>
        _host.Ask(RequestOperation.Mount, new MountCartridge { Cartridge = _cartridge + (uint)which }.WriteTo);

    public void Pair()
    {
        PairRequest pair = new();
        _host.LedgerId.CopyTo(pair.LedgerId, 0);
        _host.Key.CopyTo(pair.Key, 0);
        _host.Ask(RequestOperation.Pair, pair.WriteTo);
    }

    public void SetProfile(int loweredMa)
    {
        Profile profile = new()
        {
            SessionId = Session,
            ProfileId = 1,
            ProfileVersion = 1,
            Mode = ProfileMode.Rate,
            StopMode = _nonce % 2 == 0 ? ProfileStopMode.Coast : ProfileStopMode.Brake,
            SetRate10mHz = 10_000,
            RateMax10mHz = 12_000,
            MotorMvMax = 12_000,
            CurrentMaMax = (ushort)(500 - (loweredMa % 200)),
            PowerMwMax = 3_000,
            ProtrusionUm = 600,
            ProtrusionUmMax = 1_000,
            HousingDeciCelsiusMax = 430,
        };
        _host.Ask(RequestOperation.SetProfile, profile.WriteTo);
    }

    public void EndSession()
    {
        _host.Ask(RequestOperation.EndSession);
        SetProfile(0);
        Bind();
    }

    public void Calibrate(int step) => _host.Ask(
        RequestOperation.CalibrateGrip,
        new CalibrateGrip { Step = (byte)step, GaugeUm = step == 2 ? (ushort)1_000 : (ushort)20 }.WriteTo);

    public void AcknowledgeFault()
    {
        _host.Ask(RequestOperation.AcknowledgeAlarm, new AcknowledgeAlarm { Number = _host.AlarmNumber }.WriteTo);
        _host.Ask(RequestOperation.AcknowledgeFault, (bytes, at) =>
        {
            bytes[at] = _host.AlarmFault;
            return 1;
        });
    }

    public void WriteSetting()
    {
        WriteSetting part = new() { Setting = (byte)SettingId.BrokerAuthority, Count = PartBytes };
        _random.NextBytes(part.Bytes);
        _settingCrc = _crc.Compute(part.Bytes, 0, part.Count);
        _host.Ask(RequestOperation.WriteSetting, part.WriteTo);
    }

    public void KeepSetting()
    {
        KeepSetting kept = new()
        {
            Setting = (byte)SettingId.BrokerAuthority, TotalBytes = PartBytes, Crc = _settingCrc,
        };
        _host.Ask(RequestOperation.KeepSetting, kept.WriteTo);
    }

    public void ReadSetting() => _host.Ask(
        RequestOperation.ReadSetting, new ReadSetting { Setting = (byte)SettingId.BrokerAuthority }.WriteTo);

    private void BindTwice()
    {
        CartridgeBinding binding = new() { SessionId = Session, Count = 2 };
        binding.Cartridges[0] = _cartridge;
        binding.Cartridges[1] = _cartridge;
        _host.Ask(RequestOperation.BindCartridges, binding.WriteTo);
    }

    private void BindAndMount()
    {
        Bind();
        for (int which = 0; which < WireLimits.BoundCartridgesMax; which++)
        {
            Mount(which);
        }
    }

    private void Change()
    {
        _host.Ask(RequestOperation.BeginChange);
        _host.Ask(RequestOperation.EndChange);
    }

    private void SendCrumbs()
    {
        byte[] crumbs = new byte[120];
        for (int i = 0; i < crumbs.Length; i += 2)
        {
            crumbs[i] = 1;
        }
        _host.Give(crumbs);
    }

    private void SendNoise()
    {
        byte[] noise = new byte[120];
        _random.NextBytes(noise);
        _host.Give(noise);
    }

    private static int Zeros(byte[] bytes, int at)
    {
        Array.Clear(bytes, at, WireLimits.PayloadBytesMax);
        return WireLimits.PayloadBytesMax;
    }
}
