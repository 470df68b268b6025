using Smp.Core.Ports;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Esp32.Air;

/// <summary>The device's side of the broker: two small rings that the tick never waits for.</summary>
/// <remarks>
/// While the broker is away only the first Hello is taken, for the number of this boot; all else stays with Core, which
/// holds records until they are acknowledged. So a day without a broker costs these rings and no more.
/// </remarks>
public sealed class AirLink : IMessageLink
{
    private readonly ICrc32 _crc;
    private readonly DeviceHello _hello = new DeviceHello();
    private readonly MessageRing _heard = new MessageRing();
    private readonly MessageRing _toSend = new MessageRing();
    private bool _isUp;

    /// <summary>A link without a broker.</summary>
    public AirLink(ICrc32 crc)
    {
        _crc = crc;
    }

    /// <inheritdoc/>
    public Message Received { get; } = new Message();

    /// <inheritdoc/>
    public bool CanSend => _isUp ? !_toSend.IsFull : BootNumber == 0;

    /// <summary>Number of this boot, from the first Hello; 0 until then.</summary>
    public uint BootNumber { get; private set; }

    /// <inheritdoc/>
    public void Pump()
    {
        // Bytes move on the broker's thread.
    }

    /// <inheritdoc/>
    public bool TryReceive()
    {
        while (_heard.TryTake(Received))
        {
            if (Received.Check(_crc) == DiscardReason.None)
            {
                return true;
            }
        }
        return false;
    }

    /// <inheritdoc/>
    public void Send(Message message)
    {
        if (BootNumber == 0 && message.Type == MessageType.Hello)
        {
            _hello.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
            BootNumber = _hello.BootNumber;
        }
        _toSend.TryPut(message.Bytes, message.Length);
    }

    /// <summary>The broker is there, or gone; what waited for the connection before is old and dropped.</summary>
    public void SetUp(bool isUp)
    {
        _toSend.Clear();
        _isUp = isUp;
    }

    /// <summary>From the broker; what does not fit is dropped, for hosts repeat.</summary>
    public void Hear(byte[] bytes) => _heard.TryPut(bytes, bytes.Length);

    /// <summary>The next message for the broker.</summary>
    public bool TryTakeToSend(Message target) => _toSend.TryTake(target);
}
