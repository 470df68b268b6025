using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class SessionBookTests
{
    [Fact]
    public void Pigments_cleanings_and_signatures_are_kept_in_their_order()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Poured(Given.First, 1), Poured(Given.Second, 2),
            new HandpieceCleaned(1, "Optim", 60, true, "MK", Given.At(3)),
            new SessionClosed(Given.First, Given.At(60)),
            new SessionSigned(Given.First, "MK", SignatureMeaning.Performed, Given.At(61)),
            new SessionSigned(Given.First, "LB", SignatureMeaning.Reviewed, Given.At(62)));
        Assert.Equal([Given.First, Given.Second], record.Visits.Pigments.Select(poured => poured.Session));
        Assert.Equal("Optim", Assert.Single(record.Visits.Cleanings).Product);
        Assert.Equal("MK", record.Visits.PerformedBy(Given.First)!.Person);
        Assert.Null(record.Visits.PerformedBy(Given.Second));
        Assert.Empty(record.RefusedRows);
    }

    [Fact]
    public void Pigment_for_a_session_that_is_over_or_unknown_is_refused()
    {
        ClinicRecord record = Given.TwoSessions().Take(new SessionClosed(Given.First, Given.At(60)));
        Assert.Equal(RefusalReason.SessionClosed, record.Judge(Poured(Given.First, 61))!.Reason);
        Assert.Equal(RefusalReason.UnknownSession, record.Judge(Poured(new SessionId(99), 61))!.Reason);
    }

    [Fact]
    public void A_session_can_be_signed_when_it_is_over_but_not_when_there_is_none()
    {
        ClinicRecord record = Given.TwoSessions().Take(new SessionClosed(Given.First, Given.At(60)));
        Assert.Null(record.Judge(new SessionSigned(Given.First, "MK", SignatureMeaning.Performed, Given.At(61))));
        ClinicRefusal refusal = record.Judge(
            new SessionSigned(new SessionId(99), "MK", SignatureMeaning.Reviewed, Given.At(61)))!;
        Assert.Equal(RefusalReason.UnknownSession, refusal.Reason);
        Assert.StartsWith("Session 99 cannot be signed", refusal.Sentence, StringComparison.Ordinal);
    }

    private static PigmentUsed Poured(SessionId session, int minutes) => new(
        session, "World Famous", "Pepper 2", Given.LotOf("WF9"), null, default, true, Given.At(minutes));
}
