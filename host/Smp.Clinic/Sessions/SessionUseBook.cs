using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Sessions;

/// <summary>When which pen last ran for whom: what cleaning, pauses and lengths are judged by.</summary>
public sealed class SessionUseBook
{
    private readonly Dictionary<SessionId, SessionUse> _uses = [];
    private readonly Dictionary<ulong, Dictionary<SessionId, UtcInstant>> _lastEnds = [];

    /// <summary>Pens that ever ran.</summary>
    public IEnumerable<ulong> Devices => _lastEnds.Keys;

    /// <summary>The pen's running in a visit; nothing when none is on record.</summary>
    public SessionUse? Of(SessionId session) => _uses.GetValueOrDefault(session);

    /// <summary>When a pen last ran in anything but this visit; not known when it never did.</summary>
    /// <remarks>A run for nobody counts: nobody can say whose skin it touched.</remarks>
    public UtcInstant LastEndOutside(ulong device, SessionId session) =>
        _lastEnds.TryGetValue(device, out Dictionary<SessionId, UtcInstant>? ends)
            ? ends.Where(end => end.Key != session || session.IsNone).Select(end => end.Value)
                .DefaultIfEmpty().MaxBy(end => end.UtcS)
            : default;

    internal void Fold(in PlacedFact run, SessionId session)
    {
        UtcInstant end = new(run.At.UtcS + ((run.Fact.Value + 999) / 1_000));
        if (!session.IsNone)
        {
            _uses[session] = _uses.TryGetValue(session, out SessionUse? use)
                ? use.After(run.At, end)
                : new(run.At, end, run.At, 0);
        }
        if (!_lastEnds.TryGetValue(run.Fact.Pen.Device, out Dictionary<SessionId, UtcInstant>? ends))
        {
            _lastEnds[run.Fact.Pen.Device] = ends = [];
        }
        ends[session] = ends.TryGetValue(session, out UtcInstant known) && known > end ? known : end;
    }
}
