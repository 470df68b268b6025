using System.Collections.Generic;

namespace Smp.Clinic.Events;

/// <summary>
/// An event of a kind this program does not know, kept as it is: a newer program may have written it.
/// </summary>
/// <param name="UnknownName">Its name.</param>
/// <param name="Fields">What it says.</param>
public sealed record UnknownEvent(string UnknownName, EventFields Fields) : ClinicEvent(default(UtcInstant))
{
    /// <inheritdoc/>
    public override string Name => UnknownName;

    private protected override void WriteTo(EventFields fields)
    {
        foreach (KeyValuePair<string, FieldValue> pair in Fields)
        {
            fields.Add(pair.Key, pair.Value);
        }
    }
}
