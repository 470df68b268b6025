using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Ledger;
using Smp.Ledger.People;

namespace Smp.Bridge.People;

/// <summary>Erases a client: intent into the chain, key and rows out of the store, outcome into the chain.</summary>
/// <remarks>
/// Killed anywhere, a repeat goes on where it stopped. The rows of the chain that name the reference stay; nothing says
/// any more whose it was.
/// </remarks>
public sealed class ClientErasure
{
    private readonly PeopleFiles _files;

    /// <summary>Over these files.</summary>
    public ClientErasure(PeopleFiles files) => _files = files;

    /// <summary>Erases, or goes on with an erasure that was begun.</summary>
    /// <param name="client">Who.</param>
    /// <param name="basis">On what ground.</param>
    /// <param name="person">Who decided it.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="LedgerException">The ledger or the store cannot be opened: nothing was done.</exception>
    public ErasureResult Erase(ClientReference client, ErasureBasis basis, PersonCode person, UtcInstant at)
    {
        // A store that is gone must be found before a row says that something is about to be erased from it.
        PeopleStore? store = _files.StoreIfAny() is null ? null : _files.StoreToWrite(at);
        ClinicRefusal? refusal = _files.Write(record => record.People.IntentOf(client) is null
            ? new ErasureIntended(client, basis, person, at)
            : null);
        return refusal is not null
            ? new ErasureResult(Outcome.NotDone, refusal.Sentence, IsRefused: true, HadPerson: false)
            : Delete(store, client, at);
    }

    private ErasureResult Delete(PeopleStore? store, ClientReference client, UtcInstant at)
    {
        bool hadPerson;
        try
        {
            hadPerson = store?.Erase(client.Bits) ?? false;
        }
        catch (LedgerException fault)
        {
            bool isKept = fault.Fault != LedgerFault.CommitUnknown && StillHas(store!, client);
            return isKept
                ? new ErasureResult(Outcome.NotDone, fault.Message, IsRefused: false, HadPerson: false)
                : Unknown($"traces may be left in the file ({fault.Message.TrimEnd('.')})");
        }
        try
        {
            _files.Write(record => record.People.IntentOf(client) is { } begun
                && record.People.ErasureOf(client) is null
                    ? new ClientErased(client, begun.Basis, begun.Person, at)
                    : null);
        }
        catch (LedgerException fault)
        {
            return Unknown($"the person is gone, but the ledger's row is missing ({fault.Message.TrimEnd('.')})");
        }
        return new ErasureResult(Outcome.Done, "", IsRefused: false, hadPerson);
    }

    private static bool StillHas(PeopleStore store, ClientReference client)
    {
        try
        {
            return store.Has(client.Bits);
        }
        catch (LedgerException)
        {
            return false;
        }
    }

    private static ErasureResult Unknown(string reason) => new(Outcome.Unknown, reason, false, HadPerson: true);
}
