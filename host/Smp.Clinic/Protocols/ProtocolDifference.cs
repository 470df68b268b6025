namespace Smp.Clinic.Protocols;

/// <summary>One place at which two protocols say different things.</summary>
/// <param name="Where">Such as aftercare.wash-none.lastDay.</param>
/// <param name="Before">What the first says; nothing when it says nothing.</param>
/// <param name="After">What the second says; nothing when it says nothing.</param>
/// <param name="SourceStands">
/// The rule was changed and still names a document's line as its source, which says something else.
/// </param>
public sealed record ProtocolDifference(string Where, string? Before, string? After, bool SourceStands);
