using System;
using System.Reflection;

namespace Smp.Wire.Docs;

/// <summary>Where one field lies in its payload or record, and how wide it is.</summary>
public sealed record FieldLayout(FieldInfo Field, int Offset, int Bytes)
{
    /// <summary>The name, unit included.</summary>
    public string Name => Field.Name;

    /// <summary>The type in the wire's own words.</summary>
    public string WireType => Field.FieldType == typeof(byte[]) ? "bytes" : $"u{8 * Bytes}";

    /// <summary>The unit, which is the end of the name before Max or Min; empty for a plain number.</summary>
    public string Unit
    {
        get
        {
            string name = Name.EndsWith("Max", StringComparison.Ordinal) ? Name[..^3] : Name;
            foreach ((string ending, string unit) in Units)
            {
                // Profile.RateMax10mHz names its unit behind the Max.
                if (name.EndsWith(ending, StringComparison.Ordinal))
                {
                    return unit;
                }
            }
            return "";
        }
    }

    private static readonly (string Ending, string Unit)[] Units =
    [
        ("10mHz", "10 mHz"), ("DeciCelsius", "0.1 °C"), ("UtcS", "s"), ("Ms", "ms"), ("Mv", "mV"), ("Ma", "mA"),
        ("Mw", "mW"), ("Um", "µm"), ("Strokes", "strokes"),
    ];
}
