using Smp.Clinic.People;
using Smp.Clinic.Premises;
using Smp.Clinic.Treatments;

namespace Smp.Clinic.Events;

/// <summary>A visit of a client began.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Client">Whose visit.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record SessionOpened(SessionId Session, ClientReference Client, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "session-opened";

    /// <summary>The treatment it belongs to; without one no pen is armed for it.</summary>
    public TreatmentId Treatment { get; init; }

    /// <summary>Who treats; nothing when that was not told.</summary>
    public PersonCode? Practitioner { get; init; }

    /// <summary>The code of the place; nothing when that was not told.</summary>
    public PremisesCode? Premises { get; init; }

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields)
    {
        fields.Add("session", Session).Add("client", Client);
        _ = Treatment.IsNone ? fields : fields.Add("treatment", (long)Treatment.Number);
        fields.AddIf("practitioner", Practitioner?.Text).AddIf("premises", Premises?.Text).Add("atUtcS", At);
    }

    internal static SessionOpened Read(EventFieldReader reader) =>
        new(reader.Session(), reader.Client(), reader.At())
        {
            Treatment = reader.OptionalTreatment(),
            Practitioner = reader.OptionalPersonCode("practitioner"),
            Premises = reader.OptionalPremises("premises"),
        };
}
