using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Protocols;

namespace Smp.Clinic.Treatments.Events;

/// <summary>A course of sessions was begun, under one version of a protocol for its whole length.</summary>
/// <param name="Treatment">Its number.</param>
/// <param name="Client">Whose.</param>
/// <param name="Protocol">The protocol's id.</param>
/// <param name="Version">Its version, 1..65535.</param>
/// <param name="ProtocolSha256">Of the file it was read from, 64 small hexadecimal digits.</param>
/// <param name="Goal">What is aimed at.</param>
/// <param name="Area">Which part of the body, such as full-head: 1..60 of a-z, 0-9 and hyphen.</param>
/// <param name="Person">Who of the clinic began it.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record TreatmentOpened(
    TreatmentId Treatment, ClientReference Client, string Protocol, int Version, string ProtocolSha256,
    TreatmentGoal Goal, string Area, PersonCode Person, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "treatment-opened";

    /// <summary>Highest version of a protocol.</summary>
    public const int VersionMax = 65_535;

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("treatment", (long)Treatment.Number).Add("client", Client).Add("protocol", Protocol)
            .Add("version", Version).Add("protocolSha256", ProtocolSha256)
            .Add("goal", ProtocolWords.Goals.WordOf(Goal)).Add("area", Area).Add("person", Person.Text)
            .Add("atUtcS", At);

    internal static TreatmentOpened Read(EventFieldReader reader) => new(
        reader.Treatment(),
        reader.Client(),
        reader.Text("protocol", PrintableText.NameCharsMax),
        (int)reader.Number("version", 1, VersionMax),
        reader.Digest("protocolSha256"),
        reader.Word("goal", ProtocolWords.Goals),
        reader.Slug("area"),
        reader.PersonCode("person"),
        reader.At());
}
