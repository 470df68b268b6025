using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Smp.EndToEnd.Tests.Treatments;

/// <summary>A treatment by the ScalPerfection document, which names days and no refresher.</summary>
public sealed class ScalpPerfectionTests : IDisposable
{
    private const string Answers =
        "--answer scalp-today=no --answer sunburn=no --answer alcohol=none --answer stimulants=none --answer sun=no "
        + "--answer sunbed=no --answer blood-thinners=none --answer pain-relief=none --answer wash-on-day=yes";

    private readonly Clinic _clinic = new();
    private readonly Course _course;

    public ScalpPerfectionTests() => _course = new Course(_clinic, "scalperfection", Answers);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Three_sessions_from_the_consultation_to_a_refresher_and_each_gate_refuses_once()
    {
        _course.Advise("2026-03-02 09:00");
        First("2026-03-12 10:00");
        _clinic.Do("treatment plan 1 --days 2026-03-12,2026-03-22 --person MK");
        Dictionary<string, (int Sequence, string Days)> first = Calendar();
        ComeTooSoon("2026-03-20 10:00");
        ExpectReissued(first, Calendar());
        _course.LaterVisit("2026-03-24 10:00");
        _clinic.Do("treatment complication 1 --codes bleeding --note 'left temple' --person MK");
        _course.LaterVisit("2026-04-07 10:00");
        _clinic.Do("treatment photo 1 --file FILE/photo.jpg --shows healed --person MK");
        _clinic.Do("treatment close 1 --ending completed --person MK");
        RefreshAnew("2029-05-10 10:00");
        _clinic.ExpectWhole();
    }

    private void First(string time)
    {
        _clinic.Begin(time);
        _course.RefuseWithoutTreatment();
        Assert.EndsWith(
            "nobody is told who treats, so the pen is not armed for it; close it, then open it with --person",
            _clinic.Do("session open --treatment 1"), StringComparison.Ordinal);
        const int slip = 2;
        _clinic.ExpectUnmet(slip, Course.AtFirstVisit);
        _clinic.Do($"session close {slip}");
        int visit = _clinic.Open("--treatment 1 --person MK");
        _clinic.Do("treatment skin 1 --finding refer --note 'a mole to look at'");
        _course.FinishFirstVisit(visit, _clinic.Meet(
            visit, Course.AtFirstVisit.Except(["practitioner"]),
            ("premises", "premises set NQ1 --licence ST-11 --zone Europe/London"),
            ("consultation", "treatment consultation 1 --channel face-to-face --outcome agreed"),
            ("skin-check", "treatment clearance 1 --of skin --reference 'letter of 11 March'"),
            ("health-form", "treatment health 1 --form 'house form 2' --told none"),
            ("consent", $"treatment consent 1 {Course.Consent}"),
            ("hairline", "treatment hairline 1 --photo FILE/photo.jpg"),
            ("checks", $"session check {visit} {Answers}")));
        _clinic.End();
    }

    // Eight days where ten are the least: another day is chosen, and the third session moves with it.
    private void ComeTooSoon(string time)
    {
        _clinic.Begin(time);
        int early = _clinic.Open("--treatment 1 --person MK");
        _clinic.ExpectUnmet(early, Course.OnWrongDay);
        _clinic.Do($"session close {early}");
        string moved = _clinic.Do("treatment plan 1 --days 2026-03-12,2026-03-24 --person MK");
        Assert.Contains(
            "session 3: proposed 2026-04-14 (2026-04-03 to 2026-04-14)", moved, StringComparison.Ordinal);
        Assert.Contains("papers of 2026-03-12, which are out of date now", moved, StringComparison.Ordinal);
        _clinic.End();
    }

    // By its unique name, each entry's sequence and days: what a client's calendar program goes by.
    private Dictionary<string, (int Sequence, string Days)> Calendar()
    {
        _clinic.Do("treatment papers 1 --out FILE/papers --person MK");
        return Regex.Matches(
            File.ReadAllText(_clinic.In("papers/reminders.ics")),
            @"UID:(\S+).*?DTSTART;VALUE=DATE:(\d+)(?:\s+DTEND;VALUE=DATE:(\d+))?.*?SEQUENCE:(\d+)",
            RegexOptions.Singleline)
            .ToDictionary(
                entry => entry.Groups[1].Value,
                entry => (
                    int.Parse(entry.Groups[4].Value, CultureInfo.InvariantCulture),
                    $"{entry.Groups[2]} {entry.Groups[3]}"));
    }

    private static void ExpectReissued(
        Dictionary<string, (int Sequence, string Days)> first, Dictionary<string, (int Sequence, string Days)> second)
    {
        string[] moved = [.. first.Keys.Where(entry => first[entry].Days != second[entry].Days)];
        Assert.NotEmpty(moved);
        Assert.All(moved, entry => Assert.True(second[entry].Sequence > first[entry].Sequence, entry));
        Assert.All(first.Keys.Except(moved), entry => Assert.Equal(first[entry], second[entry]));
    }

    // The document names no refresher: it is a treatment of its own, of one session, and all is asked anew.
    private void RefreshAnew(string time)
    {
        _clinic.Begin(time);
        Assert.Contains(
            "treatment 1 was closed on 2026-04-07. Open a new treatment",
            _clinic.Try("session open --treatment 1 --person MK").Complaint(1), StringComparison.Ordinal);
        _course.Begin("crown");
        _clinic.Do("treatment plan 2 --days 2029-05-10 --planned 1 --person MK");
        int visit = _clinic.Open("--treatment 2 --person MK");
        _clinic.ExpectUnmet(visit, Course.AtFirstVisit.Except(["premises", "practitioner"]));
        _clinic.Do("treatment consultation 2 --channel phone --outcome agreed");
        _clinic.Do("treatment skin 2 --finding clear");
        _clinic.Do("treatment health 2 --form 'house form 2' --told none");
        _clinic.Do($"treatment consent 2 {Course.Consent}");
        _clinic.Do("treatment hairline 2");
        _course.MakeReady(visit);
        _course.Treat(visit);
        _clinic.End();
    }
}
