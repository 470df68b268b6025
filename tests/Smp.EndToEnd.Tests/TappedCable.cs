using System;
using System.IO;
using System.Threading;
using Smp.Link;
using Smp.Link.Native;

namespace Smp.EndToEnd.Tests;

/// <summary>A cable from a pen's port to one of its own: keeps what it carries, and can be a bad one.</summary>
internal sealed class TappedCable : IDisposable
{
    private const int LookMs = 20;
    private const int GarbageBytesMax = 40;
    private const int BytesAFlip = 4_000;

    private readonly PtyMaster _toHost;
    private readonly TerminalChannel _toPen;
    private readonly Random? _noise;
    private readonly MemoryStream _fromPen = new();
    private readonly Thread _carrier;
    private volatile bool _isCut;

    /// <summary>Joins the pen's port to a new one.</summary>
    /// <param name="penPort">Where the pen is.</param>
    /// <param name="port">Where the host shall find it.</param>
    /// <param name="noiseSeed">Null for a good cable; else garbage between frames and flipped bits inside them.</param>
    public TappedCable(string penPort, string port, int? noiseSeed = null)
    {
        _toPen = TerminalChannel.OpenPty(penPort);
        _toHost = new PtyMaster(port);
        _noise = noiseSeed is null ? null : new Random(noiseSeed.Value);
        _carrier = new Thread(Carry) { IsBackground = true, Name = "cable" };
        _carrier.Start();
    }

    /// <summary>Bytes of garbage and flipped bits so far.</summary>
    public int Faults { get; private set; }

    /// <summary>Cuts it and hands over what the pen said.</summary>
    public byte[] Cut()
    {
        _isCut = true;
        _carrier.Join();
        return _fromPen.ToArray();
    }

    public void Dispose()
    {
        Cut();
        _toHost.Dispose();
        _toPen.Dispose();
    }

    private void Carry()
    {
        byte[] bytes = new byte[256];
        while (!_isCut)
        {
            bool isMoved = Move(_toPen, _toHost, bytes, _fromPen) | Move(_toHost, _toPen, bytes, Stream.Null);
            if (!isMoved)
            {
                _toPen.WaitReadable(LookMs);
            }
        }
    }

    private bool Move(IByteChannel from, IByteChannel to, byte[] bytes, Stream kept)
    {
        int count = from.Read(bytes, 0, bytes.Length);
        kept.Write(bytes, 0, count);
        for (int i = 0; i < count; i++)
        {
            Send(to, Spoilt(bytes[i]));
            bool isFrameEnd = bytes[i] == 0;
            if (isFrameEnd && _noise is not null)
            {
                SendGarbage(to, _noise.Next(GarbageBytesMax));
            }
        }
        return count > 0;
    }

    private byte Spoilt(byte carried)
    {
        bool isSpoilt = _noise is not null && _noise.Next(BytesAFlip) == 0;
        Faults += isSpoilt ? 1 : 0;
        return isSpoilt ? (byte)(carried ^ (1 << _noise!.Next(8))) : carried;
    }

    private void SendGarbage(IByteChannel to, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Send(to, (byte)_noise!.Next(256));
        }
        // Ends what the garbage began, so that most frames arrive; some bytes of it end frames by themselves.
        Send(to, 0);
        Faults += count;
    }

    private void Send(IByteChannel to, byte carried)
    {
        byte[] one = [carried];
        while (to.Write(one, 0, 1) == 0 && !_isCut)
        {
            to.WaitReadable(1);
        }
    }
}
