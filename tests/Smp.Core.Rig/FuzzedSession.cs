using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Memory;
using Smp.Wire;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>A host, a hand and a mains plug that do things in an order drawn from a seed.</summary>
public sealed class FuzzedSession
{
    private const int LossMsMax = 1_000 + (2 * PenRig.TickMs);

    private readonly Random _random;
    private readonly PenRig _rig;
    private readonly ShadowLog _shadow;
    private readonly PenAccount _account;
    private readonly int _slots;
    private bool _wasFull;
    private uint _acked;
    private uint _session = 1;
    private byte _version = 1;
    private uint _nextCartridge = 100;

    public FuzzedSession(int seed, int slots)
    {
        _random = new Random(seed);
        _slots = slots;
        _rig = new PenRig(MemoryMap.RingAt + (slots * WireLimits.RecordBytes));
        _shadow = new ShadowLog(_rig);
        _account = new PenAccount(_shadow);
        _rig.SayHello();
        _rig.Pair(PenRig.LedgerId);
    }

    public List<string> Complaints => _shadow.Complaints;

    public int Cuts { get; private set; }

    public void Play(int steps)
    {
        for (int step = 0; step < steps && Complaints.Count == 0; step++)
        {
            if (_random.Next(6) == 0)
            {
                _rig.Memory.BytesLeft = _random.Next(1_400);
            }
            try
            {
                Act();
            }
            catch (PowerCutException)
            {
                BootAgain();
            }
            Check($"step {step}");
        }
    }

    private void Act()
    {
        switch (_random.Next(16))
        {
            case 0 or 1 or 2: Use(); break;
            case 3: SetProfile(); break;
            case 4: Bind(); break;
            case 5: _rig.Mount(Cartridge()); break;
            case 6: _rig.Unmount(0, _random.Next(2) == 0); break;
            case 7: _rig.Arm(_session, true); break;
            case 8: _rig.Ask(_random.Next(2) == 0 ? RequestOperation.BeginChange : RequestOperation.EndChange); break;
            case 9: EndSession(); break;
            case 10: _rig.TellTime((uint)_random.Next(1, int.MaxValue)); break;
            case 11: Fault(); break;
            case 12: Acknowledge(); break;
            case 13: Gesture(); break;
            case 14: BootAgain(); break;
            default: Hold(_random.Next(4_000)); break;
        }
    }

    private void Use()
    {
        SetProfile();
        Bind();
        _rig.Mount(0);
        _rig.Arm(_session, true);
        _rig.Run(600);
        for (int press = _random.Next(1, 6); press > 0; press--)
        {
            Hold(_random.Next(200, 3_500));
        }
    }

    private void Hold(int ms)
    {
        _rig.Press();
        _rig.Run(ms);
        _rig.Release();
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
        _rig.Run(700);
        _rig.Ask(RequestOperation.AcknowledgeFault, (byte)FaultCode.OverCurrent);
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

    private void SetProfile()
    {
        Profile profile = PenRig.ProfileOf(_session);
        profile.ProfileVersion = ++_version;
        profile.SetRate10mHz = (ushort)_random.Next(8_000, 10_000);
        _rig.SetProfile(profile);
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

    private void Acknowledge()
    {
        _rig.Run(500);
        uint wanted = (uint)_random.Next(1, (int)_shadow.Newest + 1);
        uint sequence = _random.Next(2) == 0 ? _shadow.Newest : wanted;
        // The pen may have taken it and lost power before it answered.
        uint before = _acked;
        _acked = Math.Max(_acked, sequence);
        if (_rig.Acknowledge(sequence).Reason != Refusal.None)
        {
            _acked = before;
        }
    }

    private void AcknowledgeAll()
    {
        uint sequence = _shadow.Newest;
        for (int tries = 0; tries < 60 && _acked < sequence; tries++)
        {
            _rig.Run(500);
            uint step = Math.Min(sequence, _acked + 20);
            _acked = _rig.Acknowledge(step).Reason == Refusal.None ? step : _acked;
        }
    }

    private void BootAgain()
    {
        Cuts++;
        _rig.Memory.BytesLeft = long.MaxValue;
        long truthMs = _rig.EnergisedMs;
        bool isUp = false;
        while (!isUp)
        {
            _rig.Memory.BytesLeft = _random.Next(3) == 0 ? _random.Next(2_000) : long.MaxValue;
            isUp = TryBoot();
        }
        _rig.Memory.BytesLeft = long.MaxValue;
        _account.Rebooted(truthMs, LossMsMax);
        _rig.SayHello();
        // A host that lost an answer asks what is so and goes on from there.
        uint session = _rig.Ask(RequestOperation.ReadStatus).Status.SessionId;
        _session = session != 0 ? session : _session + 1;
    }

    private bool TryBoot()
    {
        try
        {
            _rig.Boot();
            return true;
        }
        catch (PowerCutException)
        {
            return false;
        }
    }

    private void Check(string where)
    {
        _rig.Memory.BytesLeft = long.MaxValue;
        foreach (byte[] message in _rig.LogMessages)
        {
            _shadow.Compare(message);
        }
        _rig.LogMessages.Clear();
        _shadow.CompareMemory(_acked);
        PenStatus status = _rig.Ask(RequestOperation.ReadStatus).Status;
        bool isNearFull = status.RecordsWaiting > _slots - RecordRing.DamageGap - 2;
        _wasFull |= isNearFull;
        if (isNearFull && _random.Next(2) == 0)
        {
            AcknowledgeAll();
            status = _rig.Ask(RequestOperation.ReadStatus).Status;
        }
        _account.Read();
        // Facts that found no room are told when there is some; until then the pen knows more than its records.
        if (status.RecordsWaiting <= _slots - RecordRing.DamageGap - 2)
        {
            _account.Compare(status, _rig.Ask(RequestOperation.ReadProfile).Profile, _wasFull);
        }
        for (int i = 0; i < Complaints.Count; i++)
        {
            Complaints[i] = $"{where}: {Complaints[i]}";
        }
    }
}
