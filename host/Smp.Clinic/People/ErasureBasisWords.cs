using System.Diagnostics.CodeAnalysis;
using Smp.Clinic.Events;

namespace Smp.Clinic.People;

/// <summary>The words of the grounds of an erasure, as the ledger and the verbs use them.</summary>
public static class ErasureBasisWords
{
    /// <summary>The word of a ground.</summary>
    public static string WordOf(ErasureBasis basis) => Words.ErasureBases.WordOf(basis);

    /// <summary>Takes a typed word.</summary>
    public static bool TryParse(
        string text, out ErasureBasis basis, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        bool isKnown = Words.ErasureBases.TryValueOf(text.Trim(), out basis);
        refusal = isKnown
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is no ground of an erasure", "it is not known",
                $"Give one of {Words.ErasureBases.Known}");
        return isKnown;
    }
}
