using System;
using System.Text.Unicode;

namespace Smp.Ledger.Canonical;

/// <summary>The one way in which an event is written, so that equal events are equal bytes.</summary>
/// <remarks>
/// UTF-8 without white space. An object whose values are objects, arrays, strings, integers, true and false; no null,
/// no fraction, no exponent. Keys of ASCII letters, digits, '_', '-' and '.', at most 64, in ascending order of their
/// bytes, none twice: so the order is the same in every language. Integers without leading zero or "-0", at most
/// 2^53 - 1 either side, so that every reader of JSON gets them whole; write larger numbers and ids as strings. In
/// strings only these are escaped: \" \\ \b \t \n \f \r, and other control characters below 0x20 as \u00xx in lower
/// case.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Longest event, bytes.</summary>
    public const int BytesMax = 64 * 1024;

    /// <summary>Deepest nesting; the outer object is 1.</summary>
    public const int DepthMax = 16;

    /// <summary>Longest key, characters.</summary>
    public const int KeyCharactersMax = 64;

    /// <summary>Largest integer, and the smallest with a minus.</summary>
    public const long IntegerMax = (1L << 53) - 1;

    /// <summary>True when the bytes are one canonical object.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="why">What is not canonical and at which byte; empty when all is.</param>
    public static bool TryCheck(ReadOnlySpan<byte> bytes, out string why)
    {
        if (bytes.Length > BytesMax)
        {
            why = $"{bytes.Length} bytes, at most {BytesMax} are allowed";
            return false;
        }
        if (!Utf8.IsValid(bytes))
        {
            why = "not UTF-8";
            return false;
        }
        CanonicalJsonChecker checker = new(bytes);
        why = checker.WhyNotAnObject();
        return why.Length == 0;
    }

    internal static bool IsKeyCharacter(int character) =>
        char.IsAsciiLetterOrDigit((char)character) || character is '_' or '-' or '.';
}
