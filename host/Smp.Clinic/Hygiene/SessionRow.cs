using System;
using System.Collections.Generic;
using Smp.Clinic.Events;
using Smp.Clinic.Premises;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>One visit in a report.</summary>
/// <param name="Session">Whose, and when.</param>
public sealed record SessionRow(SessionAccount Session)
{
    /// <summary>Cartridges that belong to it or were used in it.</summary>
    public int Cartridges { get; init; }

    /// <summary>Runs.</summary>
    public int Runs { get; init; }

    /// <summary>Motor-on time, ms.</summary>
    public long MotorOnMs { get; init; }

    /// <summary>Times a pen stopped itself or warned in it.</summary>
    public int Faults { get; init; }

    /// <summary>First use of a pen in it; not known when no pen was used.</summary>
    public PlacedTime FirstUse { get; init; }

    /// <summary>The newest cleaning since the client before; nothing when there is none on record.</summary>
    public HandpieceCleaned? CleanedBefore { get; init; }

    /// <summary>Signatures in their order.</summary>
    public IReadOnlyList<SessionSigned> Signatures { get; init; } = [];

    /// <summary>Licences of whoever signed, as they held then, by code; a code without one is not in it.</summary>
    public IReadOnlyDictionary<string, string> Licences { get; init; } = new Dictionary<string, string>();

    /// <summary>Code of the premises: what the visit says, or the clinic's only ones; empty when not known.</summary>
    public string Premises { get; init; } = "";

    /// <summary>Who treats, by code: what the visit says, or whoever signed to have done it; empty when not known.
    /// </summary>
    public string Practitioner { get; init; } = "";

    /// <summary>The licence they held when the visit began; empty when none is on record.</summary>
    public string PractitionerLicence { get; init; } = "";

    /// <summary>The time zone of the premises; nothing when that is not on record.</summary>
    public ZoneId? Zone { get; init; }

    /// <summary>The treatment it belongs to, and what was recorded of it there; nothing when it belongs to none.
    /// </summary>
    public SessionTreatment? Treatment { get; init; }

    /// <summary>True when pigment was poured and the label of each was shown to the client.</summary>
    public bool IsLabelShown { get; init; }

    /// <summary>When it began by the clock on the wall; nothing when the zone is not known.</summary>
    public DateTimeOffset? OpenedLocal => Zone?.WallClock(Session.OpenedAt);

    /// <summary>When it ended by the clock on the wall; nothing when the zone is not known, or it is open.</summary>
    public DateTimeOffset? ClosedLocal => Session.IsOpen ? null : Zone?.WallClock(Session.ClosedAt);

    /// <summary>What happened on a line of time; nothing for a session whose pen did not know the time.</summary>
    public SessionStrip? Strip { get; init; }

    /// <summary>True when a pen was used in it.</summary>
    public bool HasPenUse => FirstUse.At.IsKnown;

    /// <summary>The licence of whoever signed; empty when they had none on record.</summary>
    public string LicenceOf(SessionSigned signature) =>
        Licences.GetValueOrDefault(signature.Person, "");
}
