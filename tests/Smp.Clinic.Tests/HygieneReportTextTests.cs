using System;
using System.Linq;
using Smp.App.Reports;
using Smp.Clinic.Events;
using Smp.Clinic.Hygiene;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests;

public sealed class HygieneReportTextTests
{
    private const string SmallDay = """
        HYGIENE REPORT                                                                  everything on record
        ----------------------------------------------------------------------------------------------------
        ledger        3f9a0c55 1b7e42d8, 34 rows
        verification  OK 34 records, root 9c1f22ab0d34e5f6
        made          2026-03-02T17:00:00Z

                 2            2         2 of 2     1 of 2      0:00:12          1     1       4      1
          sessions   cartridges   lot + expiry   disposed   unassigned   refusals   red   amber   info

               0:50:12           0 of 1   0 of 1                   0              1
          needle hours   cleaned before   signed   against the rules   open actions

                     0 of 1             0 of 1        0 of 1                    0
          consent confirmed   health confirmed   label shown   exposure incidents

        EXCEPTIONS
        RED    Cartridge C-00G0-001R was tried for a second client and refused.
               where  tried for session 13, 2026-03-02 10:30 UTC, row 12
               do     Make sure that the piece is in a sharps container and that a new one was used.
        AMBER  The motor ran 0:00:12 without a cartridge, in 1 run.
               where  pen 24a160f0c1b2, epoch 9f3c1a00, first at 2026-03-02 09:01 UTC
               do     Note why, such as a service run; if a client was in the chair, treat this as use of an
                      unknown cartridge.
        AMBER  The pen ran in 1 session without a treatment, before any was on record here.
               where  session 12, first use 2026-03-02 09:06 UTC
               do     Keep the papers of these visits, consent and form, as the clinic kept them then.
        AMBER  The pen stopped itself 1 time, fault 0x10: a fault unknown to this program.
               where  pen 24a160f0c1b2, record 12, first at 2026-03-02 10:00 UTC
               do     Update the program.
        AMBER  Cartridge C-0100-002E is in no sharps container.
               where  session 12, closed 2026-03-02 10:15 UTC
               do     Put it into a sharps container and record which one.
        INFO   Power was lost in a run; the pen kept all but its last second at most.
               where  pen 24a160f0c1b2, record 6, 2026-03-02 09:34 UTC
               do     Check plug and cable if it comes again.

        EXPOSURE INCIDENTS: none

        CARTRIDGES
        cartridge    lot     expiry   client       session  mounted  motor-on   loaded  strokes
        C-00G0-001R  A213B1  2027-02  P-FZZZ-ZZZB       12  0:38:30   0:35:00  0:33:10  228,901
                     Bishop SMP 3RL 0.25; in container SHARPS-04, 2026-03-02 10:10 UTC
                     2 runs
                     ! second client refused
                     ! power lost in a run
        C-0100-002E  A213B1  2027-02  P-FZZZ-ZZZB       12  0:15:15   0:15:00  0:14:10   98,100
                     Bishop SMP 3RL 0.25; in no sharps container on record
                     1 run
                     ! pen stopped itself
                     ! not disposed

        SESSIONS
        session  client       from              to                cartridges  runs  motor-on  faults
        13       P-04HM-ASWS  2026-03-02 09:00  open                       0     0   0:00:00       0
        12       P-FZZZ-ZZZB  2026-03-02 09:00  2026-03-02 10:15           2     3   0:50:00       1
             cleaned before: none on record

        LOTS
        lot     expiry   received  opened  counted  left  clients  motor-on
        A213B1  2027-02         -       2        -     -        1   0:50:00
             Bishop; never received

        PIGMENTS: none

        SUMS since each pen's memory began, from three independent counts
        pen 24a160f0c1b2, epoch 9f3c1a00     motor-on       loaded  strokes
        all cartridges                    0:50:00.250  0:47:20.000  327,001
        without a cartridge               0:00:12.400  0:00:00.000    1,240
        the pen's own total               0:50:12.650  0:47:20.000  328,241
        The sums close, to the millisecond and the stroke.

        PENS in this period
        pen           epoch     records  boots  runs  interrupted  faults  kept aside
        24a160f0c1b2  9f3c1a00       13      2     4            1       1           0
        ----------------------------------------------------------------------------------------------------
        Needle hours are motor-on time, counted by the pen. Strokes are a wear figure: strokes are not dots.
        Single use is enforced on ids, not on steel: the physical check is the count of the stock.
        Expiry is the printed one, up to its last second UTC. ">" marks a time that is at least this long.
        """;

    [Fact]
    public void A_small_day_reads_like_this()
    {
        string text = HygieneReportText.Render(
            HygieneReport.Of(Example.Day(), ReportPeriod.Everything, Example.Heading));
        Assert.Equal(SmallDay, text.TrimEnd('\n'), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_empty_record_reads_calmly()
    {
        string text = HygieneReportText.Render(
            HygieneReport.Of(new ClinicRecord(), ReportPeriod.Everything, Example.Heading));
        Assert.Contains("EXCEPTIONS: none", text, StringComparison.Ordinal);
        Assert.Contains("CARTRIDGES: none", text, StringComparison.Ordinal);
        Assert.Contains("PENS: none", text, StringComparison.Ordinal);
        AssertFits(text);
    }

    [Fact]
    public void The_widest_day_fits_the_terminal()
    {
        ClinicRecord record = Given.TwoSessions();
        record.Take(
            Given.Opened(Given.One, 1, "2027-02-28") with
            {
                Lot = Given.LotOf("12345678901234567890"),
                Maker = new string('M', 60),
                Model = new string('N', 60),
                Configuration = string.Join(' ', Enumerable.Repeat("3RL", 15)),
            },
            new SessionOpened(new(uint.MaxValue), Given.Anna, Given.At(2)));
        record.Take(new SessionClosed(Given.First, Given.At(3)),
            new SessionOpened(new(999_999), Given.Anna, Given.At(3)));
        record.Take(new CartridgeBound(Given.One, new(999_999), Given.Anna, Given.At(4)));
        record.Take(
            new PenScript(Given.NineUtcS).Boot().SetClock().Mount(Given.One, 999_999).Run(35_999_000, 35_999_000,
                9_999_999));
        record.Take(new ProfileSent(
            new(999_999), 65_535, 65_535, Given.Settings, null, Outcome.NotDone,
                string.Join(' ', Enumerable.Repeat("because", 40)),
            Given.At(5)));
        AssertFits(HygieneReportText.Render(HygieneReport.Of(record, ReportPeriod.Everything, Example.Heading)));
    }

    [Fact]
    public void Exceptions_come_worst_first_and_before_the_table()
    {
        HygieneReport report = HygieneReport.Of(Example.Day(), ReportPeriod.Everything, Example.Heading);
        Assert.Equal(report.Exceptions.OrderBy(finding => finding.Severity), report.Exceptions);
        string text = HygieneReportText.Render(report);
        Assert.True(
            text.IndexOf("EXCEPTIONS", StringComparison.Ordinal) < text.IndexOf("CARTRIDGES",
                StringComparison.Ordinal));
    }

    [Fact]
    public void Every_report_says_what_it_does_not_know()
    {
        string text = HygieneReportText.Render(
            HygieneReport.Of(new ClinicRecord(), ReportPeriod.Everything, Example.Heading));
        Assert.Contains("strokes are not dots", text, StringComparison.Ordinal);
        Assert.Contains("Single use is enforced on ids, not on steel", text, StringComparison.Ordinal);
    }

    private static void AssertFits(string text) =>
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= HygieneReportText.ColumnsMax, line));
}
