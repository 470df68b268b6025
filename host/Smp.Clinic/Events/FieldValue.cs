using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Smp.Clinic.Events;

/// <summary>One stored value: a whole number, a text, a flag, or a list of these.</summary>
public sealed class FieldValue : IEquatable<FieldValue>
{
    private FieldValue(FieldKind kind)
    {
        Kind = kind;
    }

    /// <summary>Which of the four below holds.</summary>
    public FieldKind Kind { get; }

    /// <summary>The number; 0 otherwise.</summary>
    public long Number { get; private init; }

    /// <summary>The text; empty otherwise.</summary>
    public string Text { get; private init; } = "";

    /// <summary>The flag; false otherwise.</summary>
    public bool Flag { get; private init; }

    /// <summary>The list; empty otherwise.</summary>
    public IReadOnlyList<FieldValue> Items { get; private init; } = [];

    /// <summary>A number.</summary>
    public static FieldValue Of(long number) => new(FieldKind.Number) { Number = number };

    /// <summary>A text.</summary>
    public static FieldValue Of(string text) => new(FieldKind.Text) { Text = text };

    /// <summary>A flag.</summary>
    public static FieldValue Of(bool flag) => new(FieldKind.Flag) { Flag = flag };

    /// <summary>A list.</summary>
    public static FieldValue Of(IEnumerable<FieldValue> items) => new(FieldKind.List) { Items = [.. items] };

    /// <inheritdoc/>
    public bool Equals(FieldValue? other) => other is not null
        && Kind == other.Kind && Number == other.Number && Flag == other.Flag
        && string.Equals(Text, other.Text, StringComparison.Ordinal) && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValue);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Number, Flag, Text, Items.Count);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        FieldKind.Number => Number.ToString(CultureInfo.InvariantCulture),
        FieldKind.Flag => Flag ? "true" : "false",
        FieldKind.List => "[" + string.Join(", ", Items) + "]",
        _ => Text,
    };
}
