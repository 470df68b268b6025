using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.Link;

/// <summary>
/// Everything a host can ask of a pen. None of it starts the motor and none raises a firmware ceiling.
/// </summary>
/// <remarks>
/// Requests are said in the order asked, one at a time, from the connection's next tick on. The caller keeps the handle
/// and looks at it after ticks. A handle of a lost connection is settled as unknown or not sent.
/// </remarks>
public sealed class PenRequests
{
    private readonly RequestQueue _queue;
    private readonly Func<bool> _canAsk;

    internal PenRequests(RequestQueue queue, Func<bool> canAsk)
    {
        _queue = queue;
        _canAsk = canAsk;
    }

    /// <summary>Stops the motor and disarms: goes before everything else, in every state of the connection.</summary>
    /// <remarks>
    /// What waits is not sent any more, what was sent is not repeated: no Arm can follow a Stop by itself.
    /// </remarks>
    public RequestHandle Stop() => _queue.Stop();

    /// <summary>Sends a profile; <see cref="ProfileEcho"/> compares the answer with it.</summary>
    public RequestHandle SetProfile(Profile profile) =>
        Ask(RequestOperation.SetProfile, Profile.PayloadBytes, profile.WriteTo);

    /// <summary>Reads the profile in force.</summary>
    public RequestHandle ReadProfile() => Ask(RequestOperation.ReadProfile);

    /// <summary>Reads state, counters and what waits.</summary>
    public RequestHandle ReadStatus() => Ask(RequestOperation.ReadStatus);

    /// <summary>
    /// Lets a press start the motor; <paramref name="confirm"/> after a restart, when a person has looked.
    /// </summary>
    public RequestHandle Arm(uint sessionId, bool confirm) =>
        Ask(
            RequestOperation.Arm,
            ArmRequest.PayloadBytes,
            new ArmRequest { SessionId = sessionId, Confirm = confirm ? (byte)1 : (byte)0 }.WriteTo);

    /// <summary>Ends arming.</summary>
    public RequestHandle Disarm() => Ask(RequestOperation.Disarm);

    /// <summary>Names the cartridges a session may use, 8 at most, in the order a local change takes them.</summary>
    /// <exception cref="ArgumentException">More cartridges than a binding holds.</exception>
    public RequestHandle Bind(uint sessionId, ReadOnlySpan<uint> cartridges)
    {
        if (cartridges.Length > WireLimits.BoundCartridgesMax)
        {
            throw new ArgumentException(
                $"A session binds at most {WireLimits.BoundCartridgesMax} cartridges, not {cartridges.Length}.",
                nameof(cartridges));
        }
        var binding = new CartridgeBinding { SessionId = sessionId, Count = (byte)cartridges.Length };
        cartridges.CopyTo(binding.Cartridges);
        int bytes = CartridgeBinding.PayloadBytes + (4 * cartridges.Length);
        return Ask(RequestOperation.BindCartridges, bytes, binding.WriteTo);
    }

    /// <summary>Presses do nothing from now on: a hand is at the needle.</summary>
    public RequestHandle BeginChange() => Ask(RequestOperation.BeginChange);

    /// <summary>The hand is away from the needle; the pen is then disarmed.</summary>
    public RequestHandle EndChange() => Ask(RequestOperation.EndChange);

    /// <summary>A bound cartridge is now in the pen; 0 takes the next bound one.</summary>
    public RequestHandle Mount(uint cartridge) =>
        Ask(
            RequestOperation.Mount,
            MountCartridge.PayloadBytes,
            new MountCartridge { Cartridge = cartridge }.WriteTo);

    /// <summary>The mounted cartridge is out; a finished one never comes back.</summary>
    public RequestHandle Unmount(uint cartridge, bool finished) =>
        Ask(
            RequestOperation.Unmount,
            UnmountCartridge.PayloadBytes,
            new UnmountCartridge { Cartridge = cartridge, Finished = finished ? (byte)1 : (byte)0 }.WriteTo);

    /// <summary>A person has seen this fault.</summary>
    public RequestHandle AcknowledgeFault(FaultCode seen) =>
        Add(MessageType.Request, RequestOperation.AcknowledgeFault, [(byte)seen]);

