namespace Smp.Clinic.Events;

/// <summary>The host told the pen that a cartridge is in it. The pen's own mount record is the truth.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="Session">In which session.</param>
/// <param name="Client">For which client.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record CartridgeMounted(
    CartridgeId Cartridge,
    SessionId Session,
    ClientReference Client,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "cartridge-mounted";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("cartridge", Cartridge).Add("session", Session).Add("client", Client)
            .Add("atUtcS", At);

    internal static CartridgeMounted Read(EventFieldReader reader) =>
        new(reader.Cartridge(), reader.Session(), reader.Client(), reader.At());
}
