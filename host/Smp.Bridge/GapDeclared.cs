using System.Globalization;
using Smp.Clinic.Events;

namespace Smp.Bridge;

/// <summary>Numbers that a pen itself declares as lost or never used: the row that lets the import pass them.</summary>
/// <param name="Device">Which pen.</param>
/// <param name="Epoch">Which life of its memory.</param>
/// <param name="FromSequence">First number.</param>
/// <param name="ToSequence">Last number.</param>
public sealed record GapDeclared(ulong Device, ulong Epoch, uint FromSequence, uint ToSequence)
{
    /// <summary>The stable name of the row.</summary>
    public const string EventName = "gap-declared";

    /// <summary>What the row says.</summary>
    public EventFields ToFields() => new EventFields()
        .Add("device", Hex(Device))
        .Add("epoch", Hex(Epoch))
        .Add("from", FromSequence)
        .Add("to", ToSequence);

    /// <summary>Reads a row's fields; null when they are not those of a gap.</summary>
    public static GapDeclared? Read(EventFields fields)
    {
        bool isRead = TryHex(fields, "device", out ulong device) & TryHex(fields, "epoch", out ulong epoch)
            & TryNumber(fields, "from", out uint from) & TryNumber(fields, "to", out uint to);
        return isRead ? new GapDeclared(device, epoch, from, to) : null;
    }

    private static string Hex(ulong value) => value.ToString("x16", CultureInfo.InvariantCulture);

    private static bool TryHex(EventFields fields, string key, out ulong value) =>
        ulong.TryParse(fields.Find(key)?.Text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static bool TryNumber(EventFields fields, string key, out uint value)
    {
        long number = fields.Find(key)?.Number ?? -1;
        value = number is >= 0 and <= uint.MaxValue ? (uint)number : 0;
        return number is >= 0 and <= uint.MaxValue;
    }
}
