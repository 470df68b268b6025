using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.Premises;

/// <summary>Rooms in which clients are treated, by the clinic's own code for them.</summary>
public sealed record PremisesCode
{
    /// <summary>Longest code, characters.</summary>
    public const int CharsMax = 20;

    private PremisesCode(string text) => Text = text;

    /// <summary>1..20 of A-Z, a-z, 0-9 and hyphen.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Takes a typed code, trimmed.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PremisesCode? code, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        bool isRight = taken.Length is > 0 and <= CharsMax
            && taken.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-');
        code = isRight ? new PremisesCode(taken) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not the code of premises",
                $"it is not 1 to {CharsMax} of A-Z, a-z, 0-9 and hyphen", "Give a short code such as NQ1");
        return code is not null;
    }
}
