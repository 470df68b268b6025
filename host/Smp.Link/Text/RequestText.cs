using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link.Text;

/// <summary>The content of a request as words and units.</summary>
internal static class RequestText
{
    private const int At = Message.PayloadOffset;

    public static string Describe(Message message)
    {
        return (RequestOperation)message.Operation switch
        {
            RequestOperation.SetProfile => ProfileOf(message),
            RequestOperation.Arm => ArmOf(message),
            RequestOperation.BindCartridges => BindingOf(message),
            RequestOperation.Mount => MountOf(message),
            RequestOperation.Unmount => UnmountOf(message),
            RequestOperation.AcknowledgeFault =>
                $"{(FaultCode)LittleEndian.GetU8(message.Bytes, At, message.PayloadEnd)}",
            RequestOperation.AcknowledgeAlarm => $"alarm {LittleEndian.GetU16(message.Bytes, At, message.PayloadEnd)}",
            RequestOperation.CalibrateGrip => CalibrationOf(message),
            RequestOperation.Pair => PairOf(message),
            RequestOperation.WriteSetting => SettingText.OfWrite(message),
            RequestOperation.KeepSetting => SettingText.OfKeep(message),
            RequestOperation.ReadSetting => SettingText.OfRead(message),
            _ => message.PayloadLength == 0 ? "no content" : $"{message.PayloadLength} bytes",
        };
    }

    private static string ProfileOf(Message message)
    {
        var profile = new Profile();
        profile.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return ProfileFields.Describe(profile);
    }

    private static string ArmOf(Message message)
    {
        var arm = new ArmRequest();
        arm.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"session {arm.SessionId}, {(arm.Confirm == 1 ? "confirmed by a person" : "not confirmed")}";
    }

    private static string BindingOf(Message message)
    {
        var binding = new CartridgeBinding();
        return binding.TryReadFrom(message.Bytes, At, message.PayloadEnd)
            ? $"session {binding.SessionId}, cartridges [{string.Join(", ", binding.Cartridges.Take(binding.Count))}]"
            : $"malformed, {message.PayloadLength} bytes";
    }

    private static string CalibrationOf(Message message)
    {
        var reading = new CalibrateGrip();
        reading.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return reading.Step is 1 or 2 ? $"step {reading.Step}, gauge {Quantity.Um(reading.GaugeUm)}" : "abandoned";
    }

    private static string MountOf(Message message)
    {
        var mount = new MountCartridge();
        mount.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return mount.Cartridge == 0 ? "the next bound cartridge" : $"cartridge {mount.Cartridge}";
    }

    private static string UnmountOf(Message message)
    {
        var unmount = new UnmountCartridge();
        unmount.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"cartridge {unmount.Cartridge}, {(unmount.Finished == 1 ? "finished" : "may come back")}";
    }

    // The key stays out of every text.
    private static string PairOf(Message message)
    {
        var pairing = new PairRequest();
        pairing.ReadFrom(message.Bytes, At, message.PayloadEnd);
        return $"ledger {Quantity.Hex(pairing.LedgerId)}, key not shown";
    }
}
