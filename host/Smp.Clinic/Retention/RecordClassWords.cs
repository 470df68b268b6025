using System.Diagnostics.CodeAnalysis;
using Smp.Clinic.Events;

namespace Smp.Clinic.Retention;

/// <summary>The words of the classes of records, as the ledger, the store of people and the verbs use them.</summary>
public static class RecordClassWords
{
    /// <summary>The word of a class.</summary>
    public static string WordOf(RecordClass recordClass) => Words.RecordClasses.WordOf(recordClass);

    /// <summary>Takes a typed or stored word.</summary>
    public static bool TryParse(
        string text, out RecordClass recordClass, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        bool isKnown = Words.RecordClasses.TryValueOf(text.Trim(), out recordClass);
        refusal = isKnown
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is no class of records", "it is not known",
                $"Give one of {Words.RecordClasses.Known}");
        return isKnown;
    }
}
