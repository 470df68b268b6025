using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Smp.Ledger.Canonical;

namespace Smp.Ledger.Bundles;

/// <summary>The first line of a bundle: which ledger, and what the sender says it was.</summary>
/// <param name="Ledger">Which ledger.</param>
/// <param name="Head">Its rows, and the hash of the newest.</param>
/// <param name="Root">RFC 6962 root over the hashes of all its rows.</param>
/// <param name="IsWhole">True when every row follows; otherwise chosen ones do, each with its path.</param>
/// <param name="Shown">How many rows follow.</param>
/// <param name="Chosen">How they were chosen, in the sender's words; empty for a whole bundle.</param>
public sealed record BundleHeader(
    LedgerId Ledger, LedgerHead Head, LedgerHash Root, bool IsWhole, long Shown, string Chosen)
{
    /// <summary>Longest account of how rows were chosen, characters.</summary>
    public const int ChosenCharactersMax = 200;

    internal const string Start = "{\"smpBundle\":";
    internal const long Version = 1;

    /// <summary>The line, without its end.</summary>
    public override string ToString()
    {
        string start = string.Create(
            CultureInfo.InvariantCulture,
            $"{Start}{Version},\"ledger\":\"{Ledger}\",\"rows\":{Head.RowCount},\"head\":\"{Head.Hash}\"");
        return IsWhole
            ? $"{start},\"root\":\"{Root}\",\"whole\":true}}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{start},\"root\":\"{Root}\",\"whole\":false,\"shown\":{Shown},\"chosen\":{Quoted(Chosen)}}}");
    }

    /// <summary>Reads the line; one header has one spelling.</summary>
    internal static bool TryParse(ReadOnlyMemory<byte> line, out BundleHeader? header)
    {
        header = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            header = Read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
        bool isSound = header is { Head.RowCount: >= 1 and <= CanonicalJson.IntegerMax }
            && header.Chosen.Length <= ChosenCharactersMax && header.Shown >= 1 && header.Shown <= header.Head.RowCount
            && Encoding.UTF8.GetBytes($"{header}").AsSpan().SequenceEqual(line.Span);
        header = isSound ? header : null;
        return isSound;
    }

    private static BundleHeader? Read(JsonElement json)
    {
        if (!(Text(json, "ledger") is { } id && LedgerId.TryParse(id, out LedgerId ledger))
            || !LedgerHash.TryParse(Text(json, "head"), out LedgerHash head)
            || !LedgerHash.TryParse(Text(json, "root"), out LedgerHash root)
            || !json.TryGetProperty("rows", out JsonElement rows)
            || !json.TryGetProperty("whole", out JsonElement whole))
        {
            return null;
        }
        bool isWhole = whole.GetBoolean();
        long shown = !isWhole && json.TryGetProperty("shown", out JsonElement said) ? said.GetInt64() : 0;
        return new BundleHeader(
            ledger, new LedgerHead(rows.GetInt64(), head), root, isWhole, isWhole ? rows.GetInt64() : shown,
            Text(json, "chosen") ?? "");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    // The ledger's own escapes, so that one text has one spelling here too.
    private static string Quoted(string text)
    {
        const string before = "{\"a\":";
        string json = Encoding.UTF8.GetString(new CanonicalObject().Set("a", text).ToUtf8());
        return json[before.Length..^1];
    }
}
