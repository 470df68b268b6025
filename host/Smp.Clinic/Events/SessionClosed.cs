namespace Smp.Clinic.Events;

/// <summary>A visit ended; every cartridge bound to it is finished.</summary>
/// <param name="Session">Its number.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record SessionClosed(SessionId Session, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "session-closed";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("session", Session).Add("atUtcS", At);

    internal static SessionClosed Read(EventFieldReader reader) =>
        new(reader.Session(), reader.At());
}
