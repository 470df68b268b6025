using Smp.Clinic.People;

namespace Smp.Clinic.Events;

/// <summary>
/// The PIN of a practitioner was set. It stands nowhere in the chain; that somebody else could set it does.
/// </summary>
/// <param name="Person">Whose PIN.</param>
/// <param name="By">Who answered for it with a PIN; the person alone for a first one and for a change.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PractitionerPinSet(PersonCode Person, PersonCode By, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "practitioner-pin-set";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("person", Person.Text).Add("by", By.Text).Add("atUtcS", At);

    internal static PractitionerPinSet Read(EventFieldReader reader) =>
        new(reader.PersonCode("person"), reader.PersonCode("by"), reader.At());
}
