namespace Smp.Clinic.Hygiene;

/// <summary>The period at a glance.</summary>
public sealed record ReportTiles
{
    /// <summary>Sessions begun.</summary>
    public int Sessions { get; init; }

    /// <summary>Sessions in which a pen was used.</summary>
    public int SessionsWithPen { get; init; }

    /// <summary>Of these, with a cleaning of the pen on record before.</summary>
    public int CleanedBefore { get; init; }

    /// <summary>Sessions closed.</summary>
    public int SessionsClosed { get; init; }

    /// <summary>Of these, signed by whoever did the treatment.</summary>
    public int SessionsSigned { get; init; }

    /// <summary>Sessions in which a pen ran.</summary>
    public int SessionsRun { get; init; }

    /// <summary>Of these, with the consent signed or confirmed at the visit before it ran.</summary>
    public int ConsentConfirmed { get; init; }

    /// <summary>Of these, with the form filled in or confirmed at the visit before it ran.</summary>
    public int HealthConfirmed { get; init; }

    /// <summary>Of these, with the label of each pigment shown.</summary>
    public int LabelShown { get; init; }

    /// <summary>Exposures to blood.</summary>
    public int Incidents { get; init; }

    /// <summary>Cartridges opened or used.</summary>
    public int Cartridges { get; init; }

    /// <summary>Of these, with lot and expiry on record.</summary>
    public int WithLotAndExpiry { get; init; }

    /// <summary>Of these, in a sharps container on record.</summary>
    public int Disposed { get; init; }

    /// <summary>Motor-on time with a cartridge and without one, of the run records, ms.</summary>
    public long MotorOnMs { get; init; }

    /// <summary>Motor-on time without a cartridge, ms. The target is 0.</summary>
    public long UnassignedMs { get; init; }

    /// <summary>Steps that the rules or the pen refused.</summary>
    public int Refusals { get; init; }

    /// <summary>Cartridges opened against the rules.</summary>
    public int Overrides { get; init; }

    /// <summary>Times a pen stopped itself or warned.</summary>
    public int PenFaults { get; init; }

    /// <summary>Findings that somebody can still complete: a disposal, a signature, an import, a receipt.</summary>
    public int OpenActions { get; init; }

    /// <summary>Red findings.</summary>
    public int Red { get; init; }

    /// <summary>Amber findings.</summary>
    public int Amber { get; init; }

    /// <summary>Findings that are good to know.</summary>
    public int Notes { get; init; }
}
