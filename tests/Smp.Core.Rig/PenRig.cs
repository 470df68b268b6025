using System;
using System.Collections.Generic;
using Smp.Core.Hosts;
using Smp.Core.Memory;
using Smp.Core.Ports;
using Smp.Core.Safety;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>
/// A device on scripted ports, its host and its clock. The rotor follows the duty at once unless told otherwise.
/// </summary>
public sealed class PenRig
{
    public const int TickMs = 20;
    public const ulong DeviceId = 0x24_6F_28_AA_BB_CCUL;
    public static readonly byte[] LedgerId = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };

    private readonly Func<ArrayMemory, IRecordMemory>? _memoryOf;
    private readonly DeviceIdentity? _identity;
    private readonly CableDecoder _decoder;
    private readonly byte[] _frame = new byte[WireLimits.FrameBytesMax];
    private byte _sequence;
    private int _boots;
    private uint _nonce = 76;

    /// <summary>A pen that boots.</summary>
    /// <param name="memoryBytes">Of its record memory.</param>
    /// <param name="guards">Null for those that ship.</param>
    /// <param name="crc">Sums of pen and host alike; null for true ones.</param>
    /// <param name="memoryOf">What the pen has of its memory, made anew at every boot; null for all of it.</param>
    /// <param name="air">Its radio; null for none.</param>
    /// <param name="identity">What it is told about itself; null for <see cref="RigIdentity"/>.</param>
    public PenRig(
        int memoryBytes = 8_192, IGuard[]? guards = null, ICrc32? crc = null,
        Func<ArrayMemory, IRecordMemory>? memoryOf = null, DeviceIdentity? identity = null,
        AirWire? air = null)
    {
        Air = air;
        _identity = identity;
        Crc = crc ?? new SlicedCrc32();
        _memoryOf = memoryOf;
        Memory = new ArrayMemory(memoryBytes);
        _decoder = new CableDecoder(Crc);
        Boot(guards);
    }

    public ScriptedPorts Ports { get; private set; } = null!;

    public ArrayMemory Memory { get; }

    /// <summary>Its radio; null for none.</summary>
    public AirWire? Air { get; }

    public ArrayMemory Settings { get; } = new ArrayMemory(16_384);

    public Device Pen { get; private set; } = null!;

    public long NowMs { get; private set; }

    /// <summary>Told what a host says, before the pen can hear it.</summary>
    public Action<Message>? Given { get; set; }

    /// <summary>Told the length of every tick, behind it.</summary>
    public Action<int>? Ticked { get; set; }

    /// <summary>From winding to housing, mK/W; from the next boot on.</summary>
    public int WindingMilliKPerW { get; init; } = 10_000;

    /// <summary>The profile that <see cref="Arm(uint, uint)"/> locks for a session.</summary>
    public Func<uint, Profile> ProfileFor { get; init; } = ProfileOf;

    /// <summary>False holds the rotor still whatever the drive does.</summary>
    public bool DoesRotorTurn { get; set; } = true;

    /// <summary>Stroke rate the rotor has when driven, Hz; null follows the duty at 13.6 Hz a volt.</summary>
    public int? RotorHz { get; set; }

    /// <summary>How long the driver was let drive, all boots together, ms.</summary>
    public long EnergisedMs { get; private set; }

    public List<TelemetrySample> Samples { get; } = new();

    public List<Alarm> Alarms { get; } = new();

    public List<byte[]> LogMessages { get; } = new();

    public DeviceHello? Hello { get; private set; }

    public DeviceState State => Ports.Shown;

    /// <summary>Sums of pen and host.</summary>
    public ICrc32 Crc { get; }

    /// <summary>Length of the next tick, ms; null for all alike.</summary>
    public Func<int>? NextGapMs { get; set; }

    /// <summary>A power cycle: new RAM, same memory, clock from 0.</summary>
    public void Boot(IGuard[]? guards = null)
    {
        ScriptedPorts? before = Ports;
        // Another nonce for every boot, as on a chip.
        Ports = new ScriptedPorts((byte)(1 + (_boots++ * 37 % 200)));
        if (before != null)
        {
            Ports.NormallyOpenClosed = before.NormallyOpenClosed;
            Ports.NormallyClosedClosed = before.NormallyClosedClosed;
        }
        NowMs = 0;
        DeviceIdentity identity = _identity ?? RigIdentity.Of(WindingMilliKPerW);
        Pen = new Device(PortsOf(Ports), identity, TickMs, guards ?? Guards.Shipped());
        Tick();
    }

    private DevicePorts PortsOf(ScriptedPorts p) => new()
    {
        Motor = p,
        Counter = p,
        Current = p,
        Supply = p,
        Grip = p,
        GripSense = p,
        Contacts = p,
        Light = p,
        Watchdog = p,
        Memory = _memoryOf?.Invoke(Memory) ?? Memory,
        Cable = new CableLink(p, Crc),
        Air = Air,
        Crc = Crc,
        Hmac = p,
        Random = p,
        Settings = Settings,
    };

    /// <summary>One tick, after this many ms.</summary>
    public void Tick(int gapMs = TickMs)
    {
        NowMs += gapMs;
        Ports.NowUs += gapMs * 1_000L;
        Ports.MoveServo(gapMs);
        EnergisedMs += Ports.IsEnabled && Ports.IsPwmOn ? gapMs : 0;
        if (Ports.IsEnergised && DoesRotorTurn)
        {
            long milliHz = RotorHz is int hz ? hz * 1_000L : Ports.DutyPer10000 * 12L * 1_360 / 1_000;
            Ports.Counted += milliHz * 64 * gapMs / 1_000_000;
        }
        Pen.Tick(NowMs);
        Receive();
        Ticked?.Invoke(gapMs);
    }

    /// <summary>The device's clock as after a long uptime; the next tick is the first to see it.</summary>
    public void SkipTo(long nowMs) => NowMs = nowMs;

    public void Run(int ms)
    {
        for (long end = NowMs + ms; NowMs < end;)
        {
            Tick(NextGapMs?.Invoke() ?? TickMs);
        }
    }

    public void Press()
    {
        Ports.NormallyOpenClosed = true;
        Ports.NormallyClosedClosed = false;
    }

    public void Release()
    {
        Ports.NormallyOpenClosed = false;
        Ports.NormallyClosedClosed = true;
    }

    public void Tap(int pressMs = 100, int restMs = 100)
    {
        Press();
        Run(pressMs);
        Release();
        Run(restMs);
    }

    /// <summary>Says Hello, pairs, locks a profile, binds and mounts a cartridge, and arms.</summary>
    public void Arm(uint session = 7, uint cartridge = 100)
    {
        SayHello();
        Pair(LedgerId);
        Require(SetProfile(ProfileFor(session)));
        Require(Bind(session, cartridge, cartridge + 1));
        Require(Mount(cartridge));
        Require(Arm(session, false));
        Run(600);
    }

    /// <summary>Armed, then held until the ramp has long ended.</summary>
    public void StartRunning()
    {
        Arm();
        Press();
        Run(500);
        _ = State == DeviceState.Running ? State : throw new InvalidOperationException($"not running but {State}");
    }

    public static Profile ProfileOf(uint session) => new()
    {
        SessionId = session,
        ProfileId = 3,
        ProfileVersion = 1,
        Mode = ProfileMode.Rate,
        StopMode = ProfileStopMode.Coast,
        SetRate10mHz = 10_000,
        RateMax10mHz = 12_000,
        MotorMvMax = 11_000,
        CurrentMaMax = 500,
        PowerMwMax = 3_000,
        ProtrusionUm = 600,
        ProtrusionUmMax = 1_000,
        HousingDeciCelsiusMax = 430,
    };

    /// <summary>Says Hello as a new host, or once more as the same one.</summary>
    public void SayHello(bool isSameHost = false)
    {
        _nonce -= isSameHost ? 1u : 0u;
        var message = new Message();
        var hello = new HostHello { Major = WireVersion.Major, HostNonce = ++_nonce };
        message.Seal(Crc, MessageType.Hello, 0, 0, hello.WriteTo(message.Bytes, Message.PayloadOffset));
        Give(message);
        Run(160);
    }

    public Answer SetProfile(Profile p) => Ask(RequestOperation.SetProfile, p.WriteTo);

    public Answer Bind(uint session, params uint[] cartridges)
    {
        var binding = new CartridgeBinding { SessionId = session, Count = (byte)cartridges.Length };
        cartridges.CopyTo(binding.Cartridges, 0);
        return Ask(RequestOperation.BindCartridges, binding.WriteTo);
    }

    public Answer Mount(uint cartridge) => Ask(
        RequestOperation.Mount, new MountCartridge { Cartridge = cartridge }.WriteTo);

    public Answer Unmount(uint cartridge, bool finished) => Ask(
        RequestOperation.Unmount,
        new UnmountCartridge { Cartridge = cartridge, Finished = finished ? (byte)1 : (byte)0 }.WriteTo);

    public Answer Arm(uint session, bool confirm) => Ask(
        RequestOperation.Arm, new ArmRequest { SessionId = session, Confirm = confirm ? (byte)1 : (byte)0 }.WriteTo);

    public Answer Calibrate(int step, int gaugeUm) => Ask(
        RequestOperation.CalibrateGrip,
        new CalibrateGrip { Step = (byte)step, GaugeUm = (ushort)gaugeUm }.WriteTo);

    /// <summary>The fault that the pen's status names.</summary>
    public FaultCode LastFault() => (FaultCode)Ask(RequestOperation.ReadStatus).Status.LastFault;

    public Answer Pair(byte[] ledgerId, byte[]? key = null)
    {
        var pair = new PairRequest();
        ledgerId.CopyTo(pair.LedgerId, 0);
        key?.CopyTo(pair.Key, 0);
        return Ask(RequestOperation.Pair, pair.WriteTo);
    }

    public Answer Ask(RequestOperation operation, byte content) => Ask(operation, (bytes, at) =>
    {
        bytes[at] = content;
        return 1;
    });

    public Answer Ask(RequestOperation operation) => Ask(operation, (_, _) => 0);

    public Answer Ask(RequestOperation operation, Func<byte[], int, int> write)
    {
        _sequence++;
        var message = new Message();
        message.Seal(
            Crc, MessageType.Request, (byte)operation, _sequence, write(message.Bytes, Message.PayloadOffset));
        return Exchange(message);
    }

    public Answer Acknowledge(uint sequence, ulong? epoch = null, byte[]? ledgerId = null)
    {
        _sequence++;
        var ack = new LogAck { EpochId = epoch ?? Hello!.EpochId, Sequence = sequence };
        (ledgerId ?? LedgerId).CopyTo(ack.LedgerId, 0);
        var message = new Message();
        message.Seal(Crc, MessageType.LogAck, 0, _sequence, ack.WriteTo(message.Bytes, Message.PayloadOffset));
        return Exchange(message);
    }

    public Answer TellTime(uint utcS)
    {
        _sequence++;
        var message = new Message();
        int bytes = new TimeOfDay { UtcS = utcS }.WriteTo(message.Bytes, Message.PayloadOffset);
        message.Seal(Crc, MessageType.Time, 0, _sequence, bytes);
        return Exchange(message);
    }

    /// <summary>Sends a message, again every 260 ms as a host does, and ticks until its answer has come.</summary>
    public Answer Exchange(Message message)
    {
        LastAnswer = null;
        for (int i = 0; i < 130 && LastAnswer is null; i++)
        {
            if (i % 13 == 0)
            {
                Give(message);
            }
            Tick(NextGapMs?.Invoke() ?? TickMs);
        }
        return LastAnswer ?? throw new InvalidOperationException("the pen did not answer");
    }

    public Answer? LastAnswer { get; private set; }

    public int AnswerCount { get; private set; }

    public void Give(Message message)
    {
        Given?.Invoke(message);
        int bytes = CableEncoder.Encode(message, _frame, 0);
        for (int i = 0; i < bytes; i++)
        {
            Ports.ToDevice.Enqueue(_frame[i]);
        }
    }

    /// <summary>The records in the memory, oldest first, read as the next boot would.</summary>
    public List<UsageRecord> Records()
    {
        var ring = new RecordRing(Memory, Crc);
        ring.Scan(0);
        var records = new List<UsageRecord>();
        for (uint sequence = 1; sequence <= ring.Newest; sequence++)
        {
            var record = new UsageRecord();
            if (ring.TryRead(sequence, record))
            {
                records.Add(record);
            }
        }
        return records;
    }

    private static void Require(Answer answer)
    {
        _ = answer.Reason == Refusal.None
            ? answer
            : throw new InvalidOperationException($"{answer.Operation} refused: {answer.Reason}");
    }

    private void Receive()
    {
        while (Ports.FromDevice.Count > 0)
        {
            _frame[0] = Ports.FromDevice.Dequeue();
            _decoder.Take(_frame, 0, 1);
            if (_decoder.HasMessage)
            {
                Sort(_decoder.Message);
            }
        }
    }

    private void Sort(Message m)
    {
        switch (m.Type)
        {
            case MessageType.Hello:
                Hello = new DeviceHello();
                Hello.ReadFrom(m.Bytes, Message.PayloadOffset, m.PayloadEnd);
                break;
            case MessageType.Response:
                LastAnswer = new Answer(m);
                AnswerCount++;
                break;
            case MessageType.Telemetry:
                var sample = new TelemetrySample();
                sample.ReadFrom(m.Bytes, Message.PayloadOffset, m.PayloadEnd);
                Samples.Add(sample);
                break;
            case MessageType.Alarm:
                var alarm = new Alarm();
                alarm.ReadFrom(m.Bytes, Message.PayloadOffset, m.PayloadEnd);
                Alarms.Add(alarm);
                break;
            case MessageType.Log:
                LogMessages.Add(m.Bytes.AsSpan(0, m.Length).ToArray());
                break;
        }
    }
}
