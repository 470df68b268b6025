using System.Collections.Generic;
using System.Linq;

namespace Smp.EndToEnd.Tests.Treatments;

/// <summary>One client's treatment as a practitioner types it, by one protocol.</summary>
/// <param name="clinic">Where.</param>
/// <param name="protocol">Which protocol.</param>
/// <param name="answers">What is answered to its questions of the day when nothing speaks against a session.</param>
internal sealed class Course(Clinic clinic, string protocol, string answers)
{
    public const string Consent = "--text 'consent 3' --text-file FILE/consent.txt --on paper";
    public const string Cleaning = "session clean --product Wipes --contact-s 60 --barrier --person MK";

    /// <summary>What is not met at a first visit at which nobody told who treats and where.</summary>
    public static readonly IReadOnlyList<string> AtFirstVisit =
    [
        "premises", "practitioner", "consultation", "skin-check", "health-form", "consent", "hairline", "checks",
        "sharps", "handpiece", "pigment", "cartridge", "profile",
    ];

    /// <summary>What is asked anew at each visit.</summary>
    public static readonly IReadOnlyList<string> AtLaterVisit =
        ["health-form", "consent", "review", "checks", "sharps", "handpiece", "pigment", "cartridge", "profile"];

    /// <summary>The same on a day that the protocol does not allow.</summary>
    public static IEnumerable<string> OnWrongDay =>
        AtLaterVisit.SelectMany(gate => gate == "checks" ? ["checks", "days"] : new[] { gate });

    /// <summary>The client, once there is one.</summary>
    public string Client { get; private set; } = "";

    /// <summary>The consultation, on a day of its own: nobody has agreed to anything yet.</summary>
    public void Advise(string time)
    {
        clinic.Begin(time);
        clinic.Do("staff add MK --name 'Mara Klein' --licence SL-2210 --pin-file FILE/pin");
        Client = clinic.Do("client add --name 'Ann Lee'").Split(' ')[1];
        Begin("full-head");
        clinic.Do("treatment consultation 1 --channel whatsapp --outcome undecided --person MK");
        clinic.Do("treatment photo 1 --file FILE/photo.jpg --shows before --person MK");
        clinic.Do("treatment plan 1 --days 2026-03-12 --person MK");
        clinic.End();
    }

    /// <summary>Opens a treatment.</summary>
    public void Begin(string area) => clinic.Do(
        $"treatment open --client {Client} --protocol {protocol} --goal buzz --area {area} --person MK");

    /// <summary>A walk-in without a treatment is not worked on.</summary>
    public void RefuseWithoutTreatment()
    {
        int visit = clinic.Open($"--client {Client} --person MK");
        clinic.ExpectUnmet(visit, "treatment");
        clinic.Do($"session close {visit}");
    }

    /// <summary>What is the same at every first visit, each gate refused before it is met; then the work.</summary>
    public void FinishFirstVisit(int visit, IEnumerable<string> unmet)
    {
        List<string> left = clinic.Meet(
            visit, unmet,
            ("sharps", $"session room {visit} --container SH-1"),
            ("handpiece", Cleaning),
            ("pigment", Pigment(visit) + " --label-shown"));
        clinic.ExpectUnmet(visit, left);
        clinic.BindCartridge(visit);
        clinic.ExpectUnmet(visit, "profile");
        clinic.Do("profile set 1 --title 'First layer, light' --rate-hz 90");
        clinic.Do("profile set 2 --title Density --rate-hz 110");
        clinic.Do($"profile send 1 --session {visit}");
        clinic.Work(visit);
    }

    /// <summary>A further visit on a day of its own, refused before the review.</summary>
    public void LaterVisit(string time)
    {
        clinic.Begin(time);
        int visit = clinic.Open("--treatment 1 --person MK --premises NQ1");
        clinic.Meet(visit, AtLaterVisit, ("review", $"session review {visit} --note 'temples softer'"));
        MakeReady(visit);
        Treat(visit);
        clinic.End();
    }

    /// <summary>What is said and made ready at each visit.</summary>
    public void MakeReady(int visit)
    {
        clinic.Do($"session confirm {visit} --consent --health");
        clinic.Do($"session check {visit} {answers}");
        clinic.Do($"session room {visit} --container SH-1");
        clinic.Do(Cleaning);
        clinic.Do(Pigment(visit) + " --label-shown");
        clinic.BindCartridge(visit);
    }

    /// <summary>The last thing the pen gets; then the work.</summary>
    public void Treat(int visit)
    {
        clinic.Do($"profile send 2 --session {visit}");
        clinic.Work(visit);
    }

    /// <summary>A pigment is poured, its label not yet shown.</summary>
    public static string Pigment(int visit) =>
        $"session pigment {visit} --brand Acme --colour Ash --lot P7 --expiry 2031-05";
}
