using System;
using System.Buffers.Text;

namespace Smp.Bridge;

/// <summary>Reads one thing off an event's bytes without making anything of the rest; says when it cannot be sure.
/// </summary>
/// <remarks>
/// Sure is what stands as canonical JSON has it: no escapes, no blanks around a colon, the key exactly once. Every
/// event that a program of ours wrote is so, but for those with a quoted text in them.
/// </remarks>
internal static class EventGlance
{
    private const byte Quote = (byte)'"';

    /// <summary>True when what stands in the bytes is what a reader of JSON would find.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> body) =>
        body.IndexOfAny("\\\t\r\n"u8) < 0 && body.IndexOf("\": "u8) < 0 && body.IndexOf("\" :"u8) < 0;

    /// <summary>The event's name; empty when that is not sure.</summary>
    public static ReadOnlySpan<byte> NameOf(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> behind = Behind(body, "\"event\":\""u8);
        int end = behind.IndexOf(Quote);
        return end > 0 ? behind[..end] : default;
    }

    /// <summary>The whole number of a key.</summary>
    /// <param name="body">The event.</param>
    /// <param name="key">The key with its quotes and the colon.</param>
    /// <param name="number">The number; 0 when that is not sure.</param>
    /// <returns>False when that is not sure.</returns>
    public static bool TryNumber(ReadOnlySpan<byte> body, ReadOnlySpan<byte> key, out long number)
    {
        ReadOnlySpan<byte> behind = Behind(body, key);
        bool isRead = Utf8Parser.TryParse(behind, out number, out int digits) && digits < behind.Length
            && behind[digits] is (byte)',' or (byte)'}';
        number = isRead ? number : 0;
        return isRead;
    }

    /// <summary>False when the number of a key surely is not among these.</summary>
    public static bool MayBe(ReadOnlySpan<byte> body, ReadOnlySpan<byte> key, Func<long, bool> isWanted) =>
        !IsPlain(body) || !TryNumber(body, key, out long number) || isWanted(number);

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> body, ReadOnlySpan<byte> key)
    {
        int at = body.IndexOf(key);
        if (at < 0)
        {
            return default;
        }
        ReadOnlySpan<byte> behind = body[(at + key.Length)..];
        return behind.IndexOf(key) < 0 ? behind : default;
    }
}
