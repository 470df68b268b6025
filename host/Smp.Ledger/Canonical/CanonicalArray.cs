using System.Collections.Generic;

namespace Smp.Ledger.Canonical;

/// <summary>An array inside a <see cref="CanonicalObject"/>.</summary>
public sealed class CanonicalArray
{
    private readonly List<object> _items = [];

    internal IReadOnlyList<object> Items => _items;

    /// <summary>Adds an integer within +-(2^53 - 1).</summary>
    /// <exception cref="System.ArgumentException">It is larger.</exception>
    public CanonicalArray Add(long value) => AddItem(CanonicalJsonWriter.Checked(value));

    /// <summary>Adds a string.</summary>
    /// <exception cref="System.ArgumentException">It is no Unicode.</exception>
    public CanonicalArray Add(string value) => AddItem(CanonicalJsonWriter.Checked(value));

    /// <summary>Adds true or false.</summary>
    public CanonicalArray Add(bool value) => AddItem(value);

    /// <summary>Adds an object.</summary>
    public CanonicalArray Add(CanonicalObject value) => AddItem(value);

    /// <summary>Adds an array.</summary>
    public CanonicalArray Add(CanonicalArray value) => AddItem(value);

    private CanonicalArray AddItem(object value)
    {
        System.ArgumentNullException.ThrowIfNull(value);
        _items.Add(value);
        return this;
    }
}
