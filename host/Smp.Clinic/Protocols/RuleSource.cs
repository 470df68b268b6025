using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Protocols;

/// <summary>Where a rule comes from, so that whoever doubts it can look it up.</summary>
/// <param name="Kind">The sort of source.</param>
/// <param name="Text">As the file writes it, such as "document: Aftercare, 69".</param>
/// <param name="Lines">Lines of the document, from 1; empty for other sources.</param>
public sealed record RuleSource(SourceKind Kind, string Text, IReadOnlyList<int> Lines)
{
    /// <summary>No source.</summary>
    public static readonly RuleSource None = new(SourceKind.Unknown, "", []);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Reads "document: SECTION, LINE[, LINE..]" or another kind with its text, or nothing.</summary>
    internal static RuleSource? Read(string text)
    {
        string[] parts = text.Split(": ", 2);
        if (parts.Length < 2 || !ProtocolWords.Sources.TryValueOf(parts[0], out SourceKind kind))
        {
            return null;
        }
        if (kind != SourceKind.Document)
        {
            return new(kind, text, []);
        }
        string[] places = parts[1].Split(", ");
        List<int> lines = [];
        foreach (string place in places.Skip(1))
        {
            if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int line) || line == 0)
            {
                return null;
            }
            lines.Add(line);
        }
        return lines.Count == 0 || places[0].Length == 0 ? null : new(kind, text, lines);
    }
}
