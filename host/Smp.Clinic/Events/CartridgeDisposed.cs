namespace Smp.Clinic.Events;

/// <summary>A cartridge went into a sharps container.</summary>
/// <param name="Cartridge">Which one.</param>
/// <param name="Container">Which container.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record CartridgeDisposed(CartridgeId Cartridge, SharpsContainer Container, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "cartridge-disposed";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("cartridge", Cartridge).Add("container", Container.Mark).Add("atUtcS", At);

    internal static CartridgeDisposed Read(EventFieldReader reader) =>
        new(reader.Cartridge(), reader.Container("container"), reader.At());
}
