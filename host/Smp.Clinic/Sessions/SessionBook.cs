using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;

namespace Smp.Clinic.Sessions;

/// <summary>What belongs to visits beside cartridges: pigments, cleaned pens, signatures; each in its order.</summary>
public sealed class SessionBook
{
    private readonly List<PigmentUsed> _pigments = [];
    private readonly List<HandpieceCleaned> _cleanings = [];
    private readonly List<SessionSigned> _signatures = [];

    /// <summary>Pigments that were poured.</summary>
    public IReadOnlyList<PigmentUsed> Pigments => _pigments;

    /// <summary>Pens that were cleaned.</summary>
    public IReadOnlyList<HandpieceCleaned> Cleanings => _cleanings;

    /// <summary>Signatures.</summary>
    public IReadOnlyList<SessionSigned> Signatures => _signatures;

    /// <summary>Who signed to have done the treatment of a session; nothing while nobody has.</summary>
    public SessionSigned? PerformedBy(SessionId session) => _signatures.LastOrDefault(
        signed => signed.Session == session && signed.Meaning == SignatureMeaning.Performed);

    internal void Fold(PigmentUsed poured) => _pigments.Add(poured);

    internal void Fold(HandpieceCleaned cleaned) => _cleanings.Add(cleaned);

    internal void Fold(SessionSigned signed) => _signatures.Add(signed);
}
