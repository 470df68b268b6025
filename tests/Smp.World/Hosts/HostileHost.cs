using System;
using System.Collections.Generic;
using Smp.Simulator;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.World.Hosts;

/// <summary>Somebody on cable and air who says anything: noise, whole messages, what others said before.</summary>
/// <remarks>
/// Two things it does not say, because on a cable the pen must believe them (docs/wire.md): a LogAck of the clinic's
/// own ledger for records just sent, and a Pair of another ledger while the pen has none.
/// </remarks>
internal sealed class HostileHost : IActor
{
    private const int CapturesMax = 64;
    private static readonly RequestOperation[] Operations = Enum.GetValues<RequestOperation>();
    private readonly Room _room;
    private readonly ICrc32 _crc;
    private readonly SeededRandom _random;
    private readonly List<byte[]> _captures = [];
    private readonly EnvelopeSeal _seal;
    private uint _counter;
    private readonly byte[] _frame = new byte[WireLimits.FrameBytesMax];
    private bool _isActive;

    /// <summary>A silent one.</summary>
    public HostileHost(Room room, ICrc32 crc)
    {
        _room = room;
        _crc = crc;
        _seal = new EnvelopeSeal(new SystemHmac(), crc);
        _random = new SeededRandom(room.Plan.Seed, "hostile");
        room.Cable.Captured += Capture;
    }

    /// <inheritdoc/>
    public long NextMs { get; private set; } = long.MaxValue;

    /// <summary>It begins to talk, or ends.</summary>
    public bool IsActive
    {
        get => _isActive;
        set
        {
            _isActive = value;
            NextMs = value ? _room.NowMs : long.MaxValue;
        }
    }

    /// <inheritdoc/>
    public void Act(Room room)
    {
        NextMs = room.NowMs + _random.WaitMs(150);
        room.Clinic.Forget();
        switch (_random.Between(0, 9))
        {
            case 0 or 1:
                Noise();
                break;
            case 2 or 3 when _captures.Count > 0:
                Give(_random.Pick(_captures), _random.Hits(100));
                break;
            case 4:
                room.Air.Give(_random.Hits(500) ? Signed(Say()) : Say());
                break;
            default:
                Message message = Say();
                Give(_frame.AsSpan(0, CableEncoder.Encode(message, _frame, 0)).ToArray(), _random.Hits(50));
                break;
        }
    }

    private void Capture(Message message)
    {
        if (_isActive || _random.Hits(900))
        {
            return;
        }
        byte[] frame = _frame.AsSpan(0, CableEncoder.Encode(message, _frame, 0)).ToArray();
        if (_captures.Count == CapturesMax)
        {
            _captures[_random.Between(0, CapturesMax - 1)] = frame;
        }
        else
        {
            _captures.Add(frame);
        }
    }

    private void Noise()
    {
        byte[] noise = new byte[_random.Between(1, 400)];
        _random.Fill(noise);
        Give(noise, false);
    }

    private void Give(byte[] bytes, bool isCutShort) =>
        _room.Cable.Give(bytes, 0, isCutShort ? _random.Between(1, bytes.Length) : bytes.Length);

    private Message Say()
    {
        var message = new Message();
        int kind = _random.Between(0, 19);
        MessageType type = kind switch
        {
            0 => MessageType.Hello,
            1 => MessageType.LogAck,
            2 => MessageType.Time,
            3 => (MessageType)_random.Between(0, 15),
            _ => MessageType.Request,
        };
        RequestOperation operation = _random.Pick(Operations);
        int bytes = type switch
        {
            MessageType.Request => WriteRequest(operation, message.Bytes, Message.PayloadOffset),
            MessageType.LogAck => WriteAck(message.Bytes, Message.PayloadOffset),
            MessageType.Hello => WriteHello(message.Bytes, Message.PayloadOffset),
            _ => WriteAnything(message.Bytes, Message.PayloadOffset),
        };
        byte said = type == MessageType.Request ? (byte)operation : (byte)_random.Between(0, 1);
        message.Seal(_crc, type, said, (byte)_random.Between(0, 255), bytes);
        return message;
    }

