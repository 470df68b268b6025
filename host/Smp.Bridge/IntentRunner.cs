using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Bridge.Pairing;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;
using Smp.Link;

namespace Smp.Bridge;

/// <summary>
/// Carries out the ledger's intents on the pen, one at a time in their order, and writes down what came of each.
/// </summary>
/// <remarks>
/// What was intended before this process held the pen is not carried out: the moment has passed, and whether an earlier
/// process sent it is not known. It is settled as unknown, and the pen's own record tells. What had to wait too long,
/// for a pen that is off or behind one that is silent, is not done: whoever asked has gone on, and a pen must not arm
/// when nobody expects it.
/// </remarks>
public sealed class IntentRunner
{
    private const long WaitSMax = 5;

    private readonly LedgerFile _ledger;
    private readonly ClinicReader _reader;
    private readonly PenConnection _connection;
    private readonly IntentAct _act;
    private readonly TimeProvider? _time;
    private readonly Func<bool> _isCaughtUp;
    private readonly long _rowsAtStart;
    private IntentRecorded? _intent;
    private RequestHandle? _handle;
    private string _line = "";

    /// <summary>A runner for the pen behind this connection.</summary>
    /// <param name="ledger">Where intents and outcomes stand.</param>
    /// <param name="connection">To the pen.</param>
    /// <param name="time">The time of day of an outcome; null takes that of its intent, for simulated time.</param>
    /// <param name="isCaughtUp">True when all the pen remembers is in the ledger.</param>
    public IntentRunner(LedgerFile ledger, PenConnection connection, TimeProvider? time, Func<bool> isCaughtUp)
    {
        _isCaughtUp = isCaughtUp;
        _ledger = ledger;
        _connection = connection;
        _act = new IntentAct(connection, new PairingKeys(ledger.Path), ledger.Id.ToArray());
        _time = time;
        _rowsAtStart = ledger.ReadHead().RowCount;
        _reader = new ClinicReader(ledger);
    }

    /// <summary>What was done last, as a line for a person; empty when nothing was since the last call.</summary>
    public string TakeLine()
    {
        string line = _line;
        _line = "";
        return line;
    }

    /// <summary>The clinic's record as of now.</summary>
    public ClinicRecord ReadRecord()
    {
        _reader.Refresh();
        return _reader.Record;
    }

    /// <summary>Writes down what this process itself asks of the pen; it is carried out like any other.</summary>
    public void Intend(Intent intent, UtcInstant at)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        _reader.Refresh();
        batch.AppendEvent(EventJson.Write(intent.At(_reader.Record.LastIntent + 1, at)));
        batch.Commit();
    }

    /// <summary>Looks for intents, asks the pen, and writes down its answer.</summary>
    public void Tick()
    {
        if (_connection.State != ConnectionState.Open || !_connection.IsPairedHere)
        {
            _reader.Refresh();
            SettleExpired(_connection.State == ConnectionState.Open
                ? "the pen is not paired: disarm it or clear its fault at the pen, then ask again"
                : "no pen is connected: switch it on and ask again");
            return;
        }
        if (_handle is { IsSettled: true })
        {
            Settle(_intent!, _handle);
            _handle = null;
            _intent = null;
        }
        if (_intent is null)
        {
            _reader.Refresh();
            SettleOld();
            SettleExpired(_isCaughtUp()
                ? "the pen was busy or silent for too long: look at it and ask again"
                : "the pen's records are still coming: wait until they are kept, then ask again");
        }
        if (_intent is null && Next() is { } next && !MustWait(next))
        {
            Begin(next);
        }
    }

    // What the pen remembers is judged by too: whose blood is on it, and which session this is.
    private bool MustWait(IntentRecorded next) =>
        next.Verb is Intent.Arm or Intent.ArmConfirmed or Intent.SendProfile && !_isCaughtUp();

    private IntentRecorded? Next() =>
        _reader.Record.Unanswered.FirstOrDefault()?.Intent;

    private void SettleOld() => SettleWhere(
        IsOlderThanThis, Outcome.Unknown, "no program held the pen when it was asked; read its record, then ask again");

    // Nothing of these was sent: one process holds the pen, and this one has not begun with them. The one it has begun
    // with is settled by the pen's answer alone.
    private void SettleExpired(string reason) => SettleWhere(
        intent => intent != _intent && !IsOlderThanThis(intent)
            && Now(intent).UtcS - intent.At.UtcS > WaitSMax,
        Outcome.NotDone, $"it waited over {WaitSMax} s; {reason}");

    private void SettleWhere(Func<IntentRecorded, bool> isMeant, Outcome outcome, string reason)
    {
        IntentRecorded[] open = [.. _reader.Record.Unanswered.Select(known => known.Intent)];
        foreach (IntentRecorded intent in open.Where(isMeant))
        {
            Write(intent, outcome, reason, 0);
            _reader.Refresh();
        }
    }

    private bool IsOlderThanThis(IntentRecorded intent) =>
        _reader.Record.IntentOf(intent.IntentId)!.Row <= _rowsAtStart;

    private void Begin(IntentRecorded intent)
    {
        string? reason = IntentRules.WhyNot(_reader.Record, intent, Now(intent), _connection.Pen!.DeviceId)
            ?? _act.WhyNot(intent);
        _handle = reason is null ? _act.Ask(_reader.Record, intent) : null;
        if (_handle is null)
        {
            Write(intent, Outcome.NotDone, reason ?? $"this program does not know how to do '{intent.Verb}'", 0);
            _reader.Refresh();
            return;
        }
        _intent = intent;
    }

    private void Settle(IntentRecorded intent, RequestHandle handle)
    {
        (Outcome outcome, string reason) = handle.Outcome switch
        {
            RequestOutcome.Done when _act.WhyNotYet(intent, handle) is { } notYet => (Outcome.NotDone, notYet),
            RequestOutcome.Done => (Outcome.Done, ""),
            RequestOutcome.Refused => (Outcome.NotDone, $"the pen refused: {RefusalText.Of(handle.Reason)}"),
            RequestOutcome.NotSent => (Outcome.NotDone, "it was never sent to the pen"),
            _ => (Outcome.Unknown, "the pen did not answer; its own record tells whether it was done"),
        };
        IEnumerable<ClinicEvent> consequences =
            _act.Consequences(_reader.Record, intent, outcome, reason, handle, Now(intent));
        Write(intent, outcome, reason, handle.DeviceNowMs, consequences);
        _reader.Refresh();
    }

    private void Write(
        IntentRecorded intent, Outcome outcome, string reason, uint penNowMs, IEnumerable<ClinicEvent>? consequences =
            null)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        batch.AppendEvent(
            EventJson.Write(new OutcomeRecorded(intent.IntentId, outcome, reason, penNowMs, Now(intent))));
        foreach (ClinicEvent consequence in consequences ?? [])
        {
            batch.AppendEvent(EventJson.Write(consequence));
        }
        batch.Commit();
        _line = $"{intent.Verb}: {Word(outcome)}{(reason.Length > 0 ? ", " + reason : "")}";
    }

    private UtcInstant Now(IntentRecorded intent) =>
        _time is null ? intent.At : new UtcInstant(_time.GetUtcNow().ToUnixTimeSeconds());

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Done => "done",
        Outcome.NotDone => "not done",
        _ => "unknown",
    };
}
