using Smp.Core.Memory;
using Smp.Core.Sessions;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Core.Hosts;

/// <summary>
/// What every host is told and may say, whichever link it came by: Hello, time, acknowledgement, telemetry.
/// </summary>
public sealed class HostDesk
{
    private readonly DeviceIdentity _identity;
    private readonly Configuration _configuration;
    private readonly Acknowledgement _acknowledgement;
    private readonly RecordRing _ring;
    private readonly UsageBook _book;
    private readonly RunControl _control;
    private readonly MotorRun _run;
    private readonly TickInputs _inputs;
    private readonly AirGate _gate;
    private readonly int _countsPerStroke;
    private readonly DeviceHello _hello = new DeviceHello();
    private readonly TelemetrySample _sample = new TelemetrySample();
    private readonly TimeOfDay _time = new TimeOfDay();
    private readonly LogAck _ack = new LogAck();

    /// <summary>A desk before these parts of the pen.</summary>
    public HostDesk(
        DeviceIdentity identity, Configuration configuration, Acknowledgement acknowledgement, RecordRing ring,
        UsageBook book, RunControl control, MotorRun run, RequestDesk requests, TickInputs inputs, AirGate gate,
        int countsPerStroke)
    {
        _identity = identity;
        _configuration = configuration;
        _acknowledgement = acknowledgement;
        _ring = ring;
        _book = book;
        _control = control;
        _run = run;
        Requests = requests;
        _inputs = inputs;
        _gate = gate;
        _countsPerStroke = countsPerStroke;
    }

    /// <summary>Where requests are executed.</summary>
    public readonly RequestDesk Requests;

    /// <summary>The alarms that wait.</summary>
    public AlarmDesk Alarms => _control.Alarms;

    /// <summary>What the pen may do now.</summary>
    public DeviceState State => _control.State;

    /// <summary>Device clock of this tick, ms.</summary>
    public long NowMs => _inputs.NowMs;

    /// <summary>Writes a Hello.</summary>
    public int WriteHello(byte[] target, int offset, uint hostNonce)
    {
        DeviceHello h = _hello;
        h.Major = WireVersion.Major;
        h.Minor = WireVersion.Minor;
        h.FirmwareMajor = FirmwareVersion.Major;
        h.FirmwareMinor = FirmwareVersion.Minor;
        h.FirmwarePatch = FirmwareVersion.Patch;
        h.State = (byte)_control.State;
        h.DeviceId = _identity.DeviceId;
        h.EpochId = _configuration.EpochId;
        h.BootNumber = _configuration.BootNumber;
        h.NowMs = Whole.Low32(_inputs.NowMs);
        System.Array.Copy(_configuration.BootNonce, 0, h.BootNonce, 0, h.BootNonce.Length);
        h.SignedCounterMax = _gate.CounterMax;
        System.Array.Copy(_configuration.LedgerId, 0, h.LedgerId, 0, h.LedgerId.Length);
        h.AckedSequence = _ring.Acked;
        System.Array.Copy(_acknowledgement.Head, 0, h.AckedHead, 0, h.AckedHead.Length);
        h.OldestSequence = _ring.WaitingCount > 0 ? _ring.Acked + 1 : 0;
        h.NewestSequence = _ring.Newest;
        h.LogWindow = LogSender.WindowPages;
        h.StrokeLengthUm = Whole.Saturate16(_identity.StrokeLengthUm);
        h.CountsPerStroke = Whole.Saturate16(_countsPerStroke);
        h.HostNonce = hostNonce;
        return h.WriteTo(target, offset);
    }

    /// <summary>Writes a sample.</summary>
    public int WriteSample(byte[] target, int offset)
    {
        TelemetrySample s = _sample;
        s.NowMs = Whole.Low32(_inputs.NowMs);
        s.State = (byte)_control.State;
        s.SetRate10mHz = Whole.Saturate16(_run.SetMhz / 10);
        s.Rate10mHz = Whole.Saturate16(_run.Meter.StrokeMeanMhz / 10);
        s.MotorMv = Whole.Saturate16(_run.MotorMv);
        s.CurrentMa = Whole.Saturate16(_inputs.CurrentMa);
        s.SupplyMv = Whole.Saturate16(_inputs.SupplyMv);
        s.HousingDeciCelsius = Whole.Saturate16(_run.Heat.HousingDeciCelsius);
        s.ProtrusionUm = Whole.Saturate16(_inputs.ProtrusionUm);
        return s.WriteTo(target, offset);
    }

    /// <summary>Takes the time of day.</summary>
    public Refusal TakeTime(byte[] source, int offset, int end)
    {
        _time.ReadFrom(source, offset, end);
        if (_time.UtcS == 0)
        {
            return Refusal.OutOfRange;
        }
        if (_ring.IsFull)
        {
            return Refusal.MemoryFull;
        }
        uint before = _book.Clock.UtcSAt(_inputs.NowMs);
        if (_book.Clock.Set(_time.UtcS, _inputs.NowMs))
        {
            _book.Append(Wire.Records.RecordKind.ClockSet, 0, before, _inputs.NowMs);
        }
        return Refusal.None;
    }

    /// <summary>Takes an acknowledgement; the only thing that frees a record.</summary>
    public Refusal TakeAck(byte[] source, int offset, int end, uint sentMax)
    {
        _ack.ReadFrom(source, offset, end);
        if (Bytes.AreAllZero(_configuration.LedgerId))
        {
            return Refusal.NotPaired;
        }
        if (!Bytes.AreEqual(_ack.LedgerId, _configuration.LedgerId))
        {
            return Refusal.OtherLedger;
        }
        if (_ack.EpochId != _configuration.EpochId)
        {
            return Refusal.OtherEpoch;
        }
        if (_ack.Sequence > sentMax)
        {
            return Refusal.BeyondSent;
        }
        if (_ack.Sequence > _ring.Acked)
        {
            _ring.Acked = _ack.Sequence;
            _acknowledgement.Save(_ack.Sequence, _ack.Head);
        }
        return Refusal.None;
    }
}
