using System;
using System.CommandLine;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary><c>smp verify</c>: recomputes a whole ledger and names the first row that disagrees.</summary>
public static class VerifyVerb
{
    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command("verify", "Check a whole ledger, offline: smp verify --ledger clinic.db") { LedgerPath };
        verb.SetAction(parsed => Verify(parsed.GetValue(LedgerPath)!));
        return verb;
    }

    private static int Verify(string path)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(path);
        Console.WriteLine(outcome);
        return outcome.IsRight ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
