using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Treatments;
using Smp.Ledger.People;

namespace Smp.Bridge.Treatments;

/// <summary>Keeps the client's own name out of the few free texts that stay in the chain for good.</summary>
/// <remarks>As far as the store knows the name, word by word: it cannot know what else people type.</remarks>
internal static class NameGuard
{
    private const int WordCharsMin = 3;

    private static readonly string[] FreeTexts = ["form", "text"];

    /// <summary>Why an act cannot stand; null when no word of it is one of the name.</summary>
    public static ClinicRefusal? Judge(PeopleStore store, ClientReference client, TreatmentEvent act)
    {
        HashSet<string> name = new(
            store.FieldsOf(client.Bits).Where(field => field.Name == PersonFields.Name)
                .SelectMany(field => WordsOf(field.Value ?? "")),
            StringComparer.OrdinalIgnoreCase);
        bool holds = FreeTexts.Select(key => act.ToFields().Find(key)?.Text ?? "").SelectMany(WordsOf)
            .Any(name.Contains);
        return holds
            ? new(
                RefusalReason.HoldsName, "This cannot be recorded",
                "a text that stays for good holds a word of the client's name", "Name the form or the text without it")
            : null;
    }

    private static IEnumerable<string> WordsOf(string text) =>
        text.Split([.. text.Where(c => !char.IsLetter(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= WordCharsMin);
}
