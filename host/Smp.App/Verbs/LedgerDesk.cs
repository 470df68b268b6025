using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Threading;
using Smp.Bridge;
using Smp.Bridge.Staff;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary>An open ledger with the clinic's desk over it, for one verb.</summary>
public sealed class LedgerDesk : IDisposable
{
    private const int LookMs = 20;

    private readonly LedgerFile _ledger;

    /// <summary>Opens a ledger that is there.</summary>
    public LedgerDesk(string path)
    {
        _ledger = LedgerFile.Open(path);
        Desk = new ClinicDesk(_ledger);
        Staff = new StaffDesk(_ledger);
    }

    /// <summary>Where acts are judged and written down.</summary>
    public ClinicDesk Desk { get; }

    /// <summary>Where PINs are set and checked.</summary>
    public StaffDesk Staff { get; }

    /// <summary>The clinic's record as of now.</summary>
    public ClinicRecord Record => Desk.Record;

    /// <summary>The ledger, to find out what an act is about.</summary>
    public LedgerFile Ledger => _ledger;

    /// <summary>Says what the act is about, before the record is first asked.</summary>
    public void Narrow(ClinicScope scope) => Desk.Narrow(scope);

    /// <summary>The same for a visit, as it was typed, and pieces beside.</summary>
    public void NarrowTo(string visit, params IReadOnlyList<CartridgeId> pieces) =>
        Narrow(ClinicScope.Of(_ledger, new SessionId(Typed.NumberOrNone(visit)), pieces));

    /// <summary>The computer's time of day.</summary>
    public static UtcInstant Now => new(DateTimeOffset.UtcNow.ToUnixTimeSeconds());

    /// <summary>Writes an act down, or stops the verb with the rule that refuses it.</summary>
    public void Do(Func<ClinicRecord, ClinicEvent> act)
    {
        if (Desk.Do(act) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }

    /// <summary>Writes several acts down, all or none, or stops the verb with the rule that refuses one.</summary>
    public void DoAll(
        Func<ClinicRecord, IEnumerable<ClinicEvent>> acts,
        Func<ClinicRecord, (ClinicRefusal Refusal, ClinicEvent Tried)?>? whole = null)
    {
        if (Desk.DoAll(acts, whole) is { } refusal)
        {
            throw new VerbException(refusal.Sentence, ExitCode.CheckFailed);
        }
    }

    /// <summary>Writes down that something was tried and refused, and stops the verb with the refusal.</summary>
    public VerbException Refused(ClinicEvent? kept, ClinicRefusal refusal)
    {
        if (kept is not null)
        {
            Desk.Do(_ => kept);
        }
        bool isInput = refusal.Reason is RefusalReason.Malformed or RefusalReason.Contradiction;
        return new VerbException(refusal.Sentence, isInput ? ExitCode.WrongUse : ExitCode.CheckFailed);
    }

    /// <summary>Asks the pen, through the process that holds it, and waits for what came of it.</summary>
    public void Ask(Intent intent, TimeSpan wait)
    {
        AskQuietly(intent, wait);
        Console.WriteLine($"{intent.Verb}: done");
    }

    /// <summary>The same without a line when it was done: what follows says more.</summary>
    /// <param name="intent">What is asked.</param>
    /// <param name="wait">How long an answer may take.</param>
    /// <param name="pass">What passes the time; null sleeps, while another process works.</param>
    public void AskQuietly(Intent intent, TimeSpan wait, Action? pass = null)
    {
        pass ??= static () => Thread.Sleep(LookMs);
        long id = Desk.Intend(intent, Now);
        long start = TimeProvider.System.GetTimestamp();
        OutcomeRecorded? outcome;
        while ((outcome = Desk.OutcomeOf(id)) is null)
        {
            if (TimeProvider.System.GetElapsedTime(start) > wait)
            {
                throw new VerbException(
                    $"{intent.Verb}: unknown, nobody has answered in {wait.TotalSeconds:0} s; "
                    + "start 'smp bridge' on this ledger unless it runs, switch the pen on, then ask again.",
                    ExitCode.Unreachable);
            }
            pass();
        }
        ThrowUnlessDone(intent, outcome);
    }

    /// <summary>A number that no cartridge and no label of this ledger has.</summary>
    public CartridgeId MintCartridge() => MintCartridges(Record, 1)[0];

    /// <summary>So many different numbers that no cartridge and no label of this record has.</summary>
    public static IReadOnlyList<CartridgeId> MintCartridges(ClinicRecord record, int count)
    {
        HashSet<CartridgeId> minted = [];
        while (minted.Count < count)
        {
            var id = new CartridgeId((uint)RandomNumberGenerator.GetInt32(1, int.MaxValue));
            if (!record.IsKnown(id) && record.Stock.Labels.BoxOf(id) == 0)
            {
                minted.Add(id);
            }
        }
        return [.. minted];
    }

    /// <summary>Closes the ledger.</summary>
    public void Dispose() => _ledger.Dispose();

    private static void ThrowUnlessDone(Intent intent, OutcomeRecorded outcome)
    {
        if (outcome.Outcome != Outcome.Done)
        {
            bool isKnown = outcome.Outcome == Outcome.NotDone;
            throw new VerbException(
                $"{intent.Verb}: {(isKnown ? "not done" : "unknown")}, {outcome.Reason}.",
                isKnown ? ExitCode.CheckFailed : ExitCode.Unreachable);
        }
    }
}
