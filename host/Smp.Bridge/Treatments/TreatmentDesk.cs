using System;
using System.Linq;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Clinic.Treatments;
using Smp.Ledger;
using Smp.Ledger.People;

namespace Smp.Bridge.Treatments;

/// <summary>Where what is done for a treatment is written down: its outcome in the chain, what it says in the store.
/// </summary>
/// <remarks>
/// Judged and written under the ledger's write lock. The store comes first: when the chain cannot be written behind it,
/// the store has an entry that no row speaks of, and nothing was said that is not kept.
/// </remarks>
public sealed class TreatmentDesk(PeopleFiles files)
{
    private static readonly KeptPaper ToCome = new(1, new string('0', KeptPaper.CommitmentDigits));

    /// <summary>Writes an act of a treatment down, and keeps what it says.</summary>
    /// <param name="act">The act by the record as it is under the write lock; its paper is filled in here.</param>
    /// <param name="paper">What the store is to keep; null for nothing.</param>
    /// <returns>Why not; null when it was done.</returns>
    /// <exception cref="LedgerException">A file cannot be used.</exception>
    public ClinicRefusal? Keep(Func<ClinicRecord, TreatmentEvent> act, PaperContent? paper)
    {
        PeopleStore? store = paper is null ? null : files.StoreToWrite(act(files.Record).At);
        using LedgerBatch batch = files.Ledger.BeginBatch();
        TreatmentEvent wanted = act(files.Record);
        if (files.Record.Judge(paper is null ? wanted : wanted with { Paper = ToCome }) is { } refusal)
        {
            return refusal;
        }
        ClientReference client = files.Record.Treatments.Find(wanted.Treatment)!.Client;
        if (store is not null && NameGuard.Judge(store, client, wanted) is { } named)
        {
            return named;
        }
        batch.AppendEvent(EventJson.Write(store is null ? wanted : Kept(store, wanted, paper!)));
        batch.Commit();
        return null;
    }

    /// <summary>What the store keeps of an act; null when it keeps nothing, or no longer.</summary>
    /// <exception cref="LedgerException">The store cannot be used.</exception>
    public PersonEntry? Read(TreatmentEvent told) => told.Paper is not { } paper
        ? null
        : files.StoreIfAny()?.EntriesOf(files.Record.Treatments.Find(told.Treatment)!.Client.Bits)
            .FirstOrDefault(entry => entry.Number == paper.Entry && Hex(entry) == paper.Commitment);

    private TreatmentEvent Kept(PeopleStore store, TreatmentEvent wanted, PaperContent paper)
    {
        PersonEntry kept = store.Add(
            files.Record.Treatments.Find(wanted.Treatment)!.Client.Bits,
            new PersonEntry(
                paper.Kind, RecordClassWords.WordOf(paper.Class), wanted.At.UtcS, wanted.Session.Number,
                paper.Content.ToUtf8()));
        return wanted with { Paper = new KeptPaper(kept.Number, Hex(kept)) };
    }

    private static string Hex(PersonEntry entry) => Convert.ToHexStringLower(entry.Commitment.Span);
}
