using System;

namespace Smp.Ledger.People;

/// <summary>What was shredded of a client and a class, kept until the ledger says so too.</summary>
/// <param name="Id">Random, so that it is told once.</param>
/// <param name="Client">Whose it was.</param>
/// <param name="RecordClass">Of which class, by its stable word.</param>
/// <param name="Count">How many fields and entries, from 1.</param>
/// <param name="AtUtcS">When, seconds since 1970.</param>
public sealed record Shredding(ulong Id, UInt128 Client, string RecordClass, long Count, long AtUtcS);
