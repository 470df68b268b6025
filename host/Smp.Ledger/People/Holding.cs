using System;

namespace Smp.Ledger.People;

/// <summary>That something of a class is kept of a client, without what it says: to judge what is over.</summary>
/// <param name="Client">Whose it is.</param>
/// <param name="RecordClass">Its class, by its stable word.</param>
/// <param name="AtUtcS">When it was written down, seconds since 1970.</param>
/// <param name="Session">The session it belongs to; 0 for none.</param>
/// <param name="Field">The name of a field; empty for an entry.</param>
/// <param name="Entry">The number of an entry; 0 for a field.</param>
public sealed record Holding(
    UInt128 Client, string RecordClass, long AtUtcS, long Session, string Field, long Entry);
