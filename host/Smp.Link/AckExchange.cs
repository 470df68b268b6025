using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Link;

/// <summary>Says the newest acknowledgement until the pen answers it; a newer one replaces it.</summary>
internal sealed class AckExchange(IMessageSeal seal, LinkTimings timings)
{
    private readonly Exchange _said = new(timings);
    private readonly LogAck _ack = new();
    private readonly Response _response = new();
    private bool _isNew;

    /// <summary>True while the pen has not answered what was last to be said.</summary>
    public bool IsOpen => _isNew || _said.IsActive;

    /// <summary>True while nothing else may be said, because the pen has to answer this first.</summary>
    public bool IsInTheWay => seal.IsOneAtATime && _said.IsActive;

    public long DueMs(bool maySendNew) => _isNew && maySendNew ? long.MinValue : _said.DueMs;

    public void Set(byte[] ledgerId, ulong epoch, uint sequence, byte[] head)
    {
        ledgerId.CopyTo(_ack.LedgerId, 0);
        head.CopyTo(_ack.Head, 0);
        _ack.EpochId = epoch;
        _ack.Sequence = sequence;
        _isNew = true;
    }

    public void Clear()
    {
        _isNew = false;
        _said.End();
    }

    public void Tick(long nowMs, FrameLink frames, RequestQueue requests, LinkCounts counts)
    {
        if (_isNew && requests.MaySendBeside)
        {
            int bytes = _ack.WriteTo(_said.Message.Bytes, Message.PayloadOffset);
            _said.Begin(seal, MessageType.LogAck, 0, requests.NextSequence(), bytes, nowMs);
            _isNew = false;
        }
        if (nowMs >= _said.GiveUpAtMs)
        {
            // The pen repeats its records, and they are acknowledged again.
            _said.End();
        }
        if (nowMs >= _said.DueMs && frames.HasRoom && (_said.Sends == 0 || frames.IsFlushed))
        {
            counts.Resends += _said.Sends > 0 ? 1 : 0;
            frames.Send(_said.Message);
            _said.Sent(nowMs);
        }
    }

    public bool IsAnsweredBy(Message message) =>
        message.Operation == (byte)RequestOperation.LogAck && _said.IsAnsweredBy(message, seal);

    public Refusal Answered(Message message)
    {
        _said.End();
        _response.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        return _response.Outcome == Response.Done ? Refusal.None : (Refusal)_response.Reason;
    }
}
