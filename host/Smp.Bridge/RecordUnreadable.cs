using System.Globalization;
using Smp.Clinic.Events;

namespace Smp.Bridge;

/// <summary>64 bytes that a pen holds as a record and that do not check: kept as evidence, counted as lost.</summary>
/// <param name="Device">Which pen.</param>
/// <param name="Epoch">Which life of its memory.</param>
/// <param name="RawHex">The bytes, in hexadecimal.</param>
public sealed record RecordUnreadable(ulong Device, ulong Epoch, string RawHex)
{
    /// <summary>The stable name of the row.</summary>
    public const string EventName = "record-unreadable";

    /// <summary>What the row says.</summary>
    public EventFields ToFields() => new EventFields()
        .Add("device", Device.ToString("x16", CultureInfo.InvariantCulture))
        .Add("epoch", Epoch.ToString("x16", CultureInfo.InvariantCulture))
        .Add("raw", RawHex);

    /// <summary>Reads a row's fields; what is missing stays empty.</summary>
    public static RecordUnreadable Read(EventFields fields) => new(
        Hex(fields.Find("device")?.Text), Hex(fields.Find("epoch")?.Text), fields.Find("raw")?.Text ?? "");

    private static ulong Hex(string? text) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value) ? value : 0;
}
