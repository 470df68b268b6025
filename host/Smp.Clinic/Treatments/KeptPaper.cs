using System.Linq;

namespace Smp.Clinic.Treatments;

/// <summary>What the chain holds of something that the store of people keeps: where it is, and what binds it.</summary>
/// <param name="Entry">Number of the entry in the store, from 1.</param>
/// <param name="Commitment">SHA-256 over a salt and the content, 64 small hexadecimal digits.</param>
public sealed record KeptPaper(long Entry, string Commitment)
{
    /// <summary>Digits of a commitment.</summary>
    public const int CommitmentDigits = 64;

    internal static bool IsCommitment(string text) =>
        text.Length == CommitmentDigits && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
}
