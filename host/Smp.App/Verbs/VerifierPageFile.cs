using System;
using System.IO;
using Smp.Ledger.Inspection;

namespace Smp.App.Verbs;

/// <summary>Hands out the second verifier.</summary>
internal static class VerifierPageFile
{
    /// <summary>Writes the page.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(string path)
    {
        File.WriteAllBytes(path, VerifierPage.Bytes());
        Console.WriteLine($"{path}: open it in any browser, also without a network; SHA-256 {VerifierPage.Digest()}");
        return ExitCode.Done;
    }
}
