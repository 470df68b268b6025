using Smp.Core.Memory;
using Smp.Core.Sessions;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Hosts;

/// <summary>Lets in over the air only what the paired host has signed for this pen, boot and moment.</summary>
/// <remarks>
/// The tag first, for without it nothing else in the message is anybody's word; then the content's length, the counter,
/// the time, the session. Every refusal has its count. What the pen says over the air it signs, once it has a key; but
/// not the refusal of what nobody has signed, or anybody could have the pen deny what the paired host has asked.
/// </remarks>
public sealed class AirGate : IMessageSeal
{
    private readonly EnvelopeSeal _seal;
    private readonly Configuration _configuration;
    private readonly SessionDesk _session;
    private readonly TickInputs _inputs;
    private readonly ICrc32 _crc;
    private readonly byte[] _nonceBefore = new byte[SignedEnvelope.NonceBytes];
    private bool _hasKey;
    private bool _isAnswerToAnybody;
    private uint _signed;

    /// <summary>A gate that stays closed until <see cref="TakeKey"/>.</summary>
    /// <param name="ports">HMAC and CRC.</param>
    /// <param name="configuration">Whose key it is.</param>
    /// <param name="session">Which session it is.</param>
    /// <param name="inputs">What time it is.</param>
    /// <param name="bootNonce">Drawn for this boot.</param>
    public AirGate(
        DevicePorts ports, Configuration configuration, SessionDesk session, TickInputs inputs, byte[] bootNonce)
    {
        _seal = new EnvelopeSeal(ports.Hmac, ports.Crc);
        _crc = ports.Crc;
        _configuration = configuration;
        _session = session;
        _inputs = inputs;
        System.Array.Copy(bootNonce, 0, _seal.BootNonce, 0, bootNonce.Length);
    }

    /// <summary>Messages let in, and those that were not, by reason.</summary>
    public readonly AirCounts Counts = new AirCounts();

    /// <summary>Highest counter let in since boot.</summary>
    public uint CounterMax;

    /// <summary>Knows the pen and the boot before this one, once the configuration is open.</summary>
    public void Open()
    {
        _seal.DeviceId = _configuration.DeviceId;
        System.Array.Copy(_configuration.BootNonce, 0, _nonceBefore, 0, _nonceBefore.Length);
        System.Array.Copy(_seal.BootNonce, 0, _configuration.BootNonce, 0, _nonceBefore.Length);
        TakeKey();
    }

    /// <summary>Takes the configuration's key: at boot and at a pairing.</summary>
    public void TakeKey()
    {
        System.Array.Copy(_configuration.Key, 0, _seal.Key, 0, _seal.Key.Length);
        _hasKey = _seal.HasKey;
    }

    /// <summary>The next answer is signed: it is to a message that needs no signature itself.</summary>
    public void Vouch() => _isAnswerToAnybody = false;

    /// <summary>Looks at a message, and takes its envelope off when it may be done.</summary>
    /// <returns>None when it may be done.</returns>
    public Refusal Admit(Message message)
    {
        _isAnswerToAnybody = true;
        if (!EnvelopeSeal.IsSigned(message))
        {
            Counts.Unsigned++;
            return Refusal.NotAuthentic;
        }
        if (!EnvelopeSeal.HasEnvelope(message))
        {
            Counts.Truncated++;
            return Refusal.Malformed;
        }
        if (!_hasKey || !_seal.Holds(message, _seal.BootNonce))
        {
            return WhyNotHeld(message);
        }
        Vouch();
        Refusal refusal = Judge(message);
        if (refusal == Refusal.None)
        {
            Counts.Accepted++;
            EnvelopeSeal.TakeOff(message);
        }
        return refusal;
    }

    /// <inheritdoc/>
    public void Seal(Message message, MessageType type, byte operation, byte sequence, int contentBytes)
    {
        if (!_hasKey || (_isAnswerToAnybody && type == MessageType.Response))
        {
            message.Seal(_crc, type, operation, sequence, contentBytes);
            return;
        }
        _signed++;
        uint nowMs = Whole.Low32(_inputs.NowMs);
        _seal.Seal(message, type, operation, sequence, contentBytes, _signed, _session.SessionId, nowMs);
    }

    // A host that signs for the boot before is not an enemy: it has to greet this one.
    private Refusal WhyNotHeld(Message message)
    {
        if (_hasKey && _seal.Holds(message, _nonceBefore))
        {
            Counts.StaleNonce++;
            Vouch();
            return Refusal.StaleNonce;
        }
        Counts.WrongKey++;
        return Refusal.NotAuthentic;
    }

    private Refusal Judge(Message message)
    {
        int contentBytes = message.PayloadLength - SignedEnvelope.TrailerBytes;
        if (!SignedContent.IsWhole(message, contentBytes))
        {
            Counts.Truncated++;
            return Refusal.Malformed;
        }
        uint counter = EnvelopeSeal.CounterOf(message);
        if (counter <= CounterMax)
        {
            Counts.Replayed++;
            return Refusal.Replayed;
        }
        // Used, whatever else is wrong with it.
        CounterMax = counter;
        if (!IsInTime(EnvelopeSeal.NotAfterMsOf(message)))
        {
            Counts.Expired++;
            return Refusal.Expired;
        }
        uint session = EnvelopeSeal.SessionOf(message);
        if (session != 0 && session != _session.SessionId)
        {
            Counts.OtherSession++;
            return Refusal.OtherSession;
        }
        return Refusal.None;
    }

    private bool IsInTime(uint notAfterMs)
    {
        uint nowMs = Whole.Low32(_inputs.NowMs);
        unchecked
        {
            // The clock of 32 bits begins anew after 49 days: only the difference means something.
            int leftMs = (int)(notAfterMs - nowMs);
            return leftMs >= 0 && leftMs <= SignedEnvelope.LifeMsMax;
        }
    }
}
