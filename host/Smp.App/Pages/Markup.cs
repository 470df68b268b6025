using System.Collections.Generic;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Smp.App.Pages;

/// <summary>Writes HTML and inline SVG; whatever is said is escaped, and what is opened must be closed.</summary>
/// <remarks>Every page that leaves the program is written by it: reports, papers of a treatment.</remarks>
internal sealed class Markup
{
    // Everything that is a letter somewhere stays readable; what could be markup, and what does not print, does not.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element.</summary>
    public Markup Open(string tag, params (string Name, string Value)[] attributes)
    {
        Begin(tag, attributes);
        _text.Append('>');
        _open.Push(tag);
        return this;
    }

    /// <summary>Ends the innermost element.</summary>
    public Markup Close()
    {
        string tag = _open.Pop();
        _text.Append("</").Append(tag).Append('>');
        if (tag is not ("span" or "b" or "bdi" or "time" or "td" or "th" or "text" or "title" or "code"))
        {
            _text.Append('\n');
        }
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public Markup Say(string words)
    {
        _text.Append(Encoder.Encode(words));
        return this;
    }

    /// <summary>An element that holds text.</summary>
    public Markup Leaf(string tag, string words, params (string Name, string Value)[] attributes) =>
        Open(tag, attributes).Say(words).Close();

    /// <summary>An element that holds nothing.</summary>
    public Markup Empty(string tag, params (string Name, string Value)[] attributes)
    {
        Begin(tag, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>Text of this program that is markup already. Nothing that anybody typed may come here.</summary>
    public Markup Constant(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Text as it may stand in a page or in a quoted attribute.</summary>
    public static string Escaped(string words) => Encoder.Encode(words);

    /// <summary>The whole page.</summary>
    public override string ToString() => _open.Count == 0
        ? _text.ToString()
        : throw new System.InvalidOperationException($"<{_open.Peek()}> is still open.");

    private void Begin(string tag, (string Name, string Value)[] attributes)
    {
        _text.Append('<').Append(tag);
        foreach ((string name, string value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }
    }
}
