namespace Smp.Clinic.Events;

/// <summary>A cartridge was given to one session of one client, for good.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="Session">In which session.</param>
/// <param name="Client">For which client.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record CartridgeBound(
    CartridgeId Cartridge,
    SessionId Session,
    ClientReference Client,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "cartridge-bound";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("cartridge", Cartridge).Add("session", Session).Add("client", Client)
            .Add("atUtcS", At);

    internal static CartridgeBound Read(EventFieldReader reader) =>
        new(reader.Cartridge(), reader.Session(), reader.Client(), reader.At());
}
