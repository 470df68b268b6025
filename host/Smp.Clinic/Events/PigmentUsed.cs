namespace Smp.Clinic.Events;

/// <summary>A pigment was poured for a session.</summary>
/// <param name="Session">For which session.</param>
/// <param name="Brand">Who made it, 1..60 characters.</param>
/// <param name="Colour">Which one, 1..60 characters.</param>
/// <param name="Lot">The batch on the bottle; nothing when it shows none.</param>
/// <param name="Expiry">The expiry on the bottle; nothing when it shows none.</param>
/// <param name="OpenedAt">When the bottle was first opened; not known when nobody told.</param>
/// <param name="IsCupDiscarded">What was left in the cup was thrown away.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PigmentUsed(
    SessionId Session, string Brand, string Colour, Lot? Lot, PrintedExpiry? Expiry, UtcInstant OpenedAt,
    bool IsCupDiscarded, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "pigment-used";

    /// <summary>The client was shown what the label says, before it is used.</summary>
    public bool IsLabelShown { get; init; }

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("session", Session).Add("brand", Brand).Add("colour", Colour).AddIf("lot", Lot?.Text)
            .AddIf("expiry", Expiry?.Text).AddIf("openedUtcS", OpenedAt.UtcS).Add("isCupDiscarded", IsCupDiscarded)
            .AddIf("isLabelShown", IsLabelShown).Add("atUtcS", At);

    internal static PigmentUsed Read(EventFieldReader reader) => new(
        reader.Session(),
        reader.Text("brand", PrintableText.NameCharsMax),
        reader.Text("colour", PrintableText.NameCharsMax),
        reader.OptionalLot("lot"),
        reader.OptionalExpiry("expiry"),
        new UtcInstant(reader.OptionalNumber("openedUtcS", UtcInstant.UtcSMax)),
        reader.Flag("isCupDiscarded"),
        reader.At())
    {
        IsLabelShown = reader.OptionalFlag("isLabelShown"),
    };
}
