using System;
using System.Collections.Generic;
using Smp.Core.Rig;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>
/// Hosts that say anything at any time, hands that do anything at any time, clocks that jump: no start without a press.
/// </summary>
public sealed class HostileHostTests
{
    private const int Steps = 400;

    private static readonly RequestOperation[] Operations =
    [
        RequestOperation.Stop, RequestOperation.ReadProfile, RequestOperation.SetProfile,
        RequestOperation.BindCartridges, RequestOperation.Arm, RequestOperation.Disarm,
        RequestOperation.BeginChange, RequestOperation.EndChange,
        RequestOperation.AcknowledgeFault, RequestOperation.AcknowledgeAlarm, RequestOperation.ReadStatus,
        RequestOperation.Mount, RequestOperation.Unmount, RequestOperation.EndSession, RequestOperation.Pair,
        RequestOperation.CalibrateGrip,
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(1_001)]
    public void The_motor_turns_only_on_a_press_that_came_after_what_stopped_it(int firstSeed)
    {
        int starts = 0;
        for (int seed = firstSeed; seed < firstSeed + 25; seed++)
        {
            var play = new Play(seed);
            play.Run(Steps);
            string complaints = string.Join("; ", play.Witness.Complaints);
            Assert.True(complaints.Length == 0, $"seed {seed}: {complaints}");
            starts += play.Witness.Starts;
        }
        Assert.True(starts > 25, $"only {starts} starts: this proves nothing");
    }

    private sealed class Play
    {
        private static readonly SlicedCrc32 Crc = new();
        private readonly Random _random;
        private readonly PenRig _rig = new(65_536);
        private readonly List<Message> _said = [];
        private uint _session = 7;
        private byte _sequence = 1;

        public Play(int seed)
        {
            _random = new Random(seed);
            Witness = new StartWitness(_rig);
            _rig.Ticked = Witness.Look;
            _rig.Given = Witness.Hear;
            _rig.Arm();
        }

        public StartWitness Witness { get; }

        public void Run(int steps)
        {
            for (int step = 0; step < steps && Witness.Complaints.Count == 0; step++)
            {
                Act();
                Wait();
            }
        }

        private void Act()
        {
            switch (_random.Next(14))
            {
                case 0 or 1: _rig.Press(); break;
                case 2 or 3: _rig.Release(); break;
                case 4: _rig.Ports.NormallyOpenClosed = _random.Next(2) == 0; break;
                case 5: _rig.Ports.NormallyClosedClosed = _random.Next(2) == 0; break;
                case 6: Taps(); break;
                case 7: Sense(); break;
                case 8 when _random.Next(4) == 0: Reboot(); break;
                case 9: _rig.SayHello(_random.Next(2) == 0); break;
                case 10: Setup(); break;
                case 11 when _said.Count > 0: _rig.Give(_said[_random.Next(_said.Count)]); break;
                default: Say(); break;
            }
        }

        private void Wait()
        {
            int ticks = _random.Next(5) == 0 ? _random.Next(100) : _random.Next(6);
            for (int i = 0; i < ticks; i++)
            {
                _rig.Tick(_random.Next(60) switch
                {
                    0 => 0,
                    1 => 160,
                    2 => -_random.Next(2_000),
                    3 => _random.Next(20_000),
                    _ => PenRig.TickMs,
                });
            }
        }

        private void Taps()
        {
            _rig.Release();
            _rig.Run(_random.Next(60, 600));
            for (int presses = _random.Next(2, 7); presses > 0; presses--)
            {
                _rig.Tap(_random.Next(40, 700), _random.Next(40, 900));
            }
            if (_random.Next(2) == 0)
            {
                _rig.Press();
            }
        }

        private void Sense()
        {
            _rig.Ports.CurrentMa = _random.Next(3) == 0 ? 700 : 8;
            _rig.DoesRotorTurn = _random.Next(4) != 0;
            _rig.Ports.SupplyMv = _random.Next(8) == 0 ? 3_000 : 12_000;
            _rig.Ports.Counted += _random.Next(10) == 0 ? _random.Next(-5_000, 5_000) : 0;
        }

        private void Reboot()
        {
            _rig.Boot();
            _rig.SayHello();
        }

        // A working session, so that the rest has something to break.
        private void Setup()
        {
            _rig.DoesRotorTurn = true;
            _rig.Ports.CurrentMa = 8;
            _rig.Ports.SupplyMv = 12_000;
            _rig.SayHello();
            uint known = _rig.Ask(RequestOperation.ReadStatus).Status.SessionId;
            _session = known != 0 ? known : _session + 1;
            _rig.Release();
            _rig.Run(600);
            _rig.Ask(RequestOperation.AcknowledgeFault, _rig.Ask(RequestOperation.ReadStatus).Status.LastFault);
            _rig.Ask(RequestOperation.Disarm);
            _rig.SetProfile(PenRig.ProfileOf(_session));
            uint mounted = _rig.Ask(RequestOperation.ReadStatus).Status.Cartridge;
            uint fresh = (uint)_random.Next(1_000, int.MaxValue);
            _rig.Bind(_session, mounted == 0 ? [fresh] : [mounted, fresh]);
            _rig.Mount(mounted == 0 ? fresh : mounted);
            _rig.Arm(_session, true);
        }

        private void Say()
        {
            RequestOperation operation = Operations[_random.Next(Operations.Length)];
            var message = new Message();
            int bytes = Write(operation, message.Bytes, Message.PayloadOffset);
            _sequence = (byte)_random.Next(8);
            message.Seal(Crc, MessageType.Request, (byte)operation, _sequence, bytes);
            _said.Add(message);
            _rig.Give(message);
        }

        private int Write(RequestOperation operation, byte[] bytes, int at)
        {
            switch (operation)
            {
                case RequestOperation.Arm:
                    return new ArmRequest { SessionId = _session, Confirm = (byte)_random.Next(2) }.WriteTo(bytes, at);
                case RequestOperation.Mount:
                    return new MountCartridge { Cartridge = _random.Next(2) == 0 ? 0u : 100u }.WriteTo(bytes, at);
                case RequestOperation.SetProfile:
                    return Fuzzed().WriteTo(bytes, at);
                case RequestOperation.AcknowledgeFault:
                    bytes[at] = (byte)_random.Next(0x82);
                    return 1;
                default:
                    int count = _random.Next(40);
                    for (int i = 0; i < count; i++)
                    {
                        bytes[at + i] = (byte)(_random.Next(3) == 0 ? _random.Next(256) : 0);
                    }
                    return count;
            }
        }

        private Profile Fuzzed()
        {
            Profile profile = PenRig.ProfileOf(_session);
            profile.SetRate10mHz = (ushort)_random.Next(profile.SetRate10mHz + 1_000);
            profile.RateMax10mHz = (ushort)(_random.Next(3) == 0 ? 0 : _random.Next(ushort.MaxValue));
            profile.CurrentMaMax = (ushort)(_random.Next(3) == 0 ? 0 : _random.Next(1_000));
            return profile;
        }
    }
}
