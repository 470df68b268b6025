using System;
using Smp.Wire;
using Smp.Wire.Framing;
using Smp.Wire.Messages;

namespace Smp.Core.Rig;

/// <summary>A response as the host sees it.</summary>
public sealed class Answer
{
    public Answer(Message message)
    {
        var response = new Response();
        response.ReadFrom(message.Bytes, Message.PayloadOffset, message.PayloadEnd);
        Operation = (RequestOperation)message.Operation;
        Outcome = response.Outcome;
        Reason = (Refusal)response.Reason;
        Bytes = message.Bytes.AsSpan(0, message.Length).ToArray();
        int at = Message.PayloadOffset + Response.PayloadBytes;
        Content = message.Bytes.AsSpan(at, message.PayloadEnd - at).ToArray();
    }

    public RequestOperation Operation { get; }

    public byte Outcome { get; }

    public Refusal Reason { get; }

    public byte[] Bytes { get; }

    public byte[] Content { get; }

    public PenStatus Status
    {
        get
        {
            var status = new PenStatus();
            status.ReadFrom(Content, 0, Content.Length);
            return status;
        }
    }

    public Profile Profile
    {
        get
        {
            var profile = new Profile();
            profile.ReadFrom(Content, 0, Content.Length);
            return profile;
        }
    }
}
