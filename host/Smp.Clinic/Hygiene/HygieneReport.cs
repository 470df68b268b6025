using System.Collections.Generic;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// What an owner or inspector reads: exceptions first, then every cartridge with its clocks, sums, and pens.
/// </summary>
/// <remarks>A model without a layout. Sums run since each pen's epoch began, because its counters are
/// absolute.</remarks>
public sealed record HygieneReport(
    ReportHeading Heading,
    ReportPeriod Period,
    ReportTiles Tiles,
    IReadOnlyList<Finding> Exceptions,
    IReadOnlyList<CartridgeRow> Cartridges,
    IReadOnlyList<SumCheck> Sums,
    IReadOnlyList<PenRow> Pens)
{
    /// <summary>Lots with something left, or that were received or opened in the period.</summary>
    public IReadOnlyList<LotRow> Lots { get; init; } = [];

    /// <summary>Pigments poured in the period.</summary>
    public IReadOnlyList<PigmentRow> Pigments { get; init; } = [];

    /// <summary>Visits of the period, oldest first.</summary>
    public IReadOnlyList<SessionRow> Sessions { get; init; } = [];

    /// <summary>Exposures to blood that happened in the period or were told in it, oldest first.</summary>
    public IReadOnlyList<IncidentRow> Incidents { get; init; } = [];

    /// <summary>Treatments opened or closed in the period, or with a visit in it, by number.</summary>
    public IReadOnlyList<TreatmentRow> Treatments { get; init; } = [];

    /// <summary>Motor-on time by day, UTC; only days with use.</summary>
    public IReadOnlyList<DayUse> Days { get; init; } = [];

    /// <summary>Motor-on time of runs whose day no pen knew, ms; in no day above.</summary>
    public long UndatedMs { get; init; }

    /// <summary>The clinic's own limit for a cartridge when the report is made, ms; 0 when it has set none.</summary>
    public long AdvisoryMotorOnMs { get; init; }

    /// <summary>Makes the report of a period.</summary>
    public static HygieneReport Of(ClinicRecord record, ReportPeriod period, ReportHeading heading) =>
        new ReportDraft(record, period, heading).Finished();
}
