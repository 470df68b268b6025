using System.Linq;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Rig;

/// <summary>A host that speaks to a rig's pen over the air, and signs what it says.</summary>
public sealed class AirHost
{
    private readonly PenRig _rig;
    private byte _sequence;
    private uint _nonce = 9_000;

    /// <summary>A host of a pen that was paired with this key.</summary>
    public AirHost(PenRig rig, byte[] key)
    {
        _rig = rig;
        Seal = new EnvelopeSeal(rig.Ports, rig.Crc) { DeviceId = PenRig.DeviceId };
        key.CopyTo(Seal.Key, 0);
    }

    /// <summary>Signs as this host does.</summary>
    public EnvelopeSeal Seal { get; }

    /// <summary>Counter of the last message signed.</summary>
    public uint Counter { get; set; }

    /// <summary>Which session it speaks of; 0 for none.</summary>
    public uint Session { get; set; }

    /// <summary>How long what it signs may be done, ms.</summary>
    public int LifeMs { get; set; } = 10_000;

    /// <summary>Says Hello and takes the pen's nonce from its answer.</summary>
    public void Greet()
    {
        Message message = new();
        HostHello hello = new() { Major = WireVersion.Major, HostNonce = ++_nonce };
        message.Seal(_rig.Crc, MessageType.Hello, 0, 0, hello.WriteTo(message.Bytes, Message.PayloadOffset));
        _rig.Air!.Give(message);
        _rig.Run(120);
        _rig.Air.Hello.BootNonce.CopyTo(Seal.BootNonce, 0);
        Counter = _rig.Air.Hello.SignedCounterMax;
    }

    /// <summary>A signed message, not given to anybody yet.</summary>
    public Message Sign(MessageType type, RequestOperation operation, System.Func<byte[], int, int> write)
    {
        Message message = new();
        Counter++;
        uint notAfterMs = (uint)(_rig.NowMs + LifeMs);
        int contentBytes = write(message.Bytes, Message.PayloadOffset);
        byte number = type == MessageType.Request ? (byte)operation : (byte)0;
        Seal.Seal(message, type, number, ++_sequence, contentBytes, Counter, Session, notAfterMs);
        return message;
    }

    /// <summary>A signed request.</summary>
    public Message Request(RequestOperation operation, System.Func<byte[], int, int> write) =>
        Sign(MessageType.Request, operation, write);

    /// <summary>A signed request without content.</summary>
    public Message Request(RequestOperation operation) => Request(operation, (_, _) => 0);

    /// <summary>Gives a message and waits for its answer; null when none comes.</summary>
    public Answer? Exchange(Message message)
    {
        int before = _rig.Air!.Said.Count;
        _rig.Air.Give(message);
        for (int tick = 0; tick < 10; tick++)
        {
            _rig.Tick();
            Message? answer = _rig.Air.Said.Skip(before).FirstOrDefault(said =>
                said.Type == MessageType.Response && said.Sequence == message.Sequence);
            if (answer is not null)
            {
                return new Answer(answer);
            }
        }
        return null;
    }
}
