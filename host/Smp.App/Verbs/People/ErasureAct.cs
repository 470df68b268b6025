using System.CommandLine;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;

namespace Smp.App.Verbs.People;

/// <summary><c>smp retention erase</c>: forgets who a client is; the hygiene record stays.</summary>
public static class ErasureAct
{
    private static readonly Option<string> Basis = new("--basis")
    {
        Required = true,
        HelpName = "CODE",
        Description = "The ground: gdpr-17, withdrawn-consent, retention-over or error.",
    };
    private static readonly Option<string> Person = new("--person")
    {
        Required = true,
        HelpName = "CODE",
        Description = "Who decided it: initials or a code, no name.",
    };

    /// <summary>The act.</summary>
    public static Command Build() => PeopleAct.Build(
        "erase",
        "Erase who a client is, for good: smp retention erase P-7F3K-2QD1 --basis gdpr-17 --person MK",
        Erase, PeopleAct.Reference, Basis, Person);

    private static int Erase(ParseResult parsed, PeopleFiles files)
    {
        if (!ErasureBasisWords.TryParse(
            parsed.GetValue(Basis)!, out ErasureBasis basis, out ClinicRefusal? refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        if (!PersonCode.TryParse(parsed.GetValue(Person)!, out PersonCode? person, out refusal))
        {
            throw new VerbException(refusal.Sentence);
        }
        ClientReference client = PeopleAct.Client(parsed, files);
        ErasureResult result = new ClientErasure(files).Erase(client, basis, person, LedgerDesk.Now);
        if (result.Outcome != Outcome.Done)
        {
            string outcome = result.Outcome == Outcome.NotDone ? "not done" : "unknown";
            throw new VerbException(
                result.IsRefused ? result.Reason : $"erasing client {client}: {outcome}, {result.Reason.TrimEnd('.')}; "
                    + "then erase again, which goes on where it stopped.",
                result.IsRefused ? ExitCode.CheckFailed : ExitCode.WrongUse);
        }
        PeopleAct.Say(
            parsed,
            $"client {client} erased" + (result.HadPerson ? "" : "; nothing was kept of them"),
            new { client = client.ShortForm, outcome = "done", hadPerson = result.HadPerson });
        return ExitCode.Done;
    }
}
