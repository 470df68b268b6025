using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Smp.Ledger.Checkpoints;

namespace Smp.App.Verbs;

/// <summary>The checkpoints that a person holds, and whose keys they trust.</summary>
public sealed class HeldCheckpoints
{
    private readonly string[] _knownKeys;

    private HeldCheckpoints(IReadOnlyList<SignedCheckpoint> checkpoints, string[] knownKeys)
    {
        All = checkpoints;
        _knownKeys = knownKeys;
    }

    /// <summary>The option <c>--checkpoint FILE</c>.</summary>
    public static Option<string?> FileOption() => new("--checkpoint")
    {
        Description = "Checkpoints that were held outside the clinic, one a line.",
        HelpName = "FILE",
    };

    /// <summary>The option <c>--key NAME</c>.</summary>
    public static Option<string[]> KeyOption() => new("--key")
    {
        Description = "Name of the clinic's key, as 'smp checkpoint list' shows it; may stand several times.",
        HelpName = "NAME",
    };

    /// <summary>The checkpoints.</summary>
    public IReadOnlyList<SignedCheckpoint> All { get; }

    /// <summary>Reads them.</summary>
    /// <param name="path">Their file; null takes the list beside the ledger.</param>
    /// <param name="ledgerPath">The ledger, null when there is none at hand.</param>
    /// <param name="keyNames">Names of keys that came another way; with none, the first key of the list counts.</param>
    public static HeldCheckpoints Read(string? path, string? ledgerPath, string[] keyNames)
    {
        bool isListNeeded = ledgerPath is not null && (path is null || keyNames.Length == 0);
        IReadOnlyList<SignedCheckpoint> own = isListNeeded ? CheckpointFile.ReadListOf(ledgerPath!) : [];
        string[] known = keyNames.Length > 0 ? keyNames : [.. own.Take(1).Select(first => first.KeyName)];
        return new HeldCheckpoints(path is null ? own : CheckpointFile.Read(path), known);
    }

    /// <summary>The same; when no key is known but something is held, those count whose keys signed that.</summary>
    public HeldCheckpoints OrByTheirOwnKeys() => _knownKeys.Length > 0
        ? this
        : new HeldCheckpoints(All, [.. All.Select(signed => signed.KeyName).Distinct()]);

    /// <summary>True when the key that signed is one of those that are trusted.</summary>
    public bool IsKeyKnown(SignedCheckpoint checkpoint) =>
        _knownKeys.Contains(checkpoint.KeyName, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the keys that are not known.</summary>
    public IEnumerable<string> UnknownKeys(IEnumerable<SignedCheckpoint> used) =>
        used.Where(signed => !IsKeyKnown(signed)).Select(signed => signed.KeyName).Distinct();

    /// <summary>A line for each key that is not known.</summary>
    public IEnumerable<string> KeyLines(IEnumerable<SignedCheckpoint> used) =>
        UnknownKeys(used).Select(name => _knownKeys.Length > 0
            ? $"unknown key {name}: known is {string.Join(", ", _knownKeys)}; ask the clinic by another way"
            : $"unknown key {name}: compare it with the name the clinic gave you, or give that as --key");

    /// <summary>What an unknown key means for the exit code: with nothing to compare with, only the line.</summary>
    public bool IsKeyForeign(IEnumerable<SignedCheckpoint> used) =>
        _knownKeys.Length > 0 && used.Any(signed => !IsKeyKnown(signed));
}
