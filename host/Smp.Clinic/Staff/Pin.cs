using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.Staff;

/// <summary>The digits with which a practitioner shows who they are. Never shown, printed or recorded.</summary>
public sealed class Pin
{
    /// <summary>Fewest digits.</summary>
    public const int DigitsMin = 4;

    /// <summary>Most digits.</summary>
    public const int DigitsMax = 8;

    private Pin(string digits) => Digits = digits;

    /// <summary>4..8 digits.</summary>
    public string Digits { get; }

    /// <summary>Never the digits.</summary>
    public override string ToString() => "a PIN";

    /// <summary>Takes a typed PIN, trimmed. A refusal does not repeat it.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Pin? pin, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        bool isRight = taken.Length is >= DigitsMin and <= DigitsMax && taken.All(char.IsAsciiDigit);
        pin = isRight ? new Pin(taken) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                "That is no PIN", $"it is not {DigitsMin} to {DigitsMax} digits",
                "Type it, pipe it in, or name a file that holds it: --pin-file");
        return pin is not null;
    }

    /// <summary>The same for a PIN that is to be set: one that is tried first of all is refused.</summary>
    public static bool TryChoose(
        string text, [NotNullWhen(true)] out Pin? pin, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        if (!TryParse(text, out pin, out refusal))
        {
            return false;
        }
        if (IsEven(pin.Digits))
        {
            pin = null;
            refusal = ClinicRefusal.Malformed(
                "This PIN cannot be set", "its digits are all the same or count up or down", "Choose another");
            return false;
        }
        return true;
    }

    private static bool IsEven(string digits)
    {
        int step = digits[1] - digits[0];
        return step is >= -1 and <= 1 && digits.Zip(digits.Skip(1)).All(pair => pair.Second - pair.First == step);
    }
}
