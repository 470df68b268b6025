using System;
using System.Globalization;
using System.Threading;
using Smp.Bridge.Pairing;
using Smp.Clinic;
using Smp.Ledger;
using Smp.Link;
using Smp.Link.Import;
using Smp.Wire.Framing;

namespace Smp.Bridge;

/// <summary>
/// Holds one pen: takes over its records, carries out intents, tells it the time. Never starts its motor.
/// </summary>
public sealed class PenBridge : IDisposable
{
    private const int LookForIntentsMs = 50;
    private const int LastAnswerMsMax = 2_000;

    private readonly IByteChannel _channel;
    private readonly PenBridgeSetup _setup;
    private readonly TimeProvider _clock;
    private readonly Action<string> _tell;
    private readonly LedgerFile _ledger;
    private readonly LedgerSink _sink;
    private readonly PenConnection _connection;
    private readonly LogImport _import;
    private readonly IntentRunner _intents;
    private readonly AlarmTeller _alarms;
    private readonly VisitTeller _visits;
    private readonly GateGuard _gates;
    private readonly NewPenPairing _pairing;
    private readonly long _startTicks;
    private bool _isGreeted;
    private RequestHandle? _timeSetting;
    private RequestHandle? _waiting;
    private long _toldAppended;
    private long _toldMs;
    private bool _isFindingTold;

    /// <summary>A bridge that has said nothing yet.</summary>
    /// <param name="channel">To the pen; stays the caller's to dispose.</param>
    /// <param name="ledger">Where records go; stays the caller's to dispose.</param>
    /// <param name="setup">How it was asked to run.</param>
    /// <param name="clock">For waiting and repeating.</param>
    /// <param name="tell">Takes a line for a person.</param>
    public PenBridge(
        IByteChannel channel, LedgerFile ledger, PenBridgeSetup setup, TimeProvider clock, Action<string> tell)
    {
        _channel = channel;
        _setup = setup;
        _clock = clock;
        _tell = tell;
        _ledger = ledger;
        _startTicks = clock.GetTimestamp();
        byte[] ledgerId = ledger.Id.ToArray();
        var crc = new SlicedCrc32();
        _sink = new LedgerSink(ledger);
        _connection = new PenConnection(channel, crc, ledgerId, setup.HostNonce);
        _import = new LogImport(_connection, _sink, crc);
        _pairing = new NewPenPairing(_connection, ledgerId, tell);
        _alarms = new AlarmTeller(_connection.Alarms, tell);
        _intents = new IntentRunner(
            ledger, _connection, setup.IsTimeSimulated ? null : clock, () => _import.IsCaughtUp);
        _gates = new GateGuard(_intents, () => IsReady, tell);
        _visits = new VisitTeller(_intents.ReadRecord, tell);
    }

    /// <summary>Records newly held.</summary>
    public long Appended => _sink.Appended;

    /// <summary>What the pen and the ledger disagree on; null when nothing.</summary>
    public RolledBackLedger? Finding => _import.Finding;

