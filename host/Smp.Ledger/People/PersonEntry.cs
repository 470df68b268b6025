using System;

namespace Smp.Ledger.People;

/// <summary>One of several things kept of a person: a filled-in form, a note, a reference to a photo.</summary>
/// <param name="Kind">Its stable kind, 1..40 of a-z, 0-9 and hyphen.</param>
/// <param name="RecordClass">The class whose retention applies, by its stable word.</param>
/// <param name="AtUtcS">When it was written down, seconds since 1970.</param>
/// <param name="Session">The session it belongs to; 0 for none.</param>
/// <param name="Content">What it says, canonical; empty when what is stored cannot be opened any more.</param>
public sealed record PersonEntry(
    string Kind, string RecordClass, long AtUtcS, long Session, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its number in the store, never used again; 0 before it is stored.</summary>
    public long Number { get; init; }

    /// <summary>What the chain may hold of it, 32 bytes; empty before it is stored.</summary>
    public ReadOnlyMemory<byte> Commitment { get; init; }

    /// <summary>False when what is stored cannot be opened any more.</summary>
    public bool IsReadable { get; init; } = true;
}
