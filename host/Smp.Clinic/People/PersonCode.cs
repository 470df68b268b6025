using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Smp.Clinic.People;

/// <summary>Who in the clinic did something: initials or a code of one word, so that a name does not get in.</summary>
public sealed record PersonCode
{
    /// <summary>Longest code, characters.</summary>
    public const int CharsMax = 12;

    private PersonCode(string text) => Text = text;

    /// <summary>1..12 of A-Z, a-z, 0-9, hyphen and full stop.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Takes a typed code, trimmed. A refusal does not repeat it: it may be a name.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out PersonCode? code, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        bool isRight = taken.Length is > 0 and <= CharsMax
            && taken.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
        code = isRight ? new PersonCode(taken) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                "This is not a person's code", $"it is not 1 to {CharsMax} of A-Z, a-z, 0-9, hyphen and full stop",
                "Give initials or a code such as MK, never a name: the ledger does not forget");
        return code is not null;
    }
}
