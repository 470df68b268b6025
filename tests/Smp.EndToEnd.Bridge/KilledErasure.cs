using System;
using System.Linq;
using Smp.App.Verbs;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.People;
using Smp.Ledger;

namespace Smp.EndToEnd.Bridge;

/// <summary>The erasure of <c>smp retention erase</c>, which kills itself in the chain or in the store.</summary>
internal static class KilledErasure
{
    /// <summary>The first word that asks for it.</summary>
    public const string Word = "erase";

    /// <summary>Erases the first client of a ledger.</summary>
    public static int Run(string ledger, string file, KillingWatch watch)
    {
        bool isStore = file == "store";
        using PeopleFiles files = new(ledger, isStore ? null : watch, isStore ? watch : null);
        ClientReference client = files.Record.Clients.Keys.First();
        return PersonCode.TryParse("MK", out PersonCode? person, out _)
            ? (int)new ClientErasure(files).Erase(client, ErasureBasis.Request, person, LedgerDesk.Now).Outcome
            : throw new InvalidOperationException("MK is a code.");
    }
}
