namespace Smp.Clinic.Events;

/// <summary>A client got a reference. Who it is stands elsewhere.</summary>
/// <param name="Client">The reference, random.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record ClientRegistered(ClientReference Client, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "client-registered";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("client", Client).Add("atUtcS", At);

    internal static ClientRegistered Read(EventFieldReader reader) =>
        new(reader.Client(), reader.At());
}
