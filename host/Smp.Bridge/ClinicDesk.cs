using System;
using System.Collections.Generic;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.Bridge;

/// <summary>
/// Where people's acts enter the record: each is judged by the rules and written down, done or refused.
/// </summary>
/// <remarks>Judging and writing happen under the ledger's write lock, so that two people cannot use one cartridge at
/// once.</remarks>
public sealed class ClinicDesk
{
    private readonly LedgerFile _ledger;
    private ClinicScope? _scope;
    private ClinicReader _reader;

    /// <summary>A desk over this ledger.</summary>
    public ClinicDesk(LedgerFile ledger)
    {
        _ledger = ledger;
        _reader = new ClinicReader(ledger);
    }

    /// <summary>Says what the acts are about, before the record is first asked: years of the rest are left out.
    /// </summary>
    public void Narrow(ClinicScope scope)
    {
        _scope = scope;
        _reader = new ClinicReader(_ledger, scope);
    }

    /// <summary>The clinic's record as of now; narrowed, it holds what has a say in the scope.</summary>
    public ClinicRecord Record
    {
        get
        {
            _reader.Refresh();
            return _reader.Record;
        }
    }

    /// <summary>Writes down what was done, when the rules allow it; when they do not, that it was tried.</summary>
    /// <returns>Null when it was done.</returns>
    public ClinicRefusal? Do(Func<ClinicRecord, ClinicEvent> act)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        ClinicEvent wanted = act(Record);
        ClinicRefusal? refusal = Record.Judge(wanted);
        ClinicEvent? kept = refusal is null ? wanted : Record.RefusalOf(wanted, refusal);
        if (kept is not null)
        {
            batch.AppendEvent(EventJson.Write(kept));
            batch.Commit();
        }
        return refusal;
    }

    /// <summary>
    /// Writes down several acts when the rules allow each behind those before it; otherwise none of them, and that the
    /// first refused one was tried.
    /// </summary>
    /// <param name="acts">The acts, by the record as it is under the write lock.</param>
    /// <param name="whole">Judges them together once each is allowed, with what was tried; null allows.</param>
    /// <returns>Null when all were done.</returns>
    public ClinicRefusal? DoAll(
        Func<ClinicRecord, IEnumerable<ClinicEvent>> acts,
        Func<ClinicRecord, (ClinicRefusal Refusal, ClinicEvent Tried)?>? whole = null)
    {
        (ClinicRefusal Refusal, ClinicEvent? Kept)? refused;
        bool isKept = false;
        try
        {
            using LedgerBatch batch = _ledger.BeginBatch();
            refused = Append(batch, [.. acts(Record)]);
            if (refused is null && whole?.Invoke(Record) is { } tooMuch)
            {
                refused = (tooMuch.Refusal, Record.RefusalOf(tooMuch.Tried, tooMuch.Refusal));
            }
            if (refused is null)
            {
                batch.Commit();
                isKept = true;
            }
        }
        finally
        {
            // What was given up was read already: begin anew.
            _reader = isKept ? _reader : new ClinicReader(_ledger, _scope);
        }
        if (refused?.Kept is { } kept)
        {
            Do(_ => kept);
        }
        return refused?.Refusal;
    }

    /// <summary>
    /// Writes down what is about to be asked of the pen. The process that holds the pen carries it out.
    /// </summary>
    /// <returns>The intent's number.</returns>
    public long Intend(Intent intent, UtcInstant at)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        long id = Record.LastIntent + 1;
        batch.AppendEvent(EventJson.Write(intent.At(id, at)));
        batch.Commit();
        return id;
    }

    /// <summary>Writes down what came of an intent that its own verb carried out.</summary>
    public void Settle(long intentId, Outcome outcome, string reason, UtcInstant at)
    {
        using LedgerBatch batch = _ledger.BeginBatch();
        batch.AppendEvent(EventJson.Write(new OutcomeRecorded(intentId, outcome, reason, 0, at)));
        batch.Commit();
    }

    private (ClinicRefusal Refusal, ClinicEvent? Kept)? Append(LedgerBatch batch, ClinicEvent[] wanted)
    {
        foreach (ClinicEvent next in wanted)
        {
            if (Record.Judge(next) is { } refusal)
            {
                return (refusal, Record.RefusalOf(next, refusal));
            }
            batch.AppendEvent(EventJson.Write(next));
        }
        return null;
    }

    /// <summary>What came of an intent; null while nothing is known.</summary>
    public OutcomeRecorded? OutcomeOf(long intentId) => Record.IntentOf(intentId)?.Result;
}
