using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Smp.Clinic;

/// <summary>
/// Stands for a client wherever a record is kept: 128 random bits, never made from a name or a date of birth.
/// </summary>
/// <param name="Bits">Drawn by the caller; 0 stands for no client.</param>
public readonly record struct ClientReference(UInt128 Bits)
{
    private const char Prefix = 'P';
    private const int ShortShift = 128 - 35;

    /// <summary>True for 0.</summary>
    public bool IsNone => Bits == UInt128.Zero;

    /// <summary>The form in reports and on the screen, P-7F3K-2QD1: the first 35 bits with a check character.</summary>
    public string ShortForm => IsNone ? "none" : CheckedSymbols.Print(Prefix, (ulong)(Bits >> ShortShift));

    /// <summary>The whole reference, 32 hexadecimal digits, as stored.</summary>
    public string StoredForm => Bits.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The short form.</summary>
    public override string ToString() => ShortForm;

    /// <summary>Reads the stored form.</summary>
    public static bool TryParse(
        string text, out ClientReference client, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        bool isRead = UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out UInt128 bits)
            && text.Length == 32 && bits != UInt128.Zero;
        client = isRead ? new ClientReference(bits) : default;
        refusal = isRead
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a client reference", "it is not 32 hexadecimal digits",
                "Give it whole, or in its short form such as P-7F3K-2QD1 where that is asked for");
        return isRead;
    }

    /// <summary>
    /// Checks a typed short form and brings it into the printed one, to be compared with <see cref="ShortForm"/>.
    /// </summary>
    public static bool TryParseShort(
        string text, [NotNullWhen(true)] out string? shortForm, [NotNullWhen(false)] out ClinicRefusal? refusal)
    {
        string? why = CheckedSymbols.Read(Prefix, text, out ulong number);
        shortForm = why is null ? CheckedSymbols.Print(Prefix, number) : null;
        refusal = why is null
            ? null
            : ClinicRefusal.Malformed(
                $"'{PrintableText.Shown(text)}' is not a client reference", why, "Type it again, such as P-7F3K-2QD1");
        return shortForm is not null;
    }

    /// <summary>The first eight digits of <see cref="StoredForm"/> that belong to a printed short form.</summary>
    public static string StoredStartOf(string shortForm)
    {
        _ = CheckedSymbols.Read(Prefix, shortForm, out ulong number);
        return (number >> (128 - ShortShift - 32)).ToString("x8", CultureInfo.InvariantCulture);
    }
}
