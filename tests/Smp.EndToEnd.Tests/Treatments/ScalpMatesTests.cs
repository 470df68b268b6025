using System;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests.Treatments;

/// <summary>A treatment by the ScalpMates document, which names a refresher and no days between sessions.</summary>
public sealed class ScalpMatesTests : IDisposable
{
    private const string Answers = "--answer scalp-today=no";

    private readonly Clinic _clinic = new();
    private readonly Course _course;

    public ScalpMatesTests() => _course = new Course(_clinic, "scalpmates", Answers);

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Three_sessions_from_the_consultation_to_the_refresher_and_each_gate_refuses_once()
    {
        _course.Advise("2026-03-02 09:00");
        _clinic.Begin("2026-03-12 10:00");
        _course.RefuseWithoutTreatment();
        First(AfterSlipAtTheDoor());
        _clinic.GoOn("2026-03-12 15:00");
        ComeTwiceOnOneDay();
        _clinic.End();
        ChangeHairline("2026-03-31 10:00");
        _course.LaterVisit("2026-04-15 10:00");
        TellWhatIsSeenLater("2026-04-17 09:00");
        Refresh("2030-05-02 10:00");
        _clinic.Do("treatment close 1 --ending completed --person MK");
        _clinic.ExpectWhole();
    }

    // In the document's window of three to five years: the fourth session of the same treatment. What was looked at and
    // told years ago is asked anew.
    private void Refresh(string time)
    {
        _clinic.Begin(time);
        int visit = _clinic.Open("--treatment 1 --person MK --premises NQ1");
        _clinic.Meet(
            visit, ["skin-check", .. Course.AtLaterVisit],
            ("skin-check", "treatment skin 1 --finding clear"),
            ("health-form", "treatment health 1 --form 'house form 3' --told none"),
            ("review", $"session review {visit} --note 'faded evenly'"));
        _course.MakeReady(visit);
        _course.Treat(visit);
        _clinic.End();
    }

    // Two days later, by telephone: no visit is open, and it belongs to the newest one all the same.
    private void TellWhatIsSeenLater(string time)
    {
        _clinic.Begin(time);
        string newest = _clinic.Do("session list --limit 1").TrimStart().Split(' ')[0];
        _clinic.Do(
            $"treatment complication 1 --session {newest} --codes blowout --note 'left temple' --person MK");
        _clinic.Do($"treatment photo 1 --session {newest} --file FILE/photo.jpg --shows after --person MK");
        string shown = _clinic.Do("treatment show 1");
        Assert.Matches($"MK +session {newest} +complication: blowout", shown);
        Assert.Matches($"MK +session {newest} +photo: after", shown);
        Assert.Contains(
            "session 1 does not belong to treatment 1",
            _clinic.Try("treatment complication 1 --session 1 --codes blowout --person MK").Complaint(1),
            StringComparison.Ordinal);
        _clinic.End();
    }

    // Two premises and none told, and a practitioner who left meanwhile.
    private int AfterSlipAtTheDoor()
    {
        _clinic.Do("premises set NQ1 --licence ST-11 --zone Europe/London");
        _clinic.Do("premises set NQ2 --zone Europe/London");
        _clinic.Do("staff add LB --name 'Lea Brandt' --pin-file FILE/pin");
        Assert.EndsWith(
            "nobody is told where, so the pen is not armed for it; close it, then open it with --premises",
            _clinic.Do("session open --treatment 1 --person LB"), StringComparison.Ordinal);
        const int slip = 2;
        _clinic.Do("staff leave LB");
        _clinic.ExpectUnmet(slip, Course.AtFirstVisit);
        _clinic.Do($"session close {slip}");
        return _clinic.Open("--treatment 1 --person MK --premises NQ1");
    }

    // Each of these is first recorded as it does not help: declined, an allergy, withdrawn, sore, no label shown.
    private void First(int visit)
    {
        _clinic.Do("treatment consultation 1 --channel whatsapp --outcome declined");
        _clinic.Do("treatment health 1 --form 'house form 2' --told allergy");
        _clinic.Do($"treatment consent 1 {Course.Consent}");
        _clinic.Do("treatment consent 1 --withdraw");
        _clinic.Do($"session check {visit} --answer scalp-today=yes");
        _clinic.Do(Course.Pigment(visit));
        _course.FinishFirstVisit(visit, _clinic.Meet(
            visit, Course.AtFirstVisit.Except(["premises", "practitioner"]),
            ("consultation", "treatment consultation 1 --channel face-to-face --outcome agreed"),
            ("skin-check", "treatment skin 1 --finding clear"),
            ("health-form", "treatment clearance 1 --of health --reference 'letter of 11 March'"),
            ("consent", $"treatment consent 1 {Course.Consent}"),
            ("hairline", "treatment hairline 1 --photo FILE/photo.jpg"),
            ("checks", $"session check {visit} {Answers} --correct 'wrong line ticked'")));
    }

    private void ComeTwiceOnOneDay()
    {
        int visit = _clinic.Open("--treatment 1 --person MK --premises NQ1");
        _clinic.Meet(
            visit, Course.OnWrongDay,
            ("days", $"session depart {visit} --what too-soon --reason 'a spot left out'"));
        _clinic.ExpectUnmet(visit, Course.AtLaterVisit);
        _clinic.Do($"session close {visit}");
    }

    private void ChangeHairline(string time)
    {
        _clinic.Begin(time);
        int visit = _clinic.Open("--treatment 1 --person MK --premises NQ1");
        _clinic.Do($"session review {visit} --hairline-changed --note 'two millimetres lower'");
        _course.MakeReady(visit);
        _clinic.ExpectUnmet(visit, "hairline", "profile");
        Assert.Contains(
            "the pen takes no profile for session 5 before: hairline;",
            _clinic.Try($"profile send 2 --session {visit}").Complaint(1), StringComparison.Ordinal);
        _clinic.Do("treatment hairline 1 --photo FILE/photo.jpg");
        _course.Treat(visit);
        _clinic.End();
    }
}
