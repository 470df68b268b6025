using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Clinic.Events;

/// <summary>
/// The stored word of each value of an enum, given one by one so that a renamed member changes no ledger.
/// </summary>
public sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly (T Value, string Word)[] _rows;

    internal WordTable(params (T Value, string Word)[] rows) => _rows = rows;

    /// <summary>All words, in their order.</summary>
    public IReadOnlyList<string> All => [.. _rows.Select(row => row.Word)];

    /// <summary>All words, for a refusal.</summary>
    public string Known => string.Join(", ", _rows.Select(row => row.Word));

    /// <summary>The word of a value.</summary>
    public string WordOf(T value)
    {
        foreach ((T known, string word) in _rows)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
            {
                return word;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(value), value, "This value has no word in the ledger.");
    }

    /// <summary>The value of a word; false for a word that is none of them.</summary>
    public bool TryValueOf(string word, out T value)
    {
        foreach ((T known, string text) in _rows)
        {
            if (string.Equals(text, word, StringComparison.Ordinal))
            {
                value = known;
                return true;
            }
        }
        value = default;
        return false;
    }
}
