using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Hygiene;

/// <summary>
/// What a recall of a lot asks: its boxes, its cartridges, for whom and when they were used, and where they lie now.
/// </summary>
/// <param name="Lot">The lot, of cartridges or of pigment.</param>
/// <param name="Report">The part of a report that is about it.</param>
/// <remarks>Lots compare letter by letter, as printed. A lot under two makers is both.</remarks>
public sealed record LotRecall(Lot Lot, HygieneReport Report)
{
    /// <summary>Clients it came near, each once.</summary>
    public IReadOnlyList<ClientReference> Clients =>
    [
        .. Report.Cartridges.Select(row => row.Life.Client)
            .Concat(Report.Sessions.Select(row => row.Session.Client))
            .Concat(Report.Pigments.Select(row => row.Client)).Where(client => !client.IsNone).Distinct(),
    ];

    /// <summary>Makers under which it stands, those that were told.</summary>
    public IReadOnlyList<string> Makers =>
    [
        .. Report.Lots.Select(row => row.Maker).Concat(Report.Pigments.Select(row => row.Poured.Brand))
            .Where(maker => maker.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Another lot on record that differs only in case; nothing when there is none.</summary>
    public Lot? Near { get; init; }

    /// <summary>Motor-on time of its cartridges, ms.</summary>
    public long MotorOnMs => Report.Cartridges.Sum(row => row.Clocks.Use.MotorOnMs);

    /// <summary>Its part of a report; nothing when no row of the report is about it.</summary>
    public static LotRecall? Of(HygieneReport report, Lot lot)
    {
        List<CartridgeRow> rows = [.. report.Cartridges.Where(row => row.Life.Opening?.Lot == lot)];
        List<LotRow> lots = [.. report.Lots.Where(row => row.Lot == lot)];
        List<PigmentRow> pigments = [.. report.Pigments.Where(row => row.Poured.Lot == lot)];
        if (rows.Count == 0 && lots.Count == 0 && pigments.Count == 0)
        {
            return null;
        }
        HashSet<CartridgeId> ids = [.. rows.Select(row => row.Life.Cartridge)];
        HashSet<SessionId> sessions =
        [
            .. rows.SelectMany(SessionsOf), .. pigments.Select(row => row.Poured.Session),
        ];
        return new(lot, report with
        {
            Exceptions = [.. report.Exceptions.Where(found => ids.Contains(found.Cartridge) || found.Lot == lot)],
            Cartridges = rows,
            Lots = lots,
            Pigments = pigments,
            Sessions = [.. report.Sessions.Where(row => sessions.Contains(row.Session.Session))],
            Incidents = [.. report.Incidents.Where(row => sessions.Contains(row.Incident.Session))],
            Treatments = [.. report.Treatments.Where(row => row.Treatment.Visits.Any(sessions.Contains))],
        })
        {
            Near = NearTo(report, lot),
        };
    }

    /// <summary>A lot that differs only in case, for whoever mistyped it; nothing when there is none.</summary>
    public static Lot? NearTo(HygieneReport report, Lot lot) => report.Lots.Select(row => row.Lot)
        .Concat(report.Pigments.Select(row => row.Poured.Lot).OfType<Lot>())
        .FirstOrDefault(lot.IsNear);

    // Also a session in which a pen used it though it belongs to another: that client was near it too.
    private static IEnumerable<SessionId> SessionsOf(CartridgeRow row) => row.Stays
        .Select(stay => stay.Session).Append(row.Life.Session).Where(session => !session.IsNone);
}
