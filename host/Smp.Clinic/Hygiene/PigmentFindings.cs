using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>Finds what is wrong with pigments, or was not told of them.</summary>
/// <remarks>
/// Of a visit without a treatment neither expiry nor label is asked: ledgers of before have neither. What was recorded
/// of a bottle last counts, because a slip is recorded anew.
/// </remarks>
internal sealed class PigmentFindings(ClinicRecord record, ReportWords words)
{
    public IEnumerable<Finding> Of(IReadOnlyList<PigmentRow> pigments)
    {
        foreach (PigmentRow row in pigments.Where(row => row.IsExpired))
        {
            yield return Made(
                FindingKind.ExpiredPigment, row.Poured, words.ExpiredPigment(row.Poured, row.Poured.Expiry!))
                with { Severity = Severity.Red };
        }
        foreach (PigmentUsed poured in pigments.Select(row => row.Poured).Where(poured => poured.Lot is null))
        {
            yield return Made(FindingKind.PigmentWithoutLot, poured, words.PigmentWithoutLot(poured));
        }
        foreach (PigmentUsed poured in Standing(pigments))
        {
            if (poured.Expiry is null)
            {
                yield return Made(FindingKind.PigmentWithoutExpiry, poured, words.PigmentWithoutExpiry(poured));
            }
            if (!poured.IsLabelShown)
            {
                yield return Made(FindingKind.LabelNotShown, poured, words.LabelNotShown(poured));
            }
        }
    }

    private IEnumerable<PigmentUsed> Standing(IReadOnlyList<PigmentRow> pigments) => pigments
        .Select(row => row.Poured).Where(poured => record.Treatments.Of(poured.Session) is not null)
        .GroupBy(poured => (poured.Session, poured.Brand, poured.Colour)).Select(same => same.Last());

    private static Finding Made(
        FindingKind kind, PigmentUsed poured, (string What, string Where, string Remedy) told) =>
        new(kind, Severity.Amber, poured.At, told.What, told.Where, told.Remedy) { Lot = poured.Lot };
}
