namespace Smp.Clinic.Events;

/// <summary>A visit of a client began.</summary>
/// <param name="Session">Its number.</param>
/// <param name="Client">Whose visit.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record SessionOpened(SessionId Session, ClientReference Client, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "session-opened";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("session", Session).Add("client", Client).Add("atUtcS", At);

    internal static SessionOpened Read(EventFieldReader reader) =>
        new(reader.Session(), reader.Client(), reader.At());
}
