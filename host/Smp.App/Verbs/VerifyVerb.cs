using System.CommandLine;

namespace Smp.App.Verbs;

/// <summary><c>smp verify</c>: recomputes a ledger or a bundle of it, or checks the proof of one row.</summary>
public static class VerifyVerb
{
    private static readonly Argument<string?> FilePath = new("FILE")
    {
        Description = "A bundle of smp report --format jsonl, or the proof of one row, which needs --checkpoint.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> LedgerPath = new("--ledger")
    {
        Description = "The clinic's ledger file.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> CheckpointPath = HeldCheckpoints.FileOption();
    private static readonly Option<string[]> KeyNames = HeldCheckpoints.KeyOption();
    private static readonly Option<long?> ProvenRow = new("--prove")
    {
        Description = "Prove this row: smp verify --ledger clinic.db --prove 12 --out row12.proof",
        HelpName = "ROW",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "A file for the proof instead of the screen.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Page = new("--page")
    {
        Description = "Write the second verifier, a page for any browser that needs no network: --page verify.html",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command(
            "verify", "Check a ledger, a bundle or one row's proof, offline: smp verify clinic.jsonl --checkpoint "
            + "held.checkpoints. Without a checkpoint from outside the clinic it shows only that the record agrees "
            + "with itself.")
        {
            FilePath, LedgerPath, CheckpointPath, KeyNames, ProvenRow, Out, Page, Json,
        };
        FilePath.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] word }])
            {
                result.AddError($"there is no option {word}");
            }
        });
        verb.SetAction(Verify);
        return verb;
    }

    private static int Verify(ParseResult parsed)
    {
        if (parsed.GetValue(Page) is { } page)
        {
            return VerifierPageFile.Write(page);
        }
        string? file = parsed.GetValue(FilePath);
        string? ledger = parsed.GetValue(LedgerPath);
        string? checkpoint = parsed.GetValue(CheckpointPath);
        RequireSense(file, ledger, parsed);
        long? row = parsed.GetValue(ProvenRow);
        string[] keys = parsed.GetValue(KeyNames) ?? [];
        bool isJson = parsed.GetValue(Json);
        if (file is not null && !ProofCheck.IsProof(file))
        {
            return BundleCheck.Run(file, HeldCheckpoints.Read(checkpoint, null, keys), isJson);
        }
        HeldCheckpoints? held = checkpoint is null && row is null
            ? null
            : HeldCheckpoints.Read(checkpoint, ledger, keys);
        return (file, row) switch
        {
            (not null, _) => ProofCheck.Run(file, checkpoint, held, isJson),
            (_, not null) => RowProof.Make(ledger!, row.Value, held!, parsed.GetValue(Out)),
            _ => LedgerCheck.Run(ledger!, held, isJson),
        };
    }

    private static void RequireSense(string? file, string? ledger, ParseResult parsed)
    {
        string? wrong = (file, ledger) switch
        {
            (null, null) => "give --ledger FILE, a bundle, or a proof and --checkpoint FILE",
            (not null, not null) => "give --ledger FILE or a bundle or a proof, not both",
            (not null, _) when parsed.GetValue(ProvenRow) is not null => "--prove needs --ledger FILE",
            _ when parsed.GetValue(Out) is not null && parsed.GetValue(ProvenRow) is null =>
                "--out goes with --prove ROW",
            _ => null,
        };
        if (wrong is not null)
        {
            throw new VerbException($"{wrong}; see 'smp verify --help'.");
        }
    }
}
