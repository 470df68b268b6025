namespace Smp.Ledger.People;

/// <summary>What is kept of a person once, such as the name; a new value takes the old one's place.</summary>
/// <param name="Name">Its stable name, 1..40 of a-z, 0-9 and hyphen.</param>
/// <param name="RecordClass">The class whose retention applies, by its stable word.</param>
/// <param name="AtUtcS">When it was written down, seconds since 1970.</param>
/// <param name="Value">The value; null when what is stored cannot be opened any more.</param>
public sealed record PersonField(string Name, string RecordClass, long AtUtcS, string? Value);