    /// <summary>Works until stopped, or until everything the pen has is committed when that was asked.</summary>
    /// <exception cref="ChannelLostException">The pen is gone, or of another version, or another ledger's.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written; nothing of the group was
    /// acknowledged.</exception>
    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && !IsDone())
        {
            Step();
        }
        FinishAcknowledging();
        Tell(isLast: true);
    }

    /// <summary>True while the pen is there, paired, and takes intents.</summary>
    public bool IsReady => _connection.State == ConnectionState.Open && _connection.IsPairedHere && _pairing.IsQuiet;

    /// <summary>Does what is due and waits a moment for bytes: what <see cref="Run"/> does again and again.</summary>
    /// <exception cref="ChannelLostException">As in <see cref="Run"/>.</exception>
    public void Step()
    {
        Tick();
        if (_connection.State == ConnectionState.Refused)
        {
            throw new ChannelLostException(_connection.RefusalLine);
        }
        _channel.WaitReadable(Math.Min(_import.WaitMs(NowMs), LookForIntentsMs));
    }

    /// <summary>Drops an open group; it was not acknowledged and comes again.</summary>
    public void Dispose() => _sink.Dispose();

    // What is committed should be freed in the pen too: one short wait, and if it does not come the pen repeats itself.
    private void FinishAcknowledging()
    {
        long untilMs = NowMs + LastAnswerMsMax;
        while (_connection.State == ConnectionState.Open && _connection.IsAcknowledging && NowMs < untilMs)
        {
            Tick();
            _channel.WaitReadable(Math.Min(_import.WaitMs(NowMs), LookForIntentsMs));
        }
    }

    private UtcInstant WallTime =>
        _setup.IsTimeSimulated ? default : new UtcInstant(_clock.GetUtcNow().ToUnixTimeSeconds());

    private long NowMs => (long)_clock.GetElapsedTime(_startTicks).TotalMilliseconds;

    private bool IsDone() => _setup.EndsWhenCaughtUp && _isGreeted && (Finding is not null || IsAllAcknowledged());

    private bool IsAllAcknowledged() => IsQuiet() && _waiting is { IsSettled: true } && !DoRecordsWait();

    private bool IsQuiet() =>
        _import.IsCaughtUp && !_connection.IsAcknowledging && _connection.IsPairedHere
        && _pairing.IsQuiet && _timeSetting is null or { IsSettled: true };

    private bool DoRecordsWait() => _waiting?.ReadPenStatus() is { RecordsWaiting: > 0 };

    // The pen's own word, asked last: being paired or told the time makes a record, which is no part of its greeting.
    private void AskWhatWaits()
    {
        if (IsQuiet() && (_waiting is null || (_waiting.IsSettled && DoRecordsWait())))
        {
            _waiting = _connection.Requests.ReadStatus();
        }
    }

    private void Tick()
    {
        long nowMs = NowMs;
        _connection.Tick(nowMs);
        Greet();
        _import.Tick(nowMs);
        _alarms.Tick();
        TellFinding();
        if (_setup.EndsWhenCaughtUp)
        {
            AskWhatWaits();
        }
        _intents.Tick();
        _gates.Tick(nowMs, WallTime);
        _visits.Tick(nowMs, WallTime);
        Tell(isLast: false);
    }

    private void Greet()
    {
        if (_connection.State != ConnectionState.Open)
        {
            _isGreeted = false;
            return;
        }
        if (!_isGreeted)
        {
            _isGreeted = true;
            var pen = _connection.Pen!;
            _tell(string.Create(
                CultureInfo.InvariantCulture,
                $"pen {pen.DeviceId:x12} on {_channel.Name}: firmware {pen.FirmwareMajor}.{pen.FirmwareMinor}."
                + $"{pen.FirmwarePatch}, boot {pen.BootNumber}, "
                + $"{Waiting(pen.AckedSequence, pen.NewestSequence)} records waiting"));
        }
        _pairing.Tick(NowMs);
        SetTimeOnce();
    }

    private static uint Waiting(uint acked, uint newest) => newest > acked ? newest - acked : 0;

    private void SetTimeOnce()
    {
        if (!_setup.IsTimeSimulated && _timeSetting is null && _connection.IsPairedHere)
        {
            _timeSetting = _connection.Requests.SetTime((uint)_clock.GetUtcNow().ToUnixTimeSeconds());
        }
    }

    private void TellFinding()
    {
        if (Finding is { } finding && !_isFindingTold)
        {
            _tell(finding.ToString());
            PenWitness.Record(_ledger, finding, _setup.LossAcceptedBy, WallTime);
            if (_setup.LossAcceptedBy is { } person)
            {
                _tell($"{person} takes what is missing as lost; the import goes on");
                _import.AcceptFinding();
            }
        }
        _isFindingTold = Finding is not null;
    }

    private void Tell(bool isLast)
    {
        if (_intents.TakeLine() is { Length: > 0 } line)
        {
            _tell(line);
        }
        if (_sink.Appended > _toldAppended && (isLast || NowMs - _toldMs >= _setup.TellEveryMs))
        {
            _toldAppended = _sink.Appended;
            _toldMs = NowMs;
            _tell(string.Create(
                CultureInfo.InvariantCulture,
                $"{_sink.Appended} records kept, acknowledged up to {_import.CommittedSequence}"));
        }
    }
}
