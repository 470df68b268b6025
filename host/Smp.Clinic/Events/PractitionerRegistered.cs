using Smp.Clinic.People;

namespace Smp.Clinic.Events;

/// <summary>Somebody who treats clients was registered, or registered anew. The newest row of a code counts.</summary>
/// <param name="Person">Who: a code, never a name, which stands in the file of the staff beside the ledger.</param>
/// <param name="Licence">The number of their licence, 1..60 characters; nothing when they have none.</param>
/// <param name="IsActive">False once they have left: then they sign no more.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PractitionerRegistered(PersonCode Person, string? Licence, bool IsActive, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "practitioner-registered";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("person", Person.Text).AddIf("licence", Licence).Add("isActive", IsActive).Add("atUtcS", At);

    internal static PractitionerRegistered Read(EventFieldReader reader) => new(
        reader.PersonCode("person"),
        reader.OptionalText("licence", PrintableText.NameCharsMax),
        reader.Flag("isActive"),
        reader.At());
}
