namespace Smp.Clinic.Events;

/// <summary>The host told the pen that a cartridge is out of it, or a person said so where the pen cannot.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="Session">In which session.</param>
/// <param name="IsFinished">Never to be mounted again.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record CartridgeRemoved(
    CartridgeId Cartridge,
    SessionId Session,
    bool IsFinished,
    UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "cartridge-removed";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("cartridge", Cartridge).Add("session", Session).Add("isFinished", IsFinished)
            .Add("atUtcS", At);

    internal static CartridgeRemoved Read(EventFieldReader reader) =>
        new(reader.Cartridge(), reader.Session(), reader.Flag("isFinished"), reader.At());
}
