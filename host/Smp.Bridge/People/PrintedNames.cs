using System.Collections.Generic;
using System.Linq;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Ledger;

namespace Smp.Bridge.People;

/// <summary>Joins names to a report that is about to be printed, and writes down who had that done.</summary>
public static class PrintedNames
{
    /// <summary>The names of these clients; that they were given out is in the ledger before they are.</summary>
    /// <param name="ledgerPath">The ledger.</param>
    /// <param name="clients">Whose names; one that is not registered is never stored.</param>
    /// <param name="person">Who has the report made.</param>
    /// <param name="report">Which report, such as hygiene html; 1..60 characters.</param>
    /// <param name="period">The period it is about, in words; 1..60 characters.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="LedgerException">Ledger or store cannot be used, or the row cannot be written.</exception>
    public static IReadOnlyDictionary<ClientReference, NameOfClient> NamesOf(
        string ledgerPath, IReadOnlyCollection<ClientReference> clients, PersonCode person, string report,
        string period, UtcInstant at)
    {
        using PeopleFiles files = new(ledgerPath);
        NameBook book = new(files.People.People, files.StoreIfAny());
        Dictionary<ClientReference, NameOfClient> names =
            clients.Where(client => !client.IsNone).Distinct().ToDictionary(client => client, book.Of);
        long count = names.Values.Count(name => name.IsName);
        return files.Write(_ => new NamesPrinted(person, report, period, count, at)) is { } refusal
            ? throw new LedgerException(
                LedgerFault.Unexpected, ledgerPath, "that names are printed cannot be recorded", refusal.Sentence)
            : names;
    }
}
