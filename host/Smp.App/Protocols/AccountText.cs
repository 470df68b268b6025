using System;
using System.Collections.Generic;
using System.Text;
using Smp.Clinic.Protocols;

namespace Smp.App.Protocols;

/// <summary>Text in parts for a terminal: headings, lines that are folded, the source behind each.</summary>
internal sealed class AccountText
{
    private const int ColumnsMax = 100;
    private const string Indent = "  ";

    private readonly StringBuilder _text = new();

    /// <summary>A line that stands at the margin.</summary>
    public void Margin(string line) => Fold("", line);

    /// <summary>Begins a part.</summary>
    public void Heading(string title)
    {
        _text.Append('\n');
        Margin(title);
    }

    /// <summary>One thing the protocol says, and where that comes from.</summary>
    public void Line(string text, RuleSource? source = null) => Fold(Indent, Sourced(text, source));

    /// <summary>Something beside the line above; nothing when there is nothing to say.</summary>
    public void Beside(string? text, RuleSource? source = null)
    {
        if (text is not null)
        {
            Fold(Indent + Indent + Indent, Sourced(text, source));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Sourced(string text, RuleSource? source) => source switch
    {
        null => text,
        { Kind: SourceKind.Document } => $"{text} [{Place(source)}]",
        _ => $"{text} [{source.Text}]",
    };

    private static string Place(RuleSource source)
    {
        string section = source.Text[(source.Text.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", ")[0];
        return $"{section}, {(source.Lines.Count == 1 ? "line" : "lines")} {string.Join(", ", source.Lines)}";
    }

    private void Fold(string indent, string text)
    {
        List<string> line = [];
        int columns = indent.Length;
        string before = indent;
        foreach (string word in text.Split(' '))
        {
            if (line.Count > 0 && columns + word.Length > ColumnsMax)
            {
                _text.Append(before).AppendJoin(' ', line).Append('\n');
                before = indent + Indent + Indent;
                columns = before.Length;
                line.Clear();
            }
            line.Add(word);
            columns += word.Length + 1;
        }
        _text.Append(before).AppendJoin(' ', line).Append('\n');
    }
}
