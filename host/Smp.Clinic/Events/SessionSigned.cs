namespace Smp.Clinic.Events;

/// <summary>A person signed the record of a session.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Person">Who: a code, never a name; 1..60 characters.</param>
/// <param name="Meaning">What is said by it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record SessionSigned(SessionId Session, string Person, SignatureMeaning Meaning, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "session-signed";

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <summary>The person showed that it is them with their PIN; false in rows of before there were PINs.</summary>
    public bool IsPinChecked { get; init; }

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("session", Session).Add("person", Person).Add("meaning", Words.Meanings.WordOf(Meaning))
            .AddIf("isPinChecked", IsPinChecked).Add("atUtcS", At);

    internal static SessionSigned Read(EventFieldReader reader) => new(
        reader.Session(),
        reader.Text("person", PrintableText.NameCharsMax),
        reader.Word("meaning", Words.Meanings),
        reader.At())
    {
        IsPinChecked = reader.OptionalFlag("isPinChecked"),
    };
}
