using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Events;

/// <summary>Sealed pieces of a box got their numbers, to be printed on labels.</summary>
/// <param name="Box">Which box.</param>
/// <param name="Cartridges">The numbers, 1..1000, in the order of the sheet.</param>
/// <param name="At">When, by the host's clock.</param>
public sealed record LabelsMinted(long Box, IReadOnlyList<CartridgeId> Cartridges, UtcInstant At) : ClinicEvent(At)
{
    /// <summary>The stable name.</summary>
    public const string EventName = "labels-minted";

    /// <summary>Most numbers in one row.</summary>
    public const int CartridgesMax = 1_000;

    /// <inheritdoc/>
    public override string Name => EventName;

    /// <inheritdoc/>
    public bool Equals(LabelsMinted? other) => other is not null && ToFields().Equals(other.ToFields());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Box, Cartridges.Count, At);

    private protected override void WriteTo(EventFields fields) =>
        fields.Add("box", Box)
            .Add("cartridges", FieldValue.Of(Cartridges.Select(cartridge => FieldValue.Of(cartridge.Number))))
            .Add("atUtcS", At);

    internal static LabelsMinted Read(EventFieldReader reader)
    {
        LabelsMinted read = new(
            reader.Number("box", 1, uint.MaxValue), reader.Cartridges("cartridges"), reader.At());
        if (read.Cartridges.Count is 0 or > CartridgesMax
            || read.Cartridges.Distinct().Count() != read.Cartridges.Count)
        {
            reader.Complain("cartridges", $"holds no numbers, one of them twice, or more than {CartridgesMax}");
        }
        return read;
    }
}
