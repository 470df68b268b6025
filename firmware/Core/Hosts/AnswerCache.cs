using Smp.Wire;
using Smp.Wire.Framing;

namespace Smp.Core.Hosts;

/// <summary>
/// The last requests of one link with their answers: a byte-equal repeat is answered and not executed again.
/// </summary>
public sealed class AnswerCache
{
    // One place more than is kept, for the request that may yet be dropped: it must not push out an answer.
    private const int Places = WireLimits.AnswerCacheCount + 1;

    private readonly Message[] _requests = new Message[Places];
    private readonly Message[] _answers = new Message[Places];
    private int _next;

    /// <summary>An empty cache.</summary>
    public AnswerCache()
    {
        for (int i = 0; i < _requests.Length; i++)
        {
            _requests[i] = new Message();
            _answers[i] = new Message();
        }
    }

    /// <summary>Forgets all: a host said Hello.</summary>
    public void Clear()
    {
        for (int i = 0; i < _requests.Length; i++)
        {
            _requests[i].Length = 0;
        }
    }

    /// <summary>The answer given before to these very bytes, or null.</summary>
    public Message? Find(Message request)
    {
        for (int i = 0; i < _requests.Length; i++)
        {
            if (AreEqual(_requests[i], request))
            {
                return _answers[i];
            }
        }
        return null;
    }

    /// <summary>Remembers a request, over the oldest; it has no answer yet.</summary>
    public void KeepRequest(Message request) => Copy(request, _requests[_next]);

    /// <summary>Forgets the request kept last: it gets no answer that would be given again.</summary>
    public void DropRequest() => _requests[_next].Length = 0;

    /// <summary>Remembers the answer to the request kept last, unless that was dropped.</summary>
    public void KeepAnswer(Message answer)
    {
        if (_requests[_next].Length == 0)
        {
            return;
        }
        Copy(answer, _answers[_next]);
        _next = (_next + 1) % Places;
    }

    private static void Copy(Message from, Message to)
    {
        System.Array.Copy(from.Bytes, 0, to.Bytes, 0, from.Length);
        to.Length = from.Length;
    }

    private static bool AreEqual(Message a, Message b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }
        for (int i = a.Length - 1; i >= 0; i--)
        {
            if (a.Bytes[i] != b.Bytes[i])
            {
                return false;
            }
        }
        return true;
    }
}
