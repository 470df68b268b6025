using System.Globalization;

namespace Smp.Clinic.Events;

/// <summary>A pen has said that it took the key it shares with this clinic; the key stands nowhere here.</summary>
/// <param name="Device">Which pen.</param>
/// <param name="Key">What became of its key.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record PenPaired(ulong Device, KeyChange Key, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "pen-paired";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("device", Device.ToString("x16", CultureInfo.InvariantCulture))
            .Add("key", Words.KeyChanges.WordOf(Key)).Add("atUtcS", At);

    internal static PenPaired Read(EventFieldReader reader) =>
        new(reader.Hex("device"), reader.Word("key", Words.KeyChanges), reader.At());
}