    // With the key it gave the pen itself over the cable: what it says then is signed as well as any host's word.
    private Message Signed(Message message)
    {
        DeviceHello hello = _room.Air.PenHello;
        _seal.DeviceId = hello.DeviceId;
        hello.BootNonce.CopyTo(_seal.BootNonce, 0);
        _counter = Math.Max(_counter, hello.SignedCounterMax) + 1;
        int contentBytes = Math.Min(message.PayloadLength, SignedEnvelope.ContentBytesMax);
        uint notAfterMs = unchecked((uint)(hello.NowMs + _random.Between(0, 60_000)));
        _seal.Seal(
            message, message.Type, message.Operation, message.Sequence, contentBytes, _counter,
            _random.Hits(800) ? 0 : _room.Clinic.Session, notAfterMs);
        return message;
    }

    private int WriteRequest(RequestOperation operation, byte[] bytes, int at)
    {
        Clinic clinic = _room.Clinic;
        switch (operation)
        {
            case RequestOperation.Arm:
                return new ArmRequest { SessionId = clinic.Session, Confirm = (byte)_random.Between(0, 1) }
                    .WriteTo(bytes, at);
            case RequestOperation.SetProfile:
                return Fuzzed().WriteTo(bytes, at);
            case RequestOperation.BindCartridges:
                var binding = new CartridgeBinding { SessionId = clinic.Session, Count = 1 };
                binding.Cartridges[0] = Cartridge();
                return binding.WriteTo(bytes, at);
            case RequestOperation.Mount:
                return new MountCartridge { Cartridge = Cartridge() }.WriteTo(bytes, at);
            case RequestOperation.Unmount:
                return new UnmountCartridge { Cartridge = Cartridge(), Finished = (byte)_random.Between(0, 2) }
                    .WriteTo(bytes, at);
            case RequestOperation.AcknowledgeFault:
                bytes[at] = (byte)_random.Pick(Enum.GetValues<FaultCode>());
                return 1;
            case RequestOperation.Pair:
                var pairing = new PairRequest();
                (_random.Hits(500) ? clinic.LedgerId : new byte[16]).CopyTo(pairing.LedgerId, 0);
                _random.Fill(pairing.Key);
                pairing.Key.CopyTo(_seal.Key, 0);
                return pairing.WriteTo(bytes, at);
            default:
                return WriteAnything(bytes, at);
        }
    }

    private uint Cartridge()
    {
        List<uint> given = _room.Clinic.Given;
        return given.Count == 0 || _random.Hits(200) ? (uint)_random.Between(0, 1 << 20) : _random.Pick(given);
    }

    private Profile Fuzzed()
    {
        Profile profile = _room.Clinic.Draw(_random, _room.Clinic.Session);
        profile.SetRate10mHz = (ushort)_random.Between(0, _random.Hits(300) ? ushort.MaxValue : 16_000);
        profile.RateMax10mHz = (ushort)_random.Between(0, _random.Hits(300) ? ushort.MaxValue : 16_000);
        profile.CurrentMaMax = (ushort)_random.Between(0, _random.Hits(300) ? ushort.MaxValue : 900);
        profile.ProtrusionUm = (ushort)_random.Between(0, _random.Hits(300) ? ushort.MaxValue : 2_100);
        profile.ProtrusionUmMax = (ushort)_random.Between(0, _random.Hits(300) ? ushort.MaxValue : 2_100);
        return profile;
    }

    private int WriteAck(byte[] bytes, int at)
    {
        var ack = new LogAck { EpochId = _random.Next(), Sequence = (uint)_random.Between(0, 100_000) };
        (_random.Hits(500) ? _room.Clinic.LedgerId : new byte[16]).CopyTo(ack.LedgerId, 0);
        return ack.WriteTo(bytes, at);
    }

    private int WriteHello(byte[] bytes, int at) => new HostHello
    {
        Major = (byte)(_random.Hits(800) ? WireVersion.Major : _random.Between(0, 255)),
        Minor = (byte)_random.Between(0, 255),
        HostNonce = (uint)_random.Between(0, int.MaxValue),
    }.WriteTo(bytes, at);

    private int WriteAnything(byte[] bytes, int at)
    {
        int count = _random.Hits(100) ? WireLimits.PayloadBytesMax : _random.Between(0, 40);
        for (int i = 0; i < count; i++)
        {
            bytes[at + i] = (byte)(_random.Hits(300) ? _random.Between(0, 255) : 0);
        }
        return count;
    }
}
