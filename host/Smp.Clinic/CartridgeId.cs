using System;
using System.Diagnostics.CodeAnalysis;

namespace Smp.Clinic;

/// <summary>The number of one piece of cartridge, as the pen, the ledger and the label on it know it.</summary>
/// <param name="Number">1..4294967295; 0 stands for use without a cartridge.</param>
public readonly record struct CartridgeId(uint Number)
{
    private const char Prefix = 'C';

    /// <summary>Use without a cartridge.</summary>
    public static CartridgeId Unassigned => default;

    /// <summary>True for 0.</summary>
    public bool IsUnassigned => Number == 0;

    /// <summary>The form on the label, C-27F3-K2QJ; "none" for 0.</summary>
    public override string ToString() => IsUnassigned ? "none" : CheckedSymbols.Print(Prefix, Number);

    /// <summary>What the code on the label holds: the printed form, but no hyphens, as keyboards differ.</summary>
    public string Coded => ToString().Replace("-", "", StringComparison.Ordinal);

    /// <summary>True when a text is meant to be a cartridge's number, right or not: no GS1 code begins so.</summary>
    public static bool IsMeantBy(string text) => CheckedSymbols.IsMeant(Prefix, text);

    /// <summary>Reads the form on the label, or what a scanner sent for its code.</summary>
    public static bool TryParse(string text, out CartridgeId id, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string? why = CheckedSymbols.Read(Prefix, text, out ulong number);
        if (why is null && number is 0 or > uint.MaxValue)
        {
            why = "no cartridge has this number";
        }
        id = why is null ? new CartridgeId((uint)number) : default;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a cartridge number", why,
                "Read it off the label again, such as C-27F3-K2QJ");
        return refusal is null;
    }
}