    /// <summary>A gauge's reading at the needle: step 1 needle in, step 2 needle out, 0 abandon.</summary>
    public RequestHandle CalibrateGrip(int step, int gaugeUm) =>
        Ask(
            RequestOperation.CalibrateGrip,
            Smp.Wire.Messages.CalibrateGrip.PayloadBytes,
            new CalibrateGrip { Step = checked((byte)step), GaugeUm = checked((ushort)gaugeUm) }.WriteTo);

    /// <summary>A person has seen this alarm; once done it leaves the connection's list.</summary>
    public RequestHandle AcknowledgeAlarm(int number) =>
        Ask(
            RequestOperation.AcknowledgeAlarm,
            Smp.Wire.Messages.AcknowledgeAlarm.PayloadBytes,
            new AcknowledgeAlarm { Number = checked((ushort)number) }.WriteTo);

    /// <summary>Finishes the session's cartridges, forgets profile and binding, disarms.</summary>
    public RequestHandle EndSession() => Ask(RequestOperation.EndSession);

    /// <summary>Makes the pen belong to a ledger: 16 bytes of id, 32 of key.</summary>
    public RequestHandle Pair(ReadOnlySpan<byte> ledgerId, ReadOnlySpan<byte> key)
    {
        var pairing = new PairRequest();
        ledgerId.CopyTo(pairing.LedgerId);
        key.CopyTo(pairing.Key);
        return Ask(RequestOperation.Pair, PairRequest.PayloadBytes, pairing.WriteTo);
    }

    /// <summary>Puts a part of a setting beside the one in force; over the cable only.</summary>
    /// <exception cref="ArgumentException">More bytes than a part holds.</exception>
    public RequestHandle WriteSetting(SettingId setting, int offset, ReadOnlySpan<byte> part)
    {
        if (part.Length > Smp.Wire.Messages.WriteSetting.PartBytesMax)
        {
            throw new ArgumentException($"{part.Length} bytes are more than a part holds.", nameof(part));
        }
        var write = new WriteSetting
        {
            Setting = (byte)setting, Offset = checked((ushort)offset), Count = (byte)part.Length,
        };
        part.CopyTo(write.Bytes);
        return Ask(RequestOperation.WriteSetting, Smp.Wire.Messages.WriteSetting.PayloadBytes, write.WriteTo);
    }

    /// <summary>Puts what was written in force; no bytes remove the setting.</summary>
    public RequestHandle KeepSetting(SettingId setting, int totalBytes, uint crc) =>
        Ask(
            RequestOperation.KeepSetting,
            Smp.Wire.Messages.KeepSetting.PayloadBytes,
            new KeepSetting
            {
                Setting = (byte)setting, TotalBytes = checked((ushort)totalBytes), Crc = crc,
            }.WriteTo);

    /// <summary>Reads a part of a setting; the answer is a <see cref="SettingPart"/>.</summary>
    public RequestHandle ReadSetting(SettingId setting, int offset) =>
        Ask(
            RequestOperation.ReadSetting,
            Smp.Wire.Messages.ReadSetting.PayloadBytes,
            new ReadSetting { Setting = (byte)setting, Offset = checked((ushort)offset) }.WriteTo);

    /// <summary>Reads what came over the pen's air link; the answer is <see cref="AirCounts"/>.</summary>
    public RequestHandle ReadAirCounts() => Ask(RequestOperation.ReadAirCounts);

    /// <summary>Tells the time of day, in seconds since 1970 UTC.</summary>
    public RequestHandle SetTime(uint utcS)
    {
        byte[] content = new byte[TimeOfDay.PayloadBytes];
        new TimeOfDay { UtcS = utcS }.WriteTo(content, 0);
        return Add(MessageType.Time, RequestOperation.Time, content);
    }

    private RequestHandle Ask(RequestOperation operation) => Add(MessageType.Request, operation, []);

    private RequestHandle Ask(RequestOperation operation, int bytes, Func<byte[], int, int> write)
    {
        byte[] content = new byte[bytes];
        write(content, 0);
        return Add(MessageType.Request, operation, content);
    }

    private RequestHandle Add(MessageType type, RequestOperation operation, byte[] content)
    {
        var request = new RequestHandle(type, operation, content);
        if (_canAsk())
        {
            _queue.Add(request);
        }
        else
        {
            request.SettleUnanswered(RequestOutcome.NotSent);
        }
        return request;
    }
}
