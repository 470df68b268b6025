using System;
using System.IO;
using System.Text;
using System.Text.Json;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tree;

namespace Smp.App.Verbs;

/// <summary>Checks the proof of one row against the checkpoints that somebody holds, without the ledger.</summary>
internal static class ProofCheck
{
    /// <summary>True when a file starts as a proof does; anything else may be a bundle.</summary>
    public static bool IsProof(string path)
    {
        if (!File.Exists(path))
        {
            throw new VerbException($"{path}: there is no such file; give the path of a bundle or a proof.");
        }
        Span<byte> start = stackalloc byte[InclusionProofText.Start.Length];
        using FileStream file = File.OpenRead(path);
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length
            && Encoding.ASCII.GetString(start) == InclusionProofText.Start;
    }

    /// <summary>Checks it and shows the row.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string path, string? checkpointPath, HeldCheckpoints? held, bool isJson)
    {
        if (held is null)
        {
            throw new VerbException("a proof is checked against --checkpoint FILE; see 'smp verify --help'.");
        }
        InclusionProof proof = Read(path);
        string? why = proof.WhyNotShown(held.All, out SignedCheckpoint? shown);
        SignedCheckpoint[] used = shown is null ? [] : [shown];
        if (isJson)
        {
            Console.WriteLine(JsonLine(proof, shown, why, held));
        }
        else if (why is not null)
        {
            Console.WriteLine($"row {proof.Row.Row}: {why} ({checkpointPath})");
        }
        else
        {
            Console.WriteLine($"OK row {proof.Row.Row} of ledger {proof.Ledger} is under the {shown!.Checkpoint}");
            Console.WriteLine(Content(proof.Row));
            foreach (string line in held.KeyLines(used))
            {
                Console.WriteLine(line);
            }
        }
        return why is null && !held.IsKeyForeign(used) ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static InclusionProof Read(string path)
    {
        bool isShort = new FileInfo(path).Length <= InclusionProofText.CharactersMax;
        return isShort && InclusionProofText.TryRead(File.ReadAllText(path), out InclusionProof? proof)
            ? proof!
            : throw new VerbException($"{path}: this is no proof of a row; make one with smp verify --prove.");
    }

    // An event is canonical JSON, whose strings may hold what a terminal would obey.
    private static string Content(LedgerRow row) => row.Kind == LedgerRowKind.Event
        ? $"event {Plain(Encoding.UTF8.GetString(row.Body.Span))}"
        : $"{(row.Kind == LedgerRowKind.DeviceRecord ? "record" : "record in quarantine")} of pen {row.Device:x16}, "
            + $"epoch {row.Epoch:x16}: {Convert.ToHexStringLower(row.Raw.Span)}";

    private static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char letter in text)
        {
            plain.Append(char.IsControl(letter) ? '\uFFFD' : letter);
        }
        return plain.ToString();
    }

    private static string JsonLine(InclusionProof proof, SignedCheckpoint? shown, string? why, HeldCheckpoints held) =>
        JsonSerializer.Serialize(new
        {
            ok = why is null && !held.IsKeyForeign(shown is null ? [] : [shown]),
            ledger = $"{proof.Ledger}",
            row = proof.Row.Row,
            kind = (int)proof.Row.Kind,
            body = Convert.ToHexStringLower(proof.Row.Body.Span),
            checkpoint = shown?.Checkpoint.Head.RowCount,
            date = shown?.Checkpoint.Date,
            key = shown?.KeyName,
            keyKnown = shown is not null && held.IsKeyKnown(shown),
            why,
        });
}
