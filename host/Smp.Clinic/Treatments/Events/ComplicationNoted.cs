using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.Clinic.Treatments.Events;

/// <summary>Something went wrong with the skin or the result.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Codes">Codes, of the protocol or general.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ComplicationNoted(
    TreatmentId Treatment, IReadOnlyList<string> Codes, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "complication-noted";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public bool Equals(ComplicationNoted? other) => other is not null && ToFields().Equals(other.ToFields());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Treatment, Codes.Count, At);

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("codes", FieldValue.Of(Codes.Select(FieldValue.Of)));

    internal static ComplicationNoted Read(EventFieldReader reader) =>
        new(reader.Treatment(), reader.Slugs("codes"), reader.PersonCode("person"), reader.At())
        {
            Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
        };
}
