using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.People;

/// <summary>The report says of a reference that it stands for nobody any more.</summary>
public sealed class PeopleFindingsTests
{
    private readonly ClinicRecord _record = Given.TwoSessions().Take(
        new SessionClosed(Given.First, Given.At(90)),
        new ErasureIntended(Given.Anna, ErasureBasis.Request, Given.CodeOf("MK"), Given.At(100)));

    [Fact]
    public void An_erasure_that_was_begun_asks_to_be_repeated()
    {
        Finding finding = FindingOf(FindingKind.ErasureUnfinished);
        Assert.Equal(Severity.Amber, finding.Severity);
        Assert.Equal(
            $"The erasure of client {Given.Anna} was begun, and nothing says that it was done (ground gdpr-17, by MK, "
            + $"2026-03-02 10:40 UTC). Repeat it: smp retention erase {Given.Anna}.",
            finding.Sentence);
    }

    [Fact]
    public void An_erased_client_is_told_with_ground_and_code()
    {
        _record.Take(new ClientErased(Given.Anna, ErasureBasis.Request, Given.CodeOf("MK"), Given.At(101)));
        Finding finding = FindingOf(FindingKind.ClientErased);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(
            $"Client {Given.Anna} is erased: the reference stands for nobody any more, the hygiene record stays "
            + "(ground gdpr-17, by MK, 2026-03-02 10:41 UTC). Nothing is to be done.",
            finding.Sentence);
        Assert.DoesNotContain(
            HygieneReport.Of(_record, ReportPeriod.Everything, Example.Heading).Exceptions,
            other => other.Kind == FindingKind.ErasureUnfinished);
    }

    private Finding FindingOf(FindingKind kind) =>
        HygieneReport.Of(_record, ReportPeriod.Everything, Example.Heading).Exceptions
            .Single(finding => finding.Kind == kind);
}
