using Smp.Core.Depth;
using Smp.Core.Memory;
using Smp.Core.Sessions;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Core.Hosts;

/// <summary>Does what a host asks, or says why not. The content of the answer goes behind its six bytes.</summary>
/// <remarks>There is no request that starts the motor, and none that raises a ceiling.</remarks>
public sealed class RequestDesk
{
    private readonly RunControl _control;
    private readonly SessionDesk _session;
    private readonly Configuration _configuration;
    private readonly UsageBook _book;
    private readonly RecordRing _ring;
    private readonly TickInputs _inputs;
    private readonly Profile _profile = new Profile();
    private readonly CartridgeBinding _binding = new CartridgeBinding();
    private readonly MountCartridge _mount = new MountCartridge();
    private readonly UnmountCartridge _unmount = new UnmountCartridge();
    private readonly ArmRequest _arm = new ArmRequest();
    private readonly PairRequest _pair = new PairRequest();
    private readonly CalibrateGrip _calibrate = new CalibrateGrip();
    private readonly AcknowledgeAlarm _acknowledgeAlarm = new AcknowledgeAlarm();
    private readonly SettingsDesk _settings;
    private readonly AirGate _gate;
    private readonly PenStatus _status = new PenStatus();

    /// <summary>A desk before these parts of the pen.</summary>
    public RequestDesk(
        RunControl control, SessionDesk session, Configuration configuration, UsageBook book, RecordRing ring,
        SettingsDesk settings, AirGate gate, TickInputs inputs)
    {
        _gate = gate;
        _settings = settings;
        _control = control;
        _session = session;
        _configuration = configuration;
        _book = book;
        _ring = ring;
        _inputs = inputs;
    }

    /// <summary>The content is the pen's status, which is to be written when the answer is given.</summary>
    public const int StatusFollows = -1;

    /// <summary>Bytes of content that the last request left in the answer, or <see cref="StatusFollows"/>.</summary>
    public int ContentBytes;

    /// <summary>Executes one request.</summary>
    /// <param name="request">The request; checked by its frame.</param>
    /// <param name="isCable">It came over the cable.</param>
    /// <param name="answer">Where content is written, at <paramref name="contentAt"/>.</param>
    /// <param name="contentAt">First byte of content.</param>
    /// <returns>None when done.</returns>
    public Refusal Execute(Message request, bool isCable, byte[] answer, int contentAt)
    {
        ContentBytes = 0;
        _book.HasWritten = true;
        RequestOperation operation = (RequestOperation)request.Operation;
        Refusal refusal = Do(operation, request, isCable);
        if (operation == RequestOperation.SetProfile || operation == RequestOperation.ReadProfile)
        {
            ContentBytes = _configuration.Profile.WriteTo(answer, contentAt);
        }
        else if (operation == RequestOperation.ReadSetting && refusal == Refusal.None)
        {
            ContentBytes = _settings.Answer(
                request.Bytes, Message.PayloadOffset, request.PayloadEnd, answer, contentAt);
            refusal = ContentBytes == 0 ? Refusal.NoSuchSetting : Refusal.None;
        }
        else if (operation == RequestOperation.ReadAirCounts)
        {
            ContentBytes = _gate.Counts.WriteTo(answer, contentAt);
        }
        else if (refusal != Refusal.UnknownOperation)
        {
            ContentBytes = StatusFollows;
        }
        return refusal;
    }

    /// <summary>Stops and disarms; needs no cache, no key and no state.</summary>
    public void Stop() => _control.Disarm(_inputs.NowMs);

    private Refusal Do(RequestOperation operation, Message request, bool isCable)
    {
        byte[] bytes = request.Bytes;
        int at = Message.PayloadOffset;
        int end = request.PayloadEnd;
        long nowMs = _inputs.NowMs;
        switch (operation)
        {
            case RequestOperation.Stop:
            case RequestOperation.Disarm:
                _control.Disarm(nowMs);
                return Refusal.None;
            case RequestOperation.ReadProfile:
            case RequestOperation.ReadStatus:
            case RequestOperation.ReadAirCounts:
                return Refusal.None;
            case RequestOperation.SetProfile:
                _profile.ReadFrom(bytes, at, end);
                return SetProfile(nowMs);
            case RequestOperation.Arm:
                _arm.ReadFrom(bytes, at, end);
                return _control.Arm(_arm.SessionId, _arm.Confirm == 1, _inputs);
            case RequestOperation.BeginChange:
                return _control.BeginChange(nowMs);
            case RequestOperation.EndChange:
                return _control.EndChange(nowMs);
            case RequestOperation.AcknowledgeFault:
                return _control.AcknowledgeFault((FaultCode)LittleEndian.GetU8(bytes, at, end), nowMs);
            case RequestOperation.AcknowledgeAlarm:
                _acknowledgeAlarm.ReadFrom(bytes, at, end);
                _control.Alarms.Acknowledge(_acknowledgeAlarm.Number);
                return Refusal.None;
            case RequestOperation.Pair:
                _pair.ReadFrom(bytes, at, end);
                return Pair(isCable, nowMs);
            case RequestOperation.CalibrateGrip:
                _calibrate.ReadFrom(bytes, at, end);
                return CalibrateGrip(nowMs);
            case RequestOperation.WriteSetting:
            case RequestOperation.KeepSetting:
            case RequestOperation.ReadSetting:
                return isCable ? DoWithSetting(operation, bytes, at, end) : Refusal.OtherLinkOnly;
            default:
                return DoWithCartridge(operation, bytes, at, end);
        }
    }

