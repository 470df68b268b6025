using System.Collections.Generic;
using System.Linq;
using Smp.Bridge.Pairing;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Link;
using Smp.Wire;
using Smp.Wire.Messages;

namespace Smp.Bridge;

/// <summary>One intent as a request to the pen, and what else its answer makes a row of.</summary>
internal sealed class IntentAct
{
    private const int NeedleIn = 1;
    private const int NeedleOut = 2;
    private const int Abandon = 0;

    private readonly PenConnection _connection;
    private readonly KeyPairing _pairing;
    private Profile? _asked;
    private ulong _device;

    /// <summary>Acts on the pen behind this connection.</summary>
    public IntentAct(PenConnection connection, PairingKeys keys, byte[] ledgerId)
    {
        _connection = connection;
        _pairing = new KeyPairing(connection, keys, ledgerId);
    }

    /// <summary>What speaks against it on this pen now, without a full stop; null for nothing.</summary>
    public string? WhyNot(IntentRecorded intent)
    {
        _device = _connection.Pen!.DeviceId;
        if (IsPairing(intent))
        {
            return _pairing.Offer(_device, intent.Verb == Intent.PairRenew);
        }
        if (intent.Verb != Intent.AcknowledgeAlarm)
        {
            return null;
        }
        // Numbers begin again with each boot: what a person saw must be what is acknowledged.
        bool isSeen = _connection.Alarms.Waiting.Any(
            alarm => alarm.Number == intent.Alarm && alarm.Fault == intent.Fault);
        return isSeen ? null : $"alarm {intent.Alarm} does not wait as it was seen; look again: smp alarm list";
    }

    /// <summary>Asks the pen; null for what this program does not know.</summary>
    public RequestHandle? Ask(ClinicRecord record, IntentRecorded intent)
    {
        PenRequests pen = _connection.Requests;
        uint session = intent.Session.Number;
        uint cartridge = intent.Cartridges.Count > 0 ? intent.Cartridges[0].Number : 0;
        return intent.Verb switch
        {
            Intent.SendProfile => SendProfile(record, intent),
            Intent.Bind => pen.Bind(session, intent.Cartridges.Select(bound => bound.Number).ToArray()),
            Intent.Mount => pen.Mount(cartridge),
            Intent.Unmount => pen.Unmount(cartridge, intent.IsFinished),
            Intent.Arm or Intent.ArmConfirmed => pen.Arm(session, intent.Verb == Intent.ArmConfirmed),
            Intent.Disarm => pen.Disarm(),
            Intent.BeginChange => pen.BeginChange(),
            Intent.EndChange => pen.EndChange(),
            Intent.EndSession => pen.EndSession(),
            Intent.SetTime => pen.SetTime((uint)intent.At.UtcS),
            _ => AskUpkeep(intent),
        };
    }

    /// <summary>Why a request that the pen has done is not yet what was intended; null when it is.</summary>
    public string? WhyNotYet(IntentRecorded intent, RequestHandle handle) =>
        intent.Verb == Intent.ReadAlarms && handle.ReadPenStatus() is { } status
        && _connection.Alarms.Waiting.All(alarm => alarm.Priority < status.Priority) && status.Priority > 0
            ? "the pen has an alarm that it has not told yet; look again in a second"
            : null;

    /// <summary>What the answer says beside its outcome.</summary>
    public IEnumerable<ClinicEvent> Consequences(
        ClinicRecord record, IntentRecorded intent, Outcome outcome, string reason, RequestHandle handle,
        UtcInstant at)
    {
        if (intent.Verb == Intent.SendProfile && _asked is not null)
        {
            PowerSettings? applied = handle.ReadProfile() is { } profile ? Profiles.FromWire(profile) : null;
            return
            [
                new ProfileSent(
                    intent.Session, intent.Profile, intent.Version, Profiles.FromWire(_asked), applied, outcome,
                    reason, at),
            ];
        }
        if (IsPairing(intent))
        {
            _pairing.Settle(_device, outcome);
        }
        if (outcome != Outcome.Done)
        {
            return [];
        }
        return intent.Verb switch
        {
            Intent.ReadAlarms => [AlarmsSeen(handle, at)],
            Intent.Pair or Intent.PairRenew => [_pairing.Row(_device, at)],
            _ => CartridgeSteps(record, intent, at),
        };
    }

    private RequestHandle? AskUpkeep(IntentRecorded intent)
    {
        PenRequests pen = _connection.Requests;
        return intent.Verb switch
        {
            Intent.ReadAlarms => pen.ReadStatus(),
            Intent.AcknowledgeFault => pen.AcknowledgeFault((FaultCode)intent.Fault),
            Intent.AcknowledgeAlarm => pen.AcknowledgeAlarm(intent.Alarm),
            Intent.CalibrateGripIn => pen.CalibrateGrip(NeedleIn, intent.GaugeUm),
            Intent.CalibrateGripOut => pen.CalibrateGrip(NeedleOut, intent.GaugeUm),
            Intent.CalibrateGripAbandon => pen.CalibrateGrip(Abandon, 0),
            Intent.Pair or Intent.PairRenew => _pairing.Ask(),
            _ => null,
        };
    }

    private static bool IsPairing(IntentRecorded intent) => intent.Verb is Intent.Pair or Intent.PairRenew;

    private RequestHandle? SendProfile(ClinicRecord record, IntentRecorded intent)
    {
        ProfileDefined? defined = record.ProfileOf(intent.Profile, intent.Version);
        _asked = defined is null ? null : Profiles.ToWire(defined, intent.Session.Number);
        return _asked is null ? null : _connection.Requests.SetProfile(_asked);
    }

    // The pen's own word comes first: with priority 0 nothing waits, whatever this side still remembers.
    private AlarmsRead AlarmsSeen(RequestHandle handle, UtcInstant at)
    {
        bool isAnyWaiting = handle.ReadPenStatus() is { Priority: > 0 };
        IEnumerable<Alarm> waiting = isAnyWaiting ? _connection.Alarms.Waiting : [];
        return new AlarmsRead(
            _device,
            [.. waiting.Select(alarm => new WaitingAlarm(
                alarm.Number, alarm.Fault, alarm.Priority, new CartridgeId(alarm.Cartridge)))],
            at);
    }

    private static IEnumerable<ClinicEvent> CartridgeSteps(ClinicRecord record, IntentRecorded intent, UtcInstant at)
    {
        if (record.SessionOf(intent.Session) is not { } session)
        {
            yield break;
        }
        foreach (CartridgeId cartridge in intent.Cartridges)
        {
            if (intent.Verb == Intent.Mount)
            {
                yield return new CartridgeMounted(cartridge, intent.Session, session.Client, at);
            }
            if (intent.Verb == Intent.Unmount)
            {
                yield return new CartridgeRemoved(cartridge, intent.Session, intent.IsFinished, at);
            }
        }
    }
}
