using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.Staff;

/// <summary>Who may sign: what the newest row of each practitioner says.</summary>
public sealed class PractitionerBookTests
{
    private readonly ClinicRecord _record = Given.TwoSessions().Take(new SessionClosed(Given.First, Given.At(9))).Take(
        Registered("MK", "SL-1", true, 1), Registered("LB", null, true, 2), Registered("MK", "SL-2", true, 30));

    [Fact]
    public void The_newest_registration_counts_and_the_older_one_held_for_what_was_signed_before()
    {
        Assert.Equal(["LB", "MK"], _record.Staff.All.Select(row => row.Person.Text));
        Assert.Equal("SL-2", _record.Staff.Find(Given.CodeOf("MK"))!.Licence);
        Assert.Equal("SL-1", _record.Staff.At("MK", Given.At(29))!.Licence);
        Assert.Equal("SL-2", _record.Staff.At("MK", Given.At(30))!.Licence);
        Assert.Null(_record.Staff.At("MK", Given.At(0)));
        Assert.Null(_record.Staff.Find(Given.CodeOf("AX")));
        Assert.Equal(Given.At(1), _record.Staff.BegunAt);
    }

    [Theory]
    [InlineData("MK", RefusalReason.Unknown)]
    [InlineData("AX", RefusalReason.UnknownPractitioner)]
    [InlineData("mk", RefusalReason.UnknownPractitioner)]
    [InlineData("Mara Klein", RefusalReason.UnknownPractitioner)]
    public void A_session_is_signed_with_a_PIN_by_the_registered_alone(string person, RefusalReason expected) =>
        Assert.Equal(expected, _record.Judge(Signed(person, true))?.Reason ?? RefusalReason.Unknown);

    [Fact]
    public void Who_has_left_signs_no_more_until_they_come_back()
    {
        _record.Take(Registered("MK", "SL-2", false, 40));
        Assert.Equal(
            "Session 12 cannot be signed: MK left on 2026-03-02. Register them again: smp staff add MK.",
            _record.Judge(Signed("MK", true))!.Sentence);
        _record.Take(Registered("MK", "SL-2", true, 50));
        Assert.Null(_record.Judge(Signed("MK", true)));
    }

    [Fact]
    public void A_signature_of_before_there_were_PINs_stays_whoever_made_it()
    {
        _record.Take(Signed("AX", false));
        Assert.Empty(_record.RefusedRows);
        Assert.False(_record.Visits.PerformedBy(Given.First)!.IsPinChecked);
    }

    [Fact]
    public void A_signature_of_a_stranger_that_got_into_the_ledger_counts_for_nothing()
    {
        _record.Take(Signed("AX", true));
        Assert.Equal(RefusalReason.UnknownPractitioner, Assert.Single(_record.RefusedRows).Refusal.Reason);
        Assert.Null(_record.Visits.PerformedBy(Given.First));
    }

    [Theory]
    [InlineData("mk", true, RefusalReason.PractitionerKnown)]
    [InlineData("AX", false, RefusalReason.UnknownPractitioner)]
    [InlineData("AX", true, RefusalReason.Unknown)]
    public void Codes_differ_in_more_than_case_and_only_the_registered_leave(
        string person, bool isActive, RefusalReason expected) => Assert.Equal(
            expected, _record.Judge(Registered(person, null, isActive, 50))?.Reason ?? RefusalReason.Unknown);

    [Theory]
    [InlineData("MK", "MK", RefusalReason.Unknown)]
    [InlineData("MK", "LB", RefusalReason.Unknown)]
    [InlineData("AX", "LB", RefusalReason.UnknownPractitioner)]
    [InlineData("MK", "AX", RefusalReason.UnknownPractitioner)]
    [InlineData("LB", "MK", RefusalReason.PractitionerLeft)]
    [InlineData("GO", "GO", RefusalReason.UnknownPractitioner)]
    public void A_PIN_is_set_for_the_registered_by_themselves_or_by_one_who_is_still_there(
        string person, string by, RefusalReason expected)
    {
        if (expected == RefusalReason.PractitionerLeft)
        {
            _record.Take(Registered("MK", null, false, 40));
        }
        PractitionerPinSet next = new(Given.CodeOf(person), Given.CodeOf(by), Given.At(50));
        Assert.Equal(expected, _record.Judge(next)?.Reason ?? RefusalReason.Unknown);
    }

    private static PractitionerRegistered Registered(string person, string? licence, bool isActive, int minutes) =>
        new(Given.CodeOf(person), licence, isActive, Given.At(minutes));

    private static SessionSigned Signed(string person, bool isPinChecked) =>
        new(Given.First, person, SignatureMeaning.Performed, Given.At(60)) { IsPinChecked = isPinChecked };
}
