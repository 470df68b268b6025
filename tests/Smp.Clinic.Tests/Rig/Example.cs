using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Usage;

namespace Smp.Clinic.Tests.Rig;

/// <summary>
/// A small day: one session, two cartridges, a power cut, a service run, and a second client who is refused.
/// </summary>
internal static class Example
{
    public static readonly ReportHeading Heading = new(
        "3f9a0c55 1b7e42d8", 34, "OK 34 records, root 9c1f22ab0d34e5f6", Given.At(480));

    public static PenScript Pen() => new PenScript(Given.NineUtcS).Boot(BootFinding.NewEpoch).SetClock()
        .Wait(60_000).Run(12_400, 0, 1_240)
        .Wait(300_000).Mount(Given.One, 12)
        .Wait(60_000).Run(1_500_000, 1_410_000, 163_500)
        .Wait(120_000).Run(600_250, 580_000, 65_401, RunEnd.PowerLost)
        .Boot(BootFinding.RunInterrupted).SetClock()
        .Wait(30_000).Unmount()
        .Wait(45_000).Mount(Given.Two, 12)
        .Wait(15_000).Run(900_000, 850_000, 98_100)
        .Fault(0x10).Unmount();

    public static ClinicRecord Day()
    {
        ClinicRecord record = Given.TwoSessions().Take(
            Given.Opened(Given.One, 4), Given.Bound(Given.One, 4), Given.Mounted(Given.One, 6),
            Given.Opened(Given.Two, 40), Given.Bound(Given.Two, 40));
        record.Take(Pen());
        record.Take(Given.Disposed(Given.One, 70), new SessionClosed(Given.First, Given.At(75)));
        CartridgeBound second = new(Given.One, Given.Second, Given.Ben, Given.At(90));
        return record.Take(record.RefusalOf(second, record.Judge(second)!)!);
    }
}
