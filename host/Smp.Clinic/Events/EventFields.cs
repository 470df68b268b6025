using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Events;

/// <summary>
/// What an event says, as keys and values in a fixed order, for whoever stores it. Knows no file format.
/// </summary>
public sealed class EventFields : IReadOnlyList<KeyValuePair<string, FieldValue>>, IEquatable<EventFields>
{
    private readonly List<KeyValuePair<string, FieldValue>> _pairs = [];

    /// <inheritdoc/>
    public int Count => _pairs.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, FieldValue> this[int index] => _pairs[index];

    /// <summary>Adds a value at the end. A key stands once.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public EventFields Add(string key, FieldValue value)
    {
        if (Find(key) is not null)
        {
            throw new ArgumentException($"The key {key} stands twice in one event.", nameof(key));
        }
        _pairs.Add(new(key, value));
        return this;
    }

    /// <summary>Adds a number.</summary>
    public EventFields Add(string key, long value) => Add(key, FieldValue.Of(value));

    /// <summary>Adds a text.</summary>
    public EventFields Add(string key, string value) => Add(key, FieldValue.Of(value));

    /// <summary>Adds a flag.</summary>
    public EventFields Add(string key, bool value) => Add(key, FieldValue.Of(value));

    /// <summary>The value of a key; nothing when it is not there.</summary>
    public FieldValue? Find(string key) => PlaceOf(key) is >= 0 and int place ? _pairs[place].Value : null;

    /// <summary>Where a key stands; -1 when it does not.</summary>
    internal int PlaceOf(string key)
    {
        for (int place = 0; place < _pairs.Count; place++)
        {
            if (string.Equals(_pairs[place].Key, key, StringComparison.Ordinal))
            {
                return place;
            }
        }
        return -1;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, FieldValue>> GetEnumerator() => _pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Same keys and values; their order does not count, because a store may sort them.</summary>
    public bool Equals(EventFields? other) => other is not null && Count == other.Count
        && _pairs.TrueForAll(pair => pair.Value.Equals(other.Find(pair.Key)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EventFields);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _pairs.Aggregate(0, (sum, pair) => sum ^ HashCode.Combine(pair.Key, pair.Value));

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    internal EventFields AddIf(string key, string? value) => value is null ? this : Add(key, value);

    internal EventFields AddIf(string key, long value) => value == 0 ? this : Add(key, value);

    internal EventFields AddIf(string key, bool value) => value ? Add(key, value) : this;

    internal EventFields AddIf(string key, SessionId session) => session.IsNone ? this : Add(key, session);

    internal EventFields AddIf(string key, ClientReference client) => client.IsNone ? this : Add(key, client);

    internal EventFields Add(string key, UtcInstant at) => Add(key, at.UtcS);

    internal EventFields Add(string key, CartridgeId cartridge) => Add(key, (long)cartridge.Number);

    internal EventFields Add(string key, SessionId session) => Add(key, (long)session.Number);

    internal EventFields Add(string key, ClientReference client) => Add(key, client.StoredForm);
}
