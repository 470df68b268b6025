using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>What the document says the clinic works with.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Make and model.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record EquipmentItem(EquipmentKind Kind, string Name, RuleSource Source)
{
    internal static EquipmentItem Pass(FieldPass f, EquipmentItem? v) => new(
        f.Word("kind", v?.Kind, ProtocolWords.Equipment), f.Text("name", v?.Name, FieldPass.NameCharsMax),
        f.Source(v?.Source));
}
