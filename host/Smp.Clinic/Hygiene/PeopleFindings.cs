using System.Collections.Generic;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene.Wording;
using Smp.Clinic.Record;

namespace Smp.Clinic.Hygiene;

/// <summary>Tells which references stand for nobody any more, and whose erasure was begun and not finished.</summary>
internal static class PeopleFindings
{
    public static IEnumerable<Finding> Of(ClinicRecord record, ReportPeriod period, ReportWords words) =>
        record.People.Erased.Select(erased => OfErased(erased, words))
            .Concat(record.People.Unfinished.Select(begun => OfUnfinished(begun, words)))
            .Where(finding => period.Contains(finding.At));

    private static Finding OfErased(ClientErased erased, ReportWords words)
    {
        (string what, string where, string remedy) = words.ClientErased(erased);
        return new(FindingKind.ClientErased, Severity.Info, erased.At, what, where, remedy);
    }

    private static Finding OfUnfinished(ErasureIntended begun, ReportWords words)
    {
        (string what, string where, string remedy) = words.ErasureUnfinished(begun);
        return new(FindingKind.ErasureUnfinished, Severity.Amber, begun.At, what, where, remedy);
    }
}
