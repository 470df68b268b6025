using System;
using Smp.Core.Ports;
using Smp.Wire.Framing;

namespace Smp.Budget.Busy;

/// <summary>A broker that keeps a few messages each way, in places made before: a tick allocates nothing.</summary>
internal sealed class BusyAir : IMessageLink
{
    private const int PlacesCount = 8;

    private readonly Message[] _toPen = Places();
    private readonly Message[] _toHost = Places();
    private int _toPenFirst;
    private int _toPenCount;
    private int _toHostFirst;
    private int _toHostCount;

    /// <inheritdoc/>
    public Message Received { get; } = new Message();

    /// <inheritdoc/>
    public bool CanSend => _toHostCount < PlacesCount;

    /// <summary>Messages that wait for the pen.</summary>
    public int WaitingForPen => _toPenCount;

    /// <summary>Gives the pen a message; what does not fit is gone.</summary>
    public void Give(Message message)
    {
        if (_toPenCount < PlacesCount)
        {
            Copy(message, _toPen[(_toPenFirst + _toPenCount++) % PlacesCount]);
        }
    }

    /// <summary>Takes what the pen said.</summary>
    public bool TryTake(Message target) => TryTake(_toHost, ref _toHostFirst, ref _toHostCount, target);

    /// <inheritdoc/>
    public void Pump()
    {
    }

    /// <inheritdoc/>
    public bool TryReceive() => TryTake(_toPen, ref _toPenFirst, ref _toPenCount, Received);

    /// <inheritdoc/>
    public void Send(Message message) => Copy(message, _toHost[(_toHostFirst + _toHostCount++) % PlacesCount]);

    private static bool TryTake(Message[] places, ref int first, ref int count, Message target)
    {
        if (count == 0)
        {
            return false;
        }
        Copy(places[first], target);
        first = (first + 1) % PlacesCount;
        count--;
        return true;
    }

    private static void Copy(Message from, Message to)
    {
        Array.Copy(from.Bytes, to.Bytes, from.Length);
        to.Length = from.Length;
    }

    private static Message[] Places()
    {
        Message[] places = new Message[PlacesCount];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = new Message();
        }
        return places;
    }
}
