using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Events;

/// <summary>The days of a treatment's sessions were set or moved.</summary>
/// <param name="Treatment">Which treatment.</param>
/// <param name="Days">In the order of the sessions, 1..12.</param>
/// <param name="Planned">How many sessions are planned in all.</param>
/// <param name="Person">Who of the clinic did or heard it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PlanSet(
    TreatmentId Treatment, IReadOnlyList<DateOnly> Days, int Planned, PersonCode Person, UtcInstant At)
    : TreatmentEvent(Treatment, Person, At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "plan-set";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public bool Equals(PlanSet? other) => other is not null && ToFields().Equals(other.ToFields());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Treatment, Days.Count, At);

    private protected override void WriteOwn(EventFields fields) =>
        fields.Add("days", FieldValue.Of(Days.Select(day => FieldValue.Of(Iso(day))))).Add("planned", Planned);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    internal static PlanSet Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Days("days"),
        (int)reader.Number("planned", 1, SessionCount.CountMax),
        reader.PersonCode("person"),
        reader.At())
    {
        Session = reader.OptionalSession(), Paper = reader.OptionalPaper(),
    };
}
