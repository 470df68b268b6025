using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Ledger.Canonical;

/// <summary>An object that writes itself in canonical JSON, whatever the order in which its keys were set.</summary>
public sealed class CanonicalObject
{
    private readonly SortedDictionary<string, object> _members = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<KeyValuePair<string, object>> Members => _members;

    /// <summary>Sets an integer within +-(2^53 - 1).</summary>
    /// <exception cref="ArgumentException">The key is set already or not canonical, the number too large.</exception>
    public CanonicalObject Set(string key, long value) => SetMember(key, CanonicalJsonWriter.Checked(value));

    /// <summary>Sets a string.</summary>
    /// <exception cref="ArgumentException">The key is set already or not canonical, or the text no Unicode.</exception>
    public CanonicalObject Set(string key, string value) => SetMember(key, CanonicalJsonWriter.Checked(value));

    /// <summary>Sets true or false.</summary>
    /// <exception cref="ArgumentException">The key is set already or not canonical.</exception>
    public CanonicalObject Set(string key, bool value) => SetMember(key, value);

    /// <summary>Sets an object.</summary>
    /// <exception cref="ArgumentException">The key is set already or not canonical.</exception>
    public CanonicalObject Set(string key, CanonicalObject value) => SetMember(key, value);

    /// <summary>Sets an array.</summary>
    /// <exception cref="ArgumentException">The key is set already or not canonical.</exception>
    public CanonicalObject Set(string key, CanonicalArray value) => SetMember(key, value);

    /// <summary>The canonical bytes.</summary>
    /// <exception cref="InvalidOperationException">Nested too deep or too long for an event.</exception>
    public byte[] ToUtf8()
    {
        ArrayBufferWriter<byte> target = new();
        CanonicalJsonWriter.Write(target, this, depth: 1);
        return target.WrittenCount <= CanonicalJson.BytesMax
            ? target.WrittenSpan.ToArray()
            : throw new InvalidOperationException(
                $"An event has at most {CanonicalJson.BytesMax} bytes, not {target.WrittenCount}.");
    }

    private CanonicalObject SetMember(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        bool isShort = key.Length is >= 1 and <= CanonicalJson.KeyCharactersMax;
        if (!isShort || !key.All(letter => CanonicalJson.IsKeyCharacter(letter)))
        {
            throw new ArgumentException($"\"{key}\" is no canonical key.", nameof(key));
        }
        return _members.TryAdd(key, value)
            ? this
            : throw new ArgumentException($"\"{key}\" is set already.", nameof(key));
    }
}
