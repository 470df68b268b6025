using System;
using System.Linq;
using Smp.Clinic.Cartridges;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class PackageOverrideTests
{
    private static readonly PackageOverride Decision = new("MK", "last of its size");

    [Theory]
    [InlineData(RefusalReason.PackageDamaged)]
    [InlineData(RefusalReason.NoLot)]
    [InlineData(RefusalReason.NoExpiry)]
    [InlineData(RefusalReason.NoMembraneProof)]
    [InlineData(RefusalReason.Expired)]
    public void A_package_against_the_rules_is_refused_and_opened_only_by_a_person_with_a_reason(RefusalReason reason)
    {
        ClinicRecord record = Given.TwoSessions();
        CartridgeOpened wanted = Wrong(reason);
        ClinicRefusal? refusal = record.Judge(wanted);
        Assert.Equal(reason, refusal?.Reason);
        Assert.Equal(reason, record.RefusalOf(wanted, refusal!)?.Reason);
        Assert.Null(record.Judge(wanted with { Override = Decision }));
        Assert.Equal(RefusalReason.Malformed, record.Judge(wanted with { Override = Decision with { Reason = " " } })
            ?.Reason);
        Assert.Equal(RefusalReason.Malformed, record.Judge(wanted with { Override = Decision with { Person = "" } })
            ?.Reason);
    }

    [Theory]
    [InlineData(RefusalReason.PackageDamaged, "package damaged")]
    [InlineData(RefusalReason.Expired, "expired")]
    public void An_override_is_red_in_every_report_that_shows_the_cartridge(RefusalReason reason, string words)
    {
        ClinicRecord record = Given.TwoSessions().Take(Wrong(reason) with { Override = Decision });
        HygieneReport report = HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading);
        Finding finding = Assert.Single(report.Exceptions);
        Assert.Equal((FindingKind.Overridden, Severity.Red), (finding.Kind, finding.Severity));
        Assert.Contains($"opened against the rules ({words}): last of its size", finding.What,
            StringComparison.Ordinal);
        Assert.Contains("decided by MK", finding.Where, StringComparison.Ordinal);
        Assert.Equal(FindingKind.Overridden, Assert.Single(report.Cartridges.Single().Flags));
    }

    [Fact]
    public void All_that_was_overridden_is_told()
    {
        CartridgeOpened opening = Wrong(RefusalReason.PackageDamaged) with { Lot = null, Override = Decision };
        ClinicRecord record = Given.TwoSessions().Take(opening);
        Finding finding = Assert.Single(
            HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions);
        Assert.Contains("(package damaged, no lot)", finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_of_nothing_is_refused() =>
        Assert.Contains(
            "Leave the override out",
            Given.TwoSessions().Judge(Given.Opened(Given.One, 1) with { Override = Decision })?.Sentence,
            StringComparison.Ordinal);

    [Fact]
    public void An_overridden_expiry_can_be_bound_and_mounted()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Wrong(RefusalReason.Expired) with { Override = Decision }, Given.Bound(Given.One, 2));
        Assert.Null(record.Judge(Given.Mounted(Given.One, 3)));
    }

    [Fact]
    public void An_override_of_something_else_does_not_cover_an_expiry_that_passes_later()
    {
        CartridgeOpened opening = Given.Opened(Given.One, 1, "2026-03-02") with
        {
            IsPackageIntact = false, Override = Decision,
        };
        ClinicRecord record = Given.TwoSessions().Take(opening, Given.Bound(Given.One, 2));
        Assert.Equal(RefusalReason.Expired, record.Judge(Given.Mounted(Given.One, 24 * 60))?.Reason);
    }

    [Theory]
    [InlineData(" ", "last of its size")]
    [InlineData("MK", "\t")]
    [InlineData("", "")]
    public void A_blank_override_is_refused_and_the_attempt_is_kept(string person, string reason)
    {
        ClinicRecord record = Given.TwoSessions();
        CartridgeOpened wanted = Wrong(RefusalReason.Expired) with { Override = new(person, reason) };
        ClinicRefusal refusal = record.Judge(wanted)!;
        Assert.Contains("an override needs a person and a reason", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(Given.One, record.RefusalOf(wanted, refusal)?.Cartridge);
    }

    [Fact]
    public void No_override_opens_a_piece_twice_or_gives_it_to_a_second_client()
    {
        CartridgeOpened opening = Wrong(RefusalReason.PackageDamaged) with { Override = Decision };
        ClinicRecord record = Given.TwoSessions().Take(opening, Given.Bound(Given.One, 2));
        Assert.Equal(RefusalReason.AlreadyOpened, record.Judge(opening)?.Reason);
        CartridgeBound second = new(Given.One, Given.Second, Given.Ben, Given.At(3));
        Assert.Equal(RefusalReason.OtherClient, record.Judge(second)?.Reason);
        // A row that claims one for a binding is no binding at all.
        EventFields claimed = second.ToFields().Add("overrideBy", "MK").Add("overrideReason", "because");
        Assert.False(ClinicEvents.TryRead(CartridgeBound.EventName, claimed, out _, out string? complaint));
        Assert.Contains("overrideBy", complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_override_of_one_person_is_red_by_itself()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Wrong(RefusalReason.Expired) with { Override = Decision },
            Wrong(RefusalReason.Expired) with { Cartridge = Given.Two, Override = Decision });
        Assert.Equal(
            2,
            HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading).Exceptions
                .Count(finding => finding is { Kind: FindingKind.Overridden, Severity: Severity.Red }));
    }

    private static CartridgeOpened Wrong(RefusalReason reason)
    {
        CartridgeOpened right = Given.Opened(Given.One, 1);
        return reason switch
        {
            RefusalReason.PackageDamaged => right with { IsPackageIntact = false },
            RefusalReason.NoLot => right with { Lot = null },
            RefusalReason.NoExpiry => right with { Expiry = null },
            RefusalReason.NoMembraneProof => right with { MembraneProof = null },
            _ => right with { Expiry = Given.ExpiryOf("2026-02") },
        };
    }
}
