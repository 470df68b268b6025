using Microsoft.CodeAnalysis;

namespace Smp.Repo.Tests.Nano;

/// <summary>One place in device code that breaks one rule.</summary>
internal sealed record NanoViolation(NanoRule Rule, string Path, int Line, string Excerpt)
{
    private const int ExcerptLengthMax = 60;

    public static NanoViolation At(NanoRule rule, SyntaxNodeOrToken place, string path, string excerpt)
    {
        int line = place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1;
        string firstLine = excerpt.Split('\n')[0].Trim();
        string shown = firstLine.Length > ExcerptLengthMax ? firstLine[..ExcerptLengthMax] + "..." : firstLine;
        return new NanoViolation(rule, path, line, shown);
    }

    public override string ToString() =>
        $"{Path}:{Line}: {Rule.Id}: `{Excerpt}`: {Rule.Reason}. Instead: {Rule.Cure}.";
}
