using System;
using Smp.Link;
using Smp.Link.Import;
using Smp.Simulator;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.World.Hosts;

/// <summary>The clinic's own host: imports, sets the pen up, arms it, notices faults, changes cartridges.</summary>
/// <remarks>One request at a time, each chosen from what the pen last said of itself.</remarks>
internal sealed class HonestHost : IActor
{
    private const int TickMs = 20;
    private const int NoticeMs = 1_500;
    private readonly Room _room;
    private readonly ICrc32 _crc;
    private readonly SeededRandom _random;
    private readonly WeatheredChannel _channel;
    private PenConnection _connection;
    private LogImport _import;
    private RequestHandle? _asked;
    private PenStatus? _status;
    private uint _nonce;
    private long _thinkMs;
    private long _changeMs;
    private long _askedAtCount;
    private bool _isCalm;
    private bool _mustEndSession;

    /// <summary>A host that is about to say Hello.</summary>
    public HonestHost(Room room, string name, WeatheredChannel channel, ICrc32 crc, uint firstNonce)
    {
        _room = room;
        _crc = crc;
        _nonce = firstNonce;
        _random = new SeededRandom(room.Plan.Seed, name);
        _channel = channel;
        (_connection, _import) = Connect();
        _changeMs = _random.WaitMs(room.Plan.ChangeEveryMs);
    }

    /// <summary>When it looks next, world ms.</summary>
    public long NextMs { get; private set; }

    /// <summary>Its plug is in the pen.</summary>
    public bool IsPlugged
    {
        get => _channel.IsPlugged;
        set => _channel.IsPlugged = value;
    }

    /// <summary>Makes one more change, a new session, and then only does what a pen needs to run.</summary>
    public void CalmDown()
    {
        _isCalm = true;
        _mustEndSession = true;
        _room.Clinic.IsCalm = true;
    }

    /// <summary>The pen's epoch as it said; 0 when never greeted.</summary>
    public ulong EpochId => _connection.Pen?.EpochId ?? 0;

    /// <summary>The pen keeps this clinic's ledger.</summary>
    public bool IsPaired => _connection.IsPairedHere;

    /// <summary>Connected, and everything the pen has is committed and acknowledged.</summary>
    public bool IsCaughtUp =>
        _connection.State == ConnectionState.Open && _import.IsCaughtUp && !_connection.IsAcknowledging;

    /// <summary>The pen last refused to arm because it is too warm.</summary>
    public bool IsTooHot { get; private set; }

    /// <summary>The finding of the import, if any.</summary>
    public RolledBackLedger? Finding => _import.Finding;

    /// <summary>How it stands, for a trace.</summary>
    public override string ToString() =>
        $"{_connection.State}, asked {_asked?.ToString() ?? "nothing"}, committed {_import.CommittedSequence} of "
        + $"{_import.NewestSequence}, finding {_import.Finding?.ToString() ?? "none"}";

    /// <summary>The port dies under it.</summary>
    public void LosePort() => _channel.IsGone = true;

    /// <summary>Hears, says, and decides.</summary>
    public void Act(Room room)
    {
        long nowMs = _room.NowMs;
        NextMs = nowMs + TickMs;
        if (!IsPlugged && !_channel.IsGone)
        {
            return;
        }
        _channel.Tick(nowMs);
        try
        {
            _connection.Tick(nowMs);
        }
        catch (ChannelLostException)
        {
            _channel.IsGone = false;
            (_connection, _import) = Connect();
            return;
        }
        _import.Tick(nowMs);
        TellAlarms();
        if (_connection.State != ConnectionState.Open)
        {
            _status = null;
        }
        else if (nowMs >= _thinkMs && (_asked == null || _asked.IsSettled))
        {
            TakeAnswer();
            Think(nowMs);
        }
    }

    private (PenConnection Connection, LogImport Import) Connect()
    {
        var connection = new PenConnection(_channel, _crc, _room.Clinic.LedgerId, _nonce++);
        _asked = null;
        _status = null;
        return (connection, new LogImport(connection, _room.Ledger, _crc));
    }

    private void TellAlarms()
    {
        foreach (Alarm alarm in _connection.Alarms.Waiting)
        {
            _room.Alarmed((FaultCode)alarm.Fault, EpochId, alarm.Number, alarm.AtMs);
        }
    }

