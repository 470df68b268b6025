using System.Collections.Generic;

namespace Smp.Link;

/// <summary>Requests that were asked and not yet sent, in their order.</summary>
internal sealed class WaitingRequests(LinkTimings timings)
{
    private readonly Queue<RequestHandle> _waiting = new();

    public int Count => _waiting.Count;

    public void Add(RequestHandle request) => _waiting.Enqueue(request);

    public RequestHandle Next() => _waiting.Dequeue();

    /// <summary>None of them is sent any more.</summary>
    public void Withdraw()
    {
        while (_waiting.TryDequeue(out RequestHandle? request))
        {
            request.SettleUnanswered(RequestOutcome.NotSent);
        }
    }

    /// <summary>What has waited too long is not sent any more.</summary>
    public void Expire(long nowMs)
    {
        foreach (RequestHandle request in _waiting)
        {
            if (request.EnqueuedMs == long.MinValue)
            {
                request.EnqueuedMs = nowMs;
            }
        }
        while (_waiting.TryPeek(out RequestHandle? oldest) && nowMs - oldest.EnqueuedMs >= timings.GiveUpMs)
        {
            _waiting.Dequeue().SettleUnanswered(RequestOutcome.NotSent);
        }
    }
}
