using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.Scans;

/// <summary>A Global Trade Item Number: which product a package holds, 14 digits of which the last checks.</summary>
public sealed record Gtin
{
    /// <summary>Digits of the form that GS1 carries; shorter ones are led by zeros.</summary>
    public const int Digits = 14;

    private Gtin(string text) => Text = text;

    /// <summary>14 digits.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Takes 14 digits whose check digit fits.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Gtin? gtin, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string? why = WhyNot(text);
        gtin = why is null ? new Gtin(text) : null;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a GTIN", why, "Scan it again, or type it as it is printed");
        return gtin is not null;
    }

    /// <summary>The digit that makes 13 digits a GTIN.</summary>
    internal static char CheckDigitOf(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    internal static string? WhyNot(string text)
    {
        if (text.Length != Digits || !text.All(char.IsAsciiDigit))
        {
            return $"it is not {Digits} digits";
        }
        return CheckDigitOf(text.AsSpan(0, Digits - 1)) == text[^1]
            ? null
            : "its check digit does not fit: a digit is wrong or two are exchanged";
    }
}
