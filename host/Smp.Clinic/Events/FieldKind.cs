namespace Smp.Clinic.Events;

/// <summary>What a stored value is. Nothing else is stored, so that canonical bytes never depend on printing.</summary>
public enum FieldKind
{
    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An ordered list of values.</summary>
    List,
}
