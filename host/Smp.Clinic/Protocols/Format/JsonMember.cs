namespace Smp.Clinic.Protocols.Format;

/// <summary>A key of a JSON object with its value.</summary>
/// <param name="Key">As written.</param>
/// <param name="Line">Where the key stands, from 1.</param>
/// <param name="Value">What stands behind it.</param>
internal sealed record JsonMember(string Key, int Line, JsonItem Value);
