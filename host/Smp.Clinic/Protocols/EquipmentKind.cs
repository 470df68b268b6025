namespace Smp.Clinic.Protocols;

/// <summary>What a piece of equipment is.</summary>
public enum EquipmentKind
{
    /// <summary>The pen.</summary>
    Machine,

    /// <summary>What it places.</summary>
    Pigment,

    /// <summary>The cartridge.</summary>
    Needle,
}
