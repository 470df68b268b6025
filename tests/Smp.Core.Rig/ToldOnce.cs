using System.Collections.Generic;
using Smp.Wire.Records;

namespace Smp.Core.Rig;

/// <summary>Facts that happen once and may be told once: the second record of one is a fact doubled.</summary>
public sealed class ToldOnce
{
    private readonly HashSet<(RecordKind Kind, uint Which)> _told = [];
    private uint _boot;

    /// <summary>Takes the next record.</summary>
    /// <returns>False when another told the same.</returns>
    public bool Take(UsageRecord r)
    {
        var kind = (RecordKind)r.Kind;
        switch (kind)
        {
            case RecordKind.Boot:
                bool isNew = r.Value > _boot;
                _boot = r.Value;
                return isNew;
            case RecordKind.Mount or RecordKind.Unmount:
                return _told.Add((kind, r.Mount));
            case RecordKind.ProfileApplied or RecordKind.SessionEnded or RecordKind.Paired:
                return _told.Add((kind, r.Value));
            case RecordKind.Confirmed:
                // A boot that found no room for its record shows in the number that every record carries.
                return _told.Add((kind, (_boot << 8) | r.Boot));
            default:
                return true;
        }
    }
}
