namespace Smp.Clinic.Events;

/// <summary>Somebody counted the sealed pieces in a box.</summary>
/// <param name="Box">Which box.</param>
/// <param name="Pieces">How many were in it, 0..10000.</param>
/// <param name="Discarded">How many were thrown away unopened since the last count, 0..10000.</param>
/// <param name="Reason">Why these were thrown away, 1..60 characters; nothing when none were.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record BoxCounted(long Box, int Pieces, int Discarded, string? Reason, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "box-counted";

    /// <inheritdoc/>
    public override string Name => EventName;

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("box", Box).Add("pieces", (long)Pieces).Add("discarded", (long)Discarded).AddIf("reason", Reason)
            .Add("atUtcS", At);

    internal static BoxCounted Read(EventFieldReader reader)
    {
        BoxCounted read = new(
            reader.Number("box", 1, uint.MaxValue),
            (int)reader.Number("pieces", 0, BoxReceived.PiecesMax),
            (int)reader.Number("discarded", 0, BoxReceived.PiecesMax),
            reader.OptionalText("reason", PrintableText.NameCharsMax),
            reader.At());
        if (read.Discarded > 0 && string.IsNullOrEmpty(read.Reason))
        {
            reader.Complain("reason", "is missing: pieces were thrown away");
        }
        return read;
    }
}
