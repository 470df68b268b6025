using System.Diagnostics.CodeAnalysis;

namespace Smp.Clinic;

/// <summary>The sharps container a used cartridge lies in, by the clinic's own mark on it.</summary>
public sealed record SharpsContainer
{
    /// <summary>Longest mark.</summary>
    public const int CharsMax = 20;

    private SharpsContainer(string mark) => Mark = mark;

    /// <summary>1..20 printable characters.</summary>
    public string Mark { get; }

    /// <inheritdoc/>
    public override string ToString() => Mark;

    /// <summary>Takes a typed or scanned mark, trimmed.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out SharpsContainer? container,
        [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string? why = PrintableText.Take(text, CharsMax, out string taken);
        container = why is null ? new SharpsContainer(taken) : null;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not the mark of a sharps container", why,
                "Type the mark that stands on the container");
        return container is not null;
    }
}
