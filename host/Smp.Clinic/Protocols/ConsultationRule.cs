using System.Collections.Generic;
using Smp.Clinic.Protocols.Format;

namespace Smp.Clinic.Protocols;

/// <summary>How a client is advised before a treatment is agreed.</summary>
/// <param name="IsFree">It costs nothing.</param>
/// <param name="Channels">How it may be held.</param>
/// <param name="NeedsPhotos">The clinic has to see photos, or the head.</param>
/// <param name="HasMockup">The client's photo is edited to show the result.</param>
/// <param name="Source">Where the document says so.</param>
public sealed record ConsultationRule(
    bool IsFree, IReadOnlyList<ConsultationChannel> Channels, bool? NeedsPhotos, bool? HasMockup, RuleSource Source)
{
    internal static ConsultationRule Pass(FieldPass f, ConsultationRule? v) => new(
        f.Flag("free", v?.IsFree), f.Words("channels", v?.Channels, ProtocolWords.Channels),
        f.FlagOrNone("photos", v?.NeedsPhotos), f.FlagOrNone("mockup", v?.HasMockup), f.Source(v?.Source));
}
