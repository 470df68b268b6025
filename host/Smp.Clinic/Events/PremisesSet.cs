using Smp.Clinic.Premises;

namespace Smp.Clinic.Events;

/// <summary>Rooms in which clients are treated were laid down. The newest row of a code counts.</summary>
/// <param name="Premises">Which.</param>
/// <param name="Licence">The number of their licence, 1..60 characters; nothing when they have none.</param>
/// <param name="Zone">The time zone of their wall clock.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PremisesSet(PremisesCode Premises, string? Licence, ZoneId Zone, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "premises-set";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("premises", Premises.Text).AddIf("licence", Licence).Add("zone", Zone.Text).Add("atUtcS", At);

    internal static PremisesSet Read(EventFieldReader reader) => new(
        reader.Premises("premises"),
        reader.OptionalText("licence", PrintableText.NameCharsMax),
        reader.Zone("zone"),
        reader.At());
}
