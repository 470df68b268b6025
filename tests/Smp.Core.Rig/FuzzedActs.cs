using System;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>What a host and a hand do to a pen, in an order drawn from a seed.</summary>
public sealed class FuzzedActs
{
    private readonly Random _random;
    private readonly PenRig _rig;
    private readonly ShadowLog _shadow;
    private uint _session = 1;
    private ushort _version = 1;
    private uint _nextCartridge = 100;
    private uint _utcS = 1_700_000_000;

    public FuzzedActs(Random random, PenRig rig, ShadowLog shadow)
    {
        _random = random;
        _rig = rig;
        _shadow = shadow;
    }

    /// <summary>Number of the acts that <see cref="Do"/> knows.</summary>
    public const int Count = 17;

    /// <summary>One of them.</summary>
    public void Do(int act)
    {
        switch (act)
        {
            case 0 or 1 or 2: Use(); break;
            case 3: SetProfile(); break;
            case 4: Bind(); break;
            case 5: _rig.Mount(Cartridge()); break;
            case 6: _rig.Unmount(0, _random.Next(2) == 0); break;
            case 7: Arm(); break;
            case 8: _rig.Ask(RequestOperation.BeginChange); break;
            case 9: _rig.Ask(RequestOperation.EndChange); break;
            case 10: EndSession(); break;
            case 11: TellTime(); break;
            case 12: Fault(); break;
            case 13: Gesture(); break;
            case 14: LowerWhileRunning(); break;
            case 15: Calibrate(); break;
            default: Hold(_random.Next(4_000)); break;
        }
    }

    /// <summary>A host that lost an answer asks what is so and goes on from there.</summary>
    public void TakeUp(uint session) => _session = session != 0 ? session : _session + 1;

    /// <summary>A time of day far from the one before: a fact by itself.</summary>
    public void TellTime()
    {
        _utcS += (uint)_random.Next(10_000, 20_000);
        Tell(RecordKind.ClockSet, () => _rig.TellTime(_utcS));
    }

    private void Use()
    {
        SetProfile();
        Bind();
        _rig.Mount(0);
        Arm();
        _rig.Run(600);
        for (int press = _random.Next(1, 6); press > 0; press--)
        {
            Hold(_random.Next(200, 3_500));
        }
        if (_random.Next(40) == 0)
        {
            // Long enough to learn what the cartridge takes as new.
            Hold(33_000);
        }
    }

    private void Hold(int ms)
    {
        // Now and then a current that warms the pen so much that it keeps it.
        _rig.Ports.CurrentMa = _random.Next(4) == 0 ? _random.Next(60, 260) : 8;
        _rig.Press();
        _rig.Run(ms);
        _rig.Release();
        _rig.Ports.CurrentMa = 8;
        _rig.Run(_random.Next(100, 700));
    }

    private void Fault()
    {
        _rig.Press();
        _rig.Run(600);
        _rig.Ports.CurrentMa = 700;
        _rig.Run(100);
        _rig.Ports.CurrentMa = 8;
        _rig.Release();
        _rig.Run(_random.Next(700, 1_500));
        if (_random.Next(4) > 0)
        {
            _rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.OverCurrent);
        }
    }

    private void Gesture()
    {
        int presses = _random.Next(2) == 0 ? 3 : 5;
        for (int i = 0; i < presses; i++)
        {
            _rig.Tap();
        }
        if (presses == 5)
        {
            Hold(_random.Next(1_000, 4_000));
        }
        _rig.Run(1_000);
    }

    // What the pen says is done and is a fact has its record before it says so.
    private Answer Tell(RecordKind kind, Func<Answer> ask)
    {
        uint before = _shadow.Newest;
        Answer answer = ask();
        if (answer.Reason == Refusal.None && !_shadow.HasSince(before, kind))
        {
            string text = $"{answer.Operation} is answered and no record of {kind} was written";
            _shadow.Complaints.Add(new Complaint(Breach.FactLost, text));
        }
        return answer;
    }

    // Lowered while armed, with a full ring, it is told when there is room.
    private void SetProfile() => _rig.SetProfile(Profile());

    private void Arm()
    {
        bool wantsConfirmation = (_rig.Ask(RequestOperation.ReadStatus).Status.Flags & 2) != 0;
        if (wantsConfirmation)
        {
            Tell(RecordKind.Confirmed, () => _rig.Arm(_session, true));
        }
        else
        {
            _rig.Arm(_session, _random.Next(2) == 0);
        }
    }

    private Profile Profile()
    {
        Profile profile = PenRig.ProfileOf(_session);
        profile.ProfileVersion = ++_version;
        profile.Mode = _random.Next(3) == 0 ? ProfileMode.Voltage : ProfileMode.Rate;
        profile.StopMode = _random.Next(2) == 0 ? ProfileStopMode.Brake : ProfileStopMode.Coast;
        profile.SetRate10mHz = (ushort)_random.Next(8_000, 10_000);
        profile.SetMotorMv = (ushort)(profile.Mode == ProfileMode.Voltage ? _random.Next(5_500, 7_500) : 0);
        profile.ProtrusionUm = (ushort)_random.Next(0, 900);
        profile.HousingDeciCelsiusMax = (ushort)_random.Next(410, 450);
        return profile;
    }

    private void LowerWhileRunning()
    {
        Profile profile = _rig.Ask(RequestOperation.ReadProfile).Profile;
        _rig.Press();
        _rig.Run(_random.Next(100, 1_200));
        profile.ProfileVersion = ++_version;
        profile.SetRate10mHz = (ushort)(profile.SetRate10mHz * 9 / 10);
        profile.SetMotorMv = (ushort)(profile.SetMotorMv * 9 / 10);
        _rig.SetProfile(profile);
        _rig.Run(_random.Next(100, 1_200));
        _rig.Release();
        _rig.Run(200);
    }

    private void Bind()
    {
        Answer before = _rig.Ask(RequestOperation.ReadStatus);
        uint mounted = before.Status.Cartridge;
        uint fresh = _nextCartridge++;
        // One of the last twenty numbers is tried again: the pen remembers 32 finished ones.
        uint other = _random.Next(3) == 0 ? fresh - (uint)_random.Next(1, 20) : _nextCartridge++;
        _rig.Bind(_session, mounted == 0 ? [fresh, other] : [mounted, fresh]);
    }

    private uint Cartridge() => _random.Next(3) == 0 ? 0 : (uint)_random.Next(100, (int)_nextCartridge + 1);

    private void EndSession()
    {
        if (_rig.Ask(RequestOperation.EndSession).Reason == Refusal.None)
        {
            _session++;
        }
    }

    private void Calibrate()
    {
        // A gauge is not at hand in the second in which the needle was drawn in.
        _rig.Run(2_000);
        _rig.Calibrate(1, 0);
        _rig.Run(1_000);
        int gaugeUm = _random.Next(930, 1_070);
        Tell(RecordKind.GripCalibrated, () => _rig.Calibrate(2, gaugeUm));
        _rig.Run(1_000);
    }
}
