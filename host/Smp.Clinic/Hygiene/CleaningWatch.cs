using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds the cleaning between two clients, asked session by session in the order of their first use.</summary>
internal sealed class CleaningWatch(IEnumerable<HandpieceCleaned> cleanings)
{
    private readonly List<HandpieceCleaned> _inOrder = [.. cleanings.OrderBy(cleaned => cleaned.At.UtcS)];
    private readonly Dictionary<ulong, VisitTally> _lastOnPen = [];
    private int _next;

    /// <summary>The newest one that serves; nothing when a pen it used was not cleaned.</summary>
    public HandpieceCleaned? Before(VisitTally visit)
    {
        if (visit.Devices.Count == 0)
        {
            return null;
        }
        while (_next < _inOrder.Count && _inOrder[_next].At <= visit.FirstUse.At)
        {
            _next++;
        }
        HandpieceCleaned? newest = null;
        bool isEach = true;
        foreach (ulong device in visit.Devices)
        {
            HandpieceCleaned? cleaned = OfPen(device, visit);
            isEach &= cleaned is not null;
            newest = cleaned ?? newest;
            _lastOnPen[device] = visit;
        }
        return isEach ? newest : null;
    }

    private HandpieceCleaned? OfPen(ulong device, VisitTally visit)
    {
        long since = _lastOnPen.GetValueOrDefault(device)?.LastUse.UtcS ?? 0;
        for (int i = _next - 1; i >= 0 && _inOrder[i].At.UtcS >= since; i--)
        {
            if (_inOrder[i].Device == 0 || _inOrder[i].Device == device)
            {
                return _inOrder[i];
            }
        }
        return null;
    }
}
