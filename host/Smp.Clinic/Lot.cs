using System;
using System.Diagnostics.CodeAnalysis;

namespace Smp.Clinic;

/// <summary>The maker's lot as printed on the package: what a recall names.</summary>
public sealed record Lot
{
    /// <summary>Longest lot, as GS1 has it.</summary>
    public const int CharsMax = 20;

    private Lot(string text) => Text = text;

    /// <summary>1..20 printable characters.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>True for another lot that differs only in case.</summary>
    public bool IsNear(Lot other) =>
        this != other && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a typed or scanned lot, trimmed.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Lot? lot, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string? why = PrintableText.Take(text, CharsMax, out string taken);
        lot = why is null ? new Lot(taken) : null;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a lot", why, "Type the lot as it is printed on the package");
        return lot is not null;
    }
}
