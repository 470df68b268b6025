using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Protocols.Format;

/// <summary>One value of a JSON text and the line it stands in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">From 1.</param>
/// <param name="Text">A string's characters, a number as written, true or false; otherwise empty.</param>
internal sealed record JsonItem(JsonItemKind Kind, int Line, string Text)
{
    /// <summary>Of an object, in the file's order; a key stands once.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>Of a list.</summary>
    public List<JsonItem> Items { get; } = [];

    public JsonItem? Find(string key) =>
        Members.FirstOrDefault(member => string.Equals(member.Key, key, StringComparison.Ordinal))?.Value;
}
