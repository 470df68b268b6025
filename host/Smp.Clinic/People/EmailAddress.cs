using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;

namespace Smp.Clinic.People;

/// <summary>A client's e-mail address. Whether it is theirs, only a message shows.</summary>
public sealed record EmailAddress
{
    /// <summary>Longest address, characters, as the mail standards have it.</summary>
    public const int CharsMax = 254;

    private EmailAddress(string text) => Text = text;

    /// <summary>One @ with something on either side, no space.</summary>
    public string Text { get; }

    /// <summary>Never the address itself.</summary>
    public override string ToString() => "a client's e-mail address";

    /// <summary>Takes a typed address, trimmed. A refusal never repeats it.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out EmailAddress? email, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string taken = text.Trim();
        string[] parts = taken.Split('@');
        bool isRight = taken.Length <= CharsMax && parts.Length == 2 && parts.All(part => part.Length > 0)
            && taken.EnumerateRunes().All(rune => PrintableText.IsPrintable(rune) && !Rune.IsWhiteSpace(rune));
        email = isRight ? new EmailAddress(taken) : null;
        refusal = isRight
            ? null
            : ClinicRefusal.Malformed(
                "The e-mail address cannot stand",
                $"it is not one @ with something before and behind it, no space, up to {CharsMax} characters",
                "Type it such as someone@example.org");
        return email is not null;
    }
}
