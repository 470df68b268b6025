using System;
using System.IO;
using Smp.Bench.Ledger;
using Smp.Bridge;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Catalogue;
using Smp.Clinic.Events;
using Smp.Ledger;
using Smp.Ledger.People;

namespace Smp.Bench.Lists;

/// <summary>A clinic's folder after years: the ledger, and the store of people beside it.</summary>
internal static class MadeClinic
{
    /// <summary>Sessions a client comes to in a made ledger.</summary>
    public const int SessionsAClient = 3;

    private const int Rooms = 8;
    private const int RunsACartridge = 14;
    private const int Profiles = 30;
    private const int Kinds = 100;

    private static readonly string[] Given = ["Ann", "Ben", "Carla", "Deniz", "Eszter", "Femi", "Goran", "Hana"];
    private static readonly string[] Family = ["Leigh", "Okafor", "Novak", "Sato", "Ramos", "Weiss", "Dubois"];

    /// <summary>How much a ledger of so many clients holds, rounded up to whole clients in each room.</summary>
    public static MadeScale ScaleOf(int clients) =>
        new(Rooms, (clients + Rooms - 1) / Rooms * SessionsAClient, RunsACartridge) { HasTreatments = true };

    /// <summary>Writes both files; gives the ledger's path.</summary>
    public static string Write(string folder, int clients, ulong seed)
    {
        string path = Path.Combine(folder, "ledger.db");
        MadeLedger.Write(path, ScaleOf(clients), seed);
        using LedgerFile ledger = LedgerFile.Open(path);
        using (LedgerBatch batch = ledger.BeginBatch())
        {
            AddKinds(batch);
            batch.Commit();
        }
        KeepPeople(ledger);
        return path;
    }

    private static void AddKinds(LedgerBatch batch)
    {
        UtcInstant now = new(1_772_000_000);
        for (int number = 1; number <= Kinds; number++)
        {
            CatalogueEntry entry = new(number, "Bishop", $"SMP {number}", "box, side");
            batch.AppendEvent(EventJson.Write(new CatalogueEntered(entry, now)));
        }
        for (int number = 1; number <= Profiles; number++)
        {
            PowerSettings settings = new() { SetRateMhz = 100_000, RateLimitMhz = 120_000, MotorLimitMv = 12_000 };
            batch.AppendEvent(EventJson.Write(new ProfileDefined(number, 1, $"Layer {number}", settings, now)));
        }
    }

    private static void KeepPeople(LedgerFile ledger)
    {
        using PeopleStore store = PeopleStore.OpenOrCreate(ledger);
        int number = 0;
        foreach (ClientReference client in EventRows.Fold(ledger, ClientRegistered.EventName).Clients.Keys)
        {
            string name = $"{Given[number % Given.Length]} {Family[number % Family.Length]} {number++}";
            store.Keep(client.Bits, new PersonField(PersonFields.Name, "contact", 1_772_000_000, name));
        }
        using LedgerBatch batch = ledger.BeginBatch();
        batch.AppendEvent(EventJson.Write(new PeopleStoreBegun(store.Id.Bits, new UtcInstant(1_772_000_000))));
        batch.Commit();
    }
}
