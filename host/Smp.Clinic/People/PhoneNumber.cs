using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.People;

/// <summary>A client's telephone number as they write it.</summary>
public sealed record PhoneNumber
{
    /// <summary>Longest number, characters.</summary>
    public const int CharsMax = 30;

    private const int DigitsMin = 3;

    private PhoneNumber(string text) => Text = text;

    /// <summary>Digits, spaces and + - ( ) . / x.</summary>
    public string Text { get; }

    /// <summary>Never the number itself.</summary>
    public override string ToString() => "a client's telephone number";

    /// <summary>Takes a typed number, trimmed. A refusal never repeats it.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PhoneNumber? phone, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        bool isRight = taken.Length <= CharsMax && taken.Count(char.IsAsciiDigit) >= DigitsMin
            && taken.All(letter => char.IsAsciiDigit(letter) || " +-()./x".Contains(letter));
        phone = isRight ? new PhoneNumber(taken) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                "The telephone number cannot stand",
                $"it is not {DigitsMin} digits or more with spaces and + - ( ) . / x, up to {CharsMax} characters",
                "Type it such as +44 161 496 0000");
        return phone is not null;
    }
}
