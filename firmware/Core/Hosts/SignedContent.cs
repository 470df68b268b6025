using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Hosts;

/// <summary>How long the content of a signed message must be: a missing or unknown byte is a refusal.</summary>
public static class SignedContent
{
    private const int CountOfBindingOffset = 4;

    /// <summary>True when the content has just the bytes that this version gives it.</summary>
    /// <param name="message">With its envelope.</param>
    /// <param name="contentBytes">Bytes before the envelope.</param>
    public static bool IsWhole(Message message, int contentBytes)
    {
        switch (message.Type)
        {
            case MessageType.Time:
                return contentBytes == TimeOfDay.PayloadBytes;
            case MessageType.LogAck:
                return contentBytes == LogAck.PayloadBytes;
            case MessageType.Request:
                return IsWholeRequest(message, contentBytes);
            default:
                return false;
        }
    }

    private static bool IsWholeRequest(Message message, int contentBytes)
    {
        switch ((RequestOperation)(message.Operation & (SignedEnvelope.OperationFlag - 1)))
        {
            case RequestOperation.SetProfile:
                return contentBytes == Profile.PayloadBytes;
            case RequestOperation.Arm:
                return contentBytes == ArmRequest.PayloadBytes;
            case RequestOperation.BindCartridges:
                return contentBytes >= CartridgeBinding.PayloadBytes
                    && contentBytes == CartridgeBinding.PayloadBytes
                        + (4 * message.Bytes[Message.PayloadOffset + CountOfBindingOffset]);
            case RequestOperation.Mount:
                return contentBytes == MountCartridge.PayloadBytes;
            case RequestOperation.Unmount:
                return contentBytes == UnmountCartridge.PayloadBytes;
            case RequestOperation.AcknowledgeFault:
                return contentBytes == AcknowledgeFault.PayloadBytes;
            case RequestOperation.AcknowledgeAlarm:
                return contentBytes == AcknowledgeAlarm.PayloadBytes;
            case RequestOperation.CalibrateGrip:
                return contentBytes == CalibrateGrip.PayloadBytes;
            case RequestOperation.Pair:
            case RequestOperation.WriteSetting:
            case RequestOperation.KeepSetting:
            case RequestOperation.ReadSetting:
                // Told over the cable only; what they would hold is not looked at.
                return true;
            default:
                return contentBytes == 0;
        }
    }
}
