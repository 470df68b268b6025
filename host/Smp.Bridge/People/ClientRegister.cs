using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Ledger;

namespace Smp.Bridge.People;

/// <summary>Finds who is registered, without reading what became of them.</summary>
public static class ClientRegister
{
    /// <summary>The client of a printed short form; none when the ledger does not know it.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public static ClientReference Find(LedgerFile ledger, string shortForm)
    {
        ClientReference found = default;
        EventRows.Read(
            ledger, [ClientRegistered.EventName], Take, holding: [$"\"{ClientReference.StoredStartOf(shortForm)}"]);
        return found;

        void Take(ClinicEvent next, long row)
        {
            if (found.IsNone && next is ClientRegistered one && one.Client.ShortForm == shortForm)
            {
                found = one.Client;
            }
        }
    }
}
