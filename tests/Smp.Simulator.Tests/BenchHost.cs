using System;
using System.Collections.Generic;
using Smp.Simulator.Peripherals;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Simulator.Tests;

/// <summary>Just enough of a host to take a simulated pen through a session over its cable.</summary>
internal sealed class BenchHost
{
    public const uint SessionId = 77;

    private readonly PenWorld _world;
    private readonly SlicedCrc32 _crc = new SlicedCrc32();
    private readonly CableDecoder _decoder;
    private readonly Message _request = new Message();
    private readonly byte[] _output = new byte[WireLimits.FrameBytesMax];
    private readonly byte[] _input = new byte[SimulatedWire.CapacityBytes];
    private readonly Response _response = new Response();
    private readonly DeviceHello _hello = new DeviceHello();
    private readonly LogAck _ack = new LogAck();
    private byte _number;
    private byte? _answered;
    private int _lastAlarm;

    public BenchHost(PenWorld world)
    {
        _world = world;
        _decoder = new CableDecoder(_crc);
    }

    public List<UsageRecord> Records { get; } = new List<UsageRecord>();

    /// <summary>Every alarm once, in the order they came.</summary>
    public List<FaultCode> Alarms { get; } = new List<FaultCode>();

    public TelemetrySample Newest { get; } = new TelemetrySample();

    public Refusal LastRefusal => (Refusal)_response.Reason;

    public Profile Profile { get; } = new Profile
    {
        SessionId = SessionId,
        ProfileId = 1,
        ProfileVersion = 1,
        Mode = ProfileMode.Rate,
        StopMode = ProfileStopMode.Coast,
        SetRate10mHz = 12_000,
        RateMax10mHz = 14_000,
        MotorMvMax = 12_000,
        CurrentMaMax = 500,
        PowerMwMax = 3_000,
        ProtrusionUm = 800,
        ProtrusionUmMax = 1_000,
        HousingDeciCelsiusMax = 430,
    };

    /// <summary>Greets, pairs, locks the profile, binds and mounts one cartridge, arms.</summary>
    public void Prepare(uint cartridge)
    {
        Greet();
        Ask(RequestOperation.Pair, Fill(new PairRequest()).WriteTo(_request.Bytes, Message.PayloadOffset));
        Ask(RequestOperation.SetProfile, Profile.WriteTo(_request.Bytes, Message.PayloadOffset));
        CartridgeBinding binding = new CartridgeBinding { SessionId = SessionId, Count = 1 };
        binding.Cartridges[0] = cartridge;
        Ask(RequestOperation.BindCartridges, binding.WriteTo(_request.Bytes, Message.PayloadOffset));
        MountCartridge mount = new MountCartridge { Cartridge = cartridge };
        Ask(RequestOperation.Mount, mount.WriteTo(_request.Bytes, Message.PayloadOffset));
        Arm(false);
    }

    public void Greet()
    {
        HostHello hello = new HostHello { Major = WireVersion.Major, Minor = WireVersion.Minor, HostNonce = 5 };
        Send(MessageType.Hello, 0, hello.WriteTo(_request.Bytes, Message.PayloadOffset));
        Advance(100);
    }

    public void Arm(bool isConfirmed)
    {
        ArmRequest arm = new ArmRequest { SessionId = SessionId, Confirm = isConfirmed ? (byte)1 : (byte)0 };
        Ask(RequestOperation.Arm, arm.WriteTo(_request.Bytes, Message.PayloadOffset));
    }

    public void Ask(RequestOperation operation, int payloadBytes)
    {
        _answered = null;
        Send(MessageType.Request, (byte)operation, payloadBytes);
        byte number = _number;
        for (int i = 0; i < 50 && _answered != number; i++)
        {
            Advance(20);
        }
        if (_answered != number || _response.Outcome != Response.Done)
        {
            throw new InvalidOperationException($"{operation}: answered {_answered}, refusal {LastRefusal}.");
        }
    }

    /// <summary>Lets time pass and listens meanwhile.</summary>
    public void Advance(int forMs)
    {
        long untilMs = _world.NowMs + forMs;
        while (_world.NowMs < untilMs)
        {
            _world.AdvanceTo(Math.Min(untilMs, _world.NowMs + 100));
            Listen();
        }
    }

    private static PairRequest Fill(PairRequest pair)
    {
        Array.Fill(pair.LedgerId, (byte)1);
        Array.Fill(pair.Key, (byte)2);
        return pair;
    }

    private void Send(MessageType type, byte operation, int payloadBytes)
    {
        _number++;
        _request.Seal(_crc, type, operation, _number, payloadBytes);
        int bytes = CableEncoder.Encode(_request, _output, 0);
        if (_world.Board.Wire.Give(_output.AsSpan(0, bytes)) != bytes)
        {
            throw new InvalidOperationException("The wire to the pen is full.");
        }
    }

    private void Listen()
    {
        int count = _world.Board.Wire.Take(_input);
        for (int at = 0; at < count;)
        {
            at += _decoder.Take(_input, at, count - at);
            if (_decoder.HasMessage)
            {
                Hear(_decoder.Message);
            }
        }
    }

    private void Hear(Message message)
    {
        switch (message.Type)
        {
            case MessageType.Response when message.Operation < (byte)RequestOperation.LogAck:
                _response.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
                _answered = message.Sequence;
                break;
            case MessageType.Hello:
                _hello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
                break;
            case MessageType.Telemetry:
                Newest.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
                break;
            case MessageType.Alarm:
                HearAlarm(message);
                break;
            case MessageType.Log:
                HearRecords(message);
                break;
            default:
                break;
        }
    }

    private void HearAlarm(Message message)
    {
        Alarm alarm = new Alarm();
        alarm.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        if (alarm.Number > _lastAlarm)
        {
            _lastAlarm = alarm.Number;
            Alarms.Add((FaultCode)alarm.Fault);
        }
    }

    private void HearRecords(Message message)
    {
        // The records end the payload, whatever head stands before them.
        int at = message.PayloadEnd - WireLimits.RecordBytes;
        for (; at >= Message.PayloadOffset; at -= WireLimits.RecordBytes)
        {
            UsageRecord record = new UsageRecord();
            bool isWhole = record.TryReadFrom(message.Bytes, at, _crc);
            if (isWhole && !Records.Exists(known => known.Sequence == record.Sequence))
            {
                Records.Add(record);
            }
        }
        Records.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        if (Records.Count > 0)
        {
            Acknowledge(Records[^1].Sequence);
        }
    }

    private void Acknowledge(uint sequence)
    {
        Array.Fill(_ack.LedgerId, (byte)1);
        _ack.EpochId = _hello.EpochId;
        _ack.Sequence = sequence;
        Send(MessageType.LogAck, 0, _ack.WriteTo(_request.Bytes, Message.PayloadOffset));
    }
}