    private Refusal DoWithCartridge(RequestOperation operation, byte[] bytes, int at, int end)
    {
        long nowMs = _inputs.NowMs;
        switch (operation)
        {
            case RequestOperation.BindCartridges:
                return !_binding.TryReadFrom(bytes, at, end) ? Refusal.Malformed
                    : IsAtRest ? _session.Bind(_binding) : Refusal.WrongState;
            case RequestOperation.Mount:
                _mount.ReadFrom(bytes, at, end);
                return IsAtRest ? _session.Mount(_mount.Cartridge, nowMs) : Refusal.WrongState;
            case RequestOperation.Unmount:
                _unmount.ReadFrom(bytes, at, end);
                return IsAtRest ? _session.Unmount(_unmount.Cartridge, _unmount.Finished != 0, nowMs)
                    : Refusal.WrongState;
            case RequestOperation.EndSession:
                _control.Disarm(nowMs);
                return EndSession(nowMs);
            default:
                return Refusal.UnknownOperation;
        }
    }

    private Refusal DoWithSetting(RequestOperation operation, byte[] bytes, int at, int end)
    {
        if (operation == RequestOperation.ReadSetting)
        {
            return Refusal.None;
        }
        if (!IsAtRest)
        {
            return Refusal.WrongState;
        }
        return operation == RequestOperation.WriteSetting
            ? _settings.Write(bytes, at, end)
            : _settings.Keep(bytes, at, end);
    }

    private bool IsAtRest =>
        _control.State == DeviceState.Disarmed || _control.State == DeviceState.ChangingCartridge
        || _control.State == DeviceState.Faulted;

    private Refusal SetProfile(long nowMs)
    {
        bool isDisarmed = _control.State == DeviceState.Disarmed;
        Refusal refusal = _session.SetProfile(_profile, isDisarmed, nowMs);
        if (refusal == Refusal.None)
        {
            _control.TakeProfile(nowMs);
        }
        return refusal;
    }

    private Refusal CalibrateGrip(long nowMs)
    {
        if (_control.State != DeviceState.Disarmed || _configuration.Mounted != 0)
        {
            return Refusal.WrongState;
        }
        if (_ring.IsFull)
        {
            return Refusal.MemoryFull;
        }
        Refusal refusal = _control.Grip.Calibrate(_calibrate.Step, _calibrate.GaugeUm);
        if (refusal == Refusal.None && _calibrate.Step == 2)
        {
            GripScale scale = _configuration.Grip;
            uint value = (uint)scale.HomeCode | ((uint)scale.CodesPerMm << 16);
            _book.SaveAndTell(RecordKind.GripCalibrated, 0, value, nowMs);
            _control.Grip.BeginHoming();
        }
        return refusal;
    }

    private Refusal EndSession(long nowMs)
    {
        Refusal refusal = _session.EndSession(nowMs);
        _control.TakeProfile(nowMs);
        return refusal;
    }

    private Refusal Pair(bool isCable, long nowMs)
    {
        if (!isCable)
        {
            return Refusal.OtherLinkOnly;
        }
        if (_control.State != DeviceState.Disarmed)
        {
            return Refusal.WrongState;
        }
        if (Bytes.AreAllZero(_pair.LedgerId))
        {
            return Refusal.OutOfRange;
        }
        bool isSame = Bytes.AreEqual(_pair.LedgerId, _configuration.LedgerId);
        if (!isSame && !Bytes.AreAllZero(_configuration.LedgerId))
        {
            return Refusal.OtherLedger;
        }
        System.Array.Copy(_pair.LedgerId, 0, _configuration.LedgerId, 0, _pair.LedgerId.Length);
        System.Array.Copy(_pair.Key, 0, _configuration.Key, 0, _pair.Key.Length);
        _gate.TakeKey();
        // On a full ring with a fact that waits, the pairing goes untold: without it nothing could be acknowledged.
        if (isSame || !_book.MayOwe(RecordKind.Paired))
        {
            _book.SaveConfiguration();
        }
        else
        {
            _book.SaveAndTell(RecordKind.Paired, 0, LittleEndian.GetU32(_pair.LedgerId, 0), nowMs);
        }
        return Refusal.None;
    }

    /// <summary>Writes the pen's status of this moment.</summary>
    /// <returns>Its bytes.</returns>
    public int WriteStatus(byte[] answer, int contentAt)
    {
        FillStatus();
        return _status.WriteTo(answer, contentAt);
    }

    private void FillStatus()
    {
        _status.State = (byte)_control.State;
        _status.LastFault = _configuration.LastFault;
        int flags = (ProfileRules.IsOpen(_configuration.Profile) ? 1 : 0) | (_session.NeedsConfirmation ? 2 : 0)
            | (_book.Clock.IsKnown ? 4 : 0) | (_control.IsPressed ? 8 : 0);
        _status.Flags = (byte)flags;
        _status.SessionId = _session.SessionId;
        _status.Cartridge = _configuration.Mounted;
        _status.Mount = _configuration.Mounted != 0 ? _configuration.MountNumber : (ushort)0;
        _status.BoundCount = (byte)_session.OpenCount();
        _status.MountMotorOnMs = Whole.Saturate32(_book.Mount.MotorOnMs);
        _status.MountLoadedMs = Whole.Saturate32(_book.Mount.LoadedMs);
        _status.MountStrokes = Whole.Saturate32(_book.Mount.Strokes);
        _status.RecordsWaiting = Whole.Saturate16(_ring.WaitingCount);
        _status.Priority = _control.Alarms.PriorityMax;
    }
}
