using System;
using System.CommandLine;
using System.Text.Json;
using Smp.Ledger;

namespace Smp.App.Verbs;

/// <summary><c>smp verify</c>: recomputes a whole ledger and names the first row that disagrees.</summary>
public static class VerifyVerb
{
    private static readonly Option<string> LedgerPath = VerbOptions.Ledger();
    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command(
            "verify", "Check a whole ledger, offline: smp verify --ledger clinic.db") { LedgerPath, Json };
        verb.SetAction(parsed => Verify(parsed.GetValue(LedgerPath)!, parsed.GetValue(Json)));
        return verb;
    }

    private static int Verify(string path, bool isJson)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(path);
        Console.WriteLine(isJson ? Line(outcome) : outcome.ToString());
        return outcome.IsRight ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static string Line(VerifyOutcome outcome) => outcome.IsRight
        ? $$"""{"ok":true,"ledger":"{{outcome.Id}}","records":{{outcome.Head.RowCount}},"root":"{{outcome.Root}}"}"""
        : $$"""{"ok":false,"row":{{outcome.WrongRow}},"why":"{{JsonEncodedText.Encode(outcome.Why)}}"}""";
}
