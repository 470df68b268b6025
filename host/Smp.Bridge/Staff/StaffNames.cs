using System.Collections.Generic;
using System.Linq;
using Smp.Ledger;

namespace Smp.Bridge.Staff;

/// <summary>Names of practitioners for a report that is about to be printed with names.</summary>
public static class StaffNames
{
    /// <summary>The names that are kept beside a ledger, by code.</summary>
    /// <exception cref="StaffFileException">The file cannot be used.</exception>
    public static IReadOnlyDictionary<string, string> Of(string ledgerPath)
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(ledgerPath);
        return new StaffFile(ledger).Load().ToDictionary(kept => kept.Key.Text, kept => kept.Value.Name.Text);
    }
}
