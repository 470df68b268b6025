using System;
using System.Globalization;

namespace Smp.Ledger.Checkpoints;

/// <summary>What a ledger was at a moment: its size, its newest row and the root over all its rows.</summary>
/// <param name="Ledger">Which ledger.</param>
/// <param name="Head">Rows, and the hash of the newest.</param>
/// <param name="Root">RFC 6962 root over the hashes of all rows.</param>
/// <param name="At">When it was made, to the second, in UTC by the clinic's computer.</param>
public sealed record Checkpoint(LedgerId Ledger, LedgerHead Head, LedgerHash Root, DateTimeOffset At)
{
    internal const string Heading = "smp-checkpoint 1";
    internal const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Its date as people and files have it.</summary>
    public string Date => At.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);

    /// <summary>Its date and size, for a sentence.</summary>
    public override string ToString() => $"checkpoint of {Date} over {Head.RowCount} rows";

    internal string ToLine() => $"{Heading} {Ledger} {Head.RowCount} {Root} {Head.Hash} {Date}";
}
