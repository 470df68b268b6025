using System;
using System.Linq;

namespace Smp.Clinic;

/// <summary>
/// Writes and reads numbers the way they stand on a label: Crockford base 32 with one check character.
/// </summary>
/// <remarks>
/// The check character makes the sum of all symbols, each weighted by another power of a generator of GF(32), zero.
/// That catches every single wrong symbol and every exchange of two, and keeps to the 32 symbols that can be read
/// aloud; the usual modulo-37 check needs five more that cannot.
/// </remarks>
internal static class CheckedSymbols
{
    private const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int SymbolBits = 5;
    private const int GroupSymbols = 4;
    private const int DataSymbols = 7;
    private const int SymbologyChars = 3;
    private static readonly char[] Around = [.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code)];

    /// <summary>Largest number that seven symbols hold.</summary>
    public const ulong NumberMax = (1UL << (DataSymbols * SymbolBits)) - 1;

    /// <summary>Prefix, four symbols, three symbols and the check character: C-27F3-K2QJ.</summary>
    public static string Print(char prefix, ulong number)
    {
        Span<char> symbols = stackalloc char[DataSymbols + 1];
        for (int i = DataSymbols - 1; i >= 0; i--)
        {
            symbols[i] = Symbols[(int)(number & 31)];
            number >>= SymbolBits;
        }
        symbols[DataSymbols] = Symbols[WeightedSum(symbols[..DataSymbols])];
        return $"{prefix}-{symbols[..GroupSymbols]}-{symbols[GroupSymbols..]}";
    }

    /// <summary>True when a text begins as a number with this prefix would.</summary>
    public static bool IsMeant(char prefix, string text) =>
        Sent(text) is { Length: > 0 } bare && char.ToUpperInvariant(bare[0]) == prefix;

    /// <summary>
    /// Reads what <see cref="Print"/> wrote, in either case, with or without hyphens, O as 0, I and L as 1.
    /// </summary>
    /// <param name="prefix">The prefix it must have.</param>
    /// <param name="text">What was typed or scanned.</param>
    /// <param name="number">What it says.</param>
    /// <returns>Nothing when it was read, otherwise why not, as half a sentence.</returns>
    public static string? Read(char prefix, string text, out ulong number)
    {
        number = 0;
        string bare = Sent(text).Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (bare.Length == 0 || bare[0] != prefix)
        {
            return $"it does not begin with {prefix}-";
        }
        if (bare.Length != DataSymbols + 2)
        {
            return $"it has {bare.Length - 1} characters after {prefix}-, not {DataSymbols + 1}";
        }
        return ReadSymbols(bare.AsSpan(1), out number);
    }

    // Scanners end a code with a return, may begin it with a control character, and may name its symbology: ]Q1.
    private static string Sent(string text)
    {
        string bare = text.Trim(Around);
        return bare.Length > SymbologyChars && bare[0] == ']' ? bare[SymbologyChars..].Trim(Around) : bare;
    }

    private static string? ReadSymbols(ReadOnlySpan<char> symbols, out ulong number)
    {
        number = 0;
        foreach (char symbol in symbols)
        {
            if (ValueOf(symbol) < 0)
            {
                return $"'{symbol}' is not used in it";
            }
        }
        ReadOnlySpan<char> data = symbols[..DataSymbols];
        if (WeightedSum(data) != ValueOf(symbols[DataSymbols]))
        {
            return "its check character does not fit: one character is wrong or two are exchanged";
        }
        foreach (char symbol in data)
        {
            number = (number << SymbolBits) | (uint)ValueOf(symbol);
        }
        return null;
    }

    private static int WeightedSum(ReadOnlySpan<char> data)
    {
        int sum = 0;
        foreach (char symbol in data)
        {
            sum = TimesGenerator(sum ^ ValueOf(symbol));
        }
        return sum;
    }

    // x^5 + x^2 + 1 is primitive over GF(2): the powers of x run through all 31 values.
    private static int TimesGenerator(int value) => (value & 16) != 0 ? (value << 1) ^ 0b100101 : value << 1;

    private static int ValueOf(char symbol) => symbol switch
    {
        'O' => 0,
        'I' or 'L' => 1,
        _ => Symbols.IndexOf(symbol, StringComparison.Ordinal),
    };
}
