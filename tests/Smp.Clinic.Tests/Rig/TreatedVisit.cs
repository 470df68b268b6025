using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Plans;
using Smp.Clinic.Protocols;
using Smp.Clinic.Record;
using Smp.Clinic.Treatments;
using Smp.Clinic.Treatments.Events;

namespace Smp.Clinic.Tests.Rig;

/// <summary>
/// The first visit of a treatment, whole: made ready at nine, runs at ten past nine and ten past ten, signed at eleven.
/// </summary>
internal static class TreatedVisit
{
    public static ReportHeading Heading { get; } = SampleClinic.Heading;

    public static HygieneReport Report(params ClinicEvent[] more) =>
        Of(Record(static _ => true, more), ReportPeriod.Everything);

    public static HygieneReport Of(ClinicRecord record, ReportPeriod period) =>
        HygieneReport.Of(record, period, Heading);

    public static ClinicRecord Record(Func<ClinicEvent, bool> isKept, params ClinicEvent[] more) =>
        Record(isKept, new PenScript(Given.NineUtcS).Boot().SetClock(), more);

    /// <summary>The same with a pen that has already said what it begins with.</summary>
    public static ClinicRecord Record(Func<ClinicEvent, bool> isKept, PenScript pen, params ClinicEvent[] more)
    {
        ClinicEvent[] ready =
        [
            .. ReadyVisit.Events(Given.Anna, Given.First, Given.At(0)), Given.Opened(Given.One, 1),
            Given.Bound(Given.One, 1),
        ];
        ClinicEvent[] end =
        [
            Given.Disposed(Given.One, 85), new SessionClosed(Given.First, Given.At(90)),
            new SessionSigned(Given.First, "MK", SignatureMeaning.Performed, Given.At(120)) { IsPinChecked = true },
        ];
        ClinicRecord record = new ClinicRecord().Take(
            [.. ready.Where(isKept).Concat(more.Where(e => e.At < Given.At(85))).OrderBy(e => e.At.UtcS)]);
        record.Take(pen.Wait(600_000).Mount(Given.One, 12).Run(60_000, 50_000, 6_000).Wait(3_540_000)
            .Run(60_000, 50_000, 6_000).Unmount());
        return record.Take([.. end.Concat(more.Where(e => e.At >= Given.At(85))).OrderBy(e => e.At.UtcS)]);
    }

    public static ConsentWithdrawn Withdrawn(int minutes) =>
        new(ReadyVisit.Treatment, ReadyVisit.Person, Given.At(minutes));

    public static ConsentGiven Signed(int minutes) => new(
        ReadyVisit.Treatment, "consent 1", new string('a', 64), ConsentMeans.Paper, ReadyVisit.Person,
        Given.At(minutes))
    {
        Session = Given.First, Paper = ReadyVisit.Paper,
    };

    public static ChecksAnswered Answered(int minutes, CheckOutcome outcome, bool isCorrection) => new(
        ReadyVisit.Treatment, ["alcohol"], outcome,
        outcome == CheckOutcome.Stop ? StopUntil.AnotherDay : null, isCorrection, ReadyVisit.Person, Given.At(minutes))
    {
        Session = Given.First, Paper = ReadyVisit.Paper,
    };

    public static SkinChecked Referred(int minutes) =>
        new(ReadyVisit.Treatment, SkinFinding.Refer, ReadyVisit.Person, Given.At(minutes));

    public static ClearanceTaken Cleared(int minutes, ClearanceSubject subject) =>
        new(ReadyVisit.Treatment, subject, ReadyVisit.Person, Given.At(minutes)) { Paper = ReadyVisit.Paper };

    public static HealthFormTaken Form(int minutes, HealthVerdict verdict) =>
        new(ReadyVisit.Treatment, "form 2", verdict, null, ReadyVisit.Person, Given.At(minutes))
        {
            Session = Given.First, Paper = ReadyVisit.Paper,
        };

    public static ComplicationNoted Complication(int minutes, params string[] codes) =>
        new(ReadyVisit.Treatment, codes, ReadyVisit.Person, Given.At(minutes)) { Session = Given.First };

    public static DepartureAllowed Departure(int minutes) => new(
        ReadyVisit.Treatment, PlanWarningKind.TooSoon, ReadyVisit.Person, Given.At(minutes))
    {
        Session = Given.First, Paper = ReadyVisit.Paper,
    };

    public static ExposureIncident Incident(int happened, int told, string device = "Bishop 3RL") => new(
        ExposedPerson.Practitioner, device, "chair 2", "left thumb", "slipped when it was taken out",
        "washed, covered, doctor told", Given.At(happened), ReadyVisit.Person, Given.At(told))
    {
        Session = Given.First,
    };

    /// <summary>Something of everything that a treatment can bring into a report.</summary>
    public static ClinicEvent[] Troubles() =>
    [
        Referred(2), Form(3, HealthVerdict.Advice), Answered(4, CheckOutcome.Stop, false),
        Answered(5, CheckOutcome.Ok, true), Withdrawn(30), Complication(80, "blowout", "bleeding"),
        Departure(82), Incident(70, 75), Incident(20, 110, "Kwadron 5RL"), Incident(71, 150, "=HYPERLINK(1)"),
        new PigmentUsed(
            Given.First, "World Famous", "Pepper 3", Given.LotOf("WF8"), null, default, true, Given.At(6)),
    ];
}
