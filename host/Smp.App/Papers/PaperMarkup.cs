using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Smp.App.Papers;

/// <summary>Writes a page piece by piece; whatever is said is escaped.</summary>
internal sealed class PaperMarkup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    /// <summary>Markup of this program. Nothing that anybody typed comes here.</summary>
    public PaperMarkup Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Words, escaped.</summary>
    public PaperMarkup Say(string words)
    {
        _text.Append(Encoder.Encode(words));
        return this;
    }

    /// <summary>An element that holds words.</summary>
    public PaperMarkup Leaf(string opening, string words)
    {
        Raw($"<{opening}>").Say(words);
        int end = opening.IndexOf(' ', System.StringComparison.Ordinal);
        return Raw($"</{(end < 0 ? opening : opening[..end])}>\n");
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
