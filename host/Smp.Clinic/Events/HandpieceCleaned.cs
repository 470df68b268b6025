using System.Globalization;

namespace Smp.Clinic.Events;

/// <summary>A pen was cleaned, and got a fresh barrier or not.</summary>
/// <param name="Device">Which pen; 0 when that was not told.</param>
/// <param name="Product">With what, 1..60 characters.</param>
/// <param name="ContactS">How long it was left wet, s; 1..86400.</param>
/// <param name="IsBarrierNew">It was covered with a fresh barrier.</param>
/// <param name="Person">Who did it: a code, never a name; 1..60 characters.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record HandpieceCleaned(
    ulong Device, string Product, int ContactS, bool IsBarrierNew, string Person, UtcInstant At)
    : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "handpiece-cleaned";

    /// <summary>Longest contact time that is taken for one, s.</summary>
    public const int ContactMaxS = 86_400;

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("device", Device.ToString("x16", CultureInfo.InvariantCulture)).Add("product", Product)
            .Add("contactS", (long)ContactS).Add("isBarrierNew", IsBarrierNew).Add("person", Person)
            .Add("atUtcS", At);

    internal static HandpieceCleaned Read(EventFieldReader reader) => new(
        reader.Hex("device"),
        reader.Text("product", PrintableText.NameCharsMax),
        (int)reader.Number("contactS", 1, ContactMaxS),
        reader.Flag("isBarrierNew"),
        reader.Text("person", PrintableText.NameCharsMax),
        reader.At());
}
