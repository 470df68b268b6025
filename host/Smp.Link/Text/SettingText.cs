using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.Link.Text;

/// <summary>Settings on their way as words: which and how much, never what, for some of them are secret.</summary>
internal static class SettingText
{
    private const int At = Message.PayloadOffset;

    public static string OfWrite(Message message)
    {
        var part = new WriteSetting();
        part.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"{(SettingId)part.Setting}, {part.Count} bytes from {part.Offset}, not shown";
    }

    public static string OfKeep(Message message)
    {
        var kept = new KeepSetting();
        kept.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"{(SettingId)kept.Setting}, {kept.TotalBytes} bytes";
    }

    public static string OfRead(Message message)
    {
        var asked = new ReadSetting();
        asked.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"{(SettingId)asked.Setting} from {asked.Offset}";
    }

    public static string OfPart(Message message, int from)
    {
        var part = new SettingPart();
        part.ReadFrom(message.Bytes, from, message.PayloadEnd);
        return $"{(SettingId)part.Setting}, {part.Count} of {part.TotalBytes} bytes from {part.Offset}, not shown";
    }

    public static string OfCounts(Message message, int from)
    {
        var counts = new AirCounts();
        counts.ReadFrom(message.Bytes, from, message.PayloadEnd);
        return $"{counts.Accepted} accepted, {counts.Unsigned} unsigned, {counts.Truncated} truncated, "
            + $"{counts.WrongKey} of a wrong key, {counts.StaleNonce} of another boot, {counts.Replayed} replayed, "
            + $"{counts.Expired} too late, {counts.OtherSession} of another session";
    }
}
