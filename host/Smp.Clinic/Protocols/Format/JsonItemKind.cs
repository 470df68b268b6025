namespace Smp.Clinic.Protocols.Format;

/// <summary>What a JSON value is.</summary>
internal enum JsonItemKind
{
    /// <summary>null, which no file of ours holds.</summary>
    Nothing,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object.</summary>
    Object,
}
