using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link.Text;

/// <summary>The content of a response as words and units.</summary>
internal static class ResponseText
{
    private const int At = Message.PayloadOffset;

    public static string Describe(Message message)
    {
        var response = new Response();
        response.ReadFrom(message.Bytes, At, message.PayloadEnd);
        bool isDone = response.Outcome == Response.Done;
        string outcome = isDone ? "done" : $"refused ({(Refusal)response.Reason})";
        string content = Content(message, At + Response.PayloadBytes, isDone);
        return $"{outcome} at {Quantity.Ms(response.NowMs)}{content}";
    }

    private static string Content(Message message, int from, bool isDone)
    {
        if (from >= message.PayloadEnd)
        {
            return "";
        }
        return (RequestOperation)message.Operation switch
        {
            RequestOperation.SetProfile or RequestOperation.ReadProfile => ", in force: " + ProfileAt(message, from),
            RequestOperation.ReadSetting when isDone => ", " + SettingText.OfPart(message, from),
            RequestOperation.ReadAirCounts when isDone => ", " + SettingText.OfCounts(message, from),
            RequestOperation.LogAck or RequestOperation.Time =>
                ", " + Convert.ToHexString(message.Bytes, from, message.PayloadEnd - from),
            _ => ", " + StatusAt(message, from),
        };
    }

    private static string ProfileAt(Message message, int from)
    {
        var profile = new Profile();
        profile.ReadFrom(message.Bytes, from, message.PayloadEnd);
        return ProfileFields.Describe(profile);
    }

    private static string StatusAt(Message message, int from)
    {
        var status = new PenStatus();
        status.ReadFrom(message.Bytes, from, message.PayloadEnd);
        return $"state {(DeviceState)status.State}, last fault {(FaultCode)status.LastFault}, "
            + $"flags {status.Flags:X2}, session {status.SessionId}, "
            + $"cartridge {Quantity.Cartridge(status.Cartridge)}, mount {status.Mount}, {status.BoundCount} bound, "
            + $"this mount motor-on {Quantity.Ms(status.MountMotorOnMs)} loaded {Quantity.Ms(status.MountLoadedMs)} "
            + $"strokes {status.MountStrokes}, {status.RecordsWaiting} records waiting, "
            + $"alarm priority {status.Priority}";
    }
}