    private void TakeAnswer()
    {
        if (_asked == null)
        {
            return;
        }
        _status = _asked.Outcome == RequestOutcome.Unknown ? null : _asked.ReadPenStatus() ?? _status;
        if (_asked.Operation is RequestOperation.SetProfile or RequestOperation.ReadProfile)
        {
            _room.Clinic.Learn(_asked.ReadProfile(), _askedAtCount);
            // The answer holds no status: it is read anew.
            _status = null;
        }
        _mustEndSession &= _asked.Operation != RequestOperation.EndSession || _asked.Outcome != RequestOutcome.Done;
        IsTooHot = _asked.Operation == RequestOperation.Arm ? _asked.Reason == Refusal.TooHot : IsTooHot;
        _asked = null;
    }

    private void Think(long nowMs)
    {
        _thinkMs = nowMs + _random.Between(100, 500);
        PenRequests pen = _connection.Requests;
        if (_status == null)
        {
            _asked = pen.ReadStatus();
            return;
        }
        PenStatus status = _status;
        _status = null;
        _asked = (DeviceState)status.State == DeviceState.Faulted ? Acknowledge(status, nowMs)
            : _connection.Alarms.Waiting.Count > 0 && _random.Hits(300)
                ? pen.AcknowledgeAlarm(_connection.Alarms.Waiting[0].Number)
            : !_isCalm && nowMs >= _changeMs ? Change(status, nowMs) : SetUp(status);
        _asked ??= pen.ReadStatus();
        if (_asked.Operation is RequestOperation.SetProfile or RequestOperation.EndSession)
        {
            _room.Clinic.Forget();
        }
        _askedAtCount = _room.Clinic.ForgottenCount;
    }

    private RequestHandle? Acknowledge(PenStatus status, long nowMs)
    {
        _thinkMs = nowMs + _random.WaitMs(NoticeMs);
        return _random.Hits(600) ? _connection.Requests.AcknowledgeFault((FaultCode)status.LastFault) : null;
    }

    // What is missing for the next run, in the order in which the pen wants it.
    private RequestHandle? SetUp(PenStatus status)
    {
        PenRequests pen = _connection.Requests;
        DeviceState state = (DeviceState)status.State;
        if (_mustEndSession)
        {
            return pen.EndSession();
        }
        if (state == DeviceState.ChangingCartridge)
        {
            return status.Cartridge == 0 && status.BoundCount > 0 ? pen.Mount(0) : pen.EndChange();
        }
        if (!_connection.IsPairedHere)
        {
            return state == DeviceState.Disarmed ? pen.Pair(_room.Clinic.LedgerId, _room.Clinic.Key) : null;
        }
        if ((status.Flags & 1) == 0)
        {
            return pen.SetProfile(_room.Clinic.Profile(
                status.SessionId != 0 ? status.SessionId : _room.Clinic.OpenSession()));
        }
        if (status.Cartridge == 0)
        {
            return status.BoundCount == 0
                ? pen.Bind(status.SessionId, _room.Clinic.Cartridges())
                : pen.Mount(0);
        }
        bool isConfirmed = (status.Flags & 2) != 0;
        return state == DeviceState.Disarmed ? pen.Arm(status.SessionId, isConfirmed)
            : state == DeviceState.Armed && _room.Clinic.InForce == null ? pen.ReadProfile() : null;
    }

    private RequestHandle? Change(PenStatus status, long nowMs)
    {
        _changeMs = nowMs + _random.WaitMs(_room.Plan.ChangeEveryMs);
        PenRequests pen = _connection.Requests;
        switch (_random.Between(0, 11))
        {
            case 0: return pen.Stop();
            case 1: return pen.Disarm();
            case 2: return pen.BeginChange();
            case 3: return pen.Unmount(status.Cartridge, _random.Hits(500));
            case 4: return pen.Mount(_room.Clinic.Given.Count == 0 ? 0 : _random.Pick(_room.Clinic.Given));
            case 5: return pen.EndSession();
            case 6: return pen.SetTime((uint)(1_700_000_000 + (nowMs / 1_000)));
            case 7: return status.SessionId == 0 ? null : pen.SetProfile(_room.Clinic.Profile(status.SessionId));
            case 8: return pen.Bind(Math.Max(1, status.SessionId), _room.Clinic.Cartridges());
            case 9: return Lower(pen);
            case 10: return pen.Mount(0);
            default: return pen.EndChange();
        }
    }

    private RequestHandle? Lower(PenRequests pen)
    {
        Profile? lower = _room.Clinic.InForce;
        if (lower == null)
        {
            return null;
        }
        lower.SetRate10mHz = (ushort)(lower.SetRate10mHz * 4 / 5);
        lower.ProtrusionUm = (ushort)(lower.ProtrusionUm / 2);
        return pen.SetProfile(lower);
    }
}
