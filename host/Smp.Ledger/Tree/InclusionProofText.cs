using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Smp.Ledger.Tree;

/// <summary>An inclusion proof as a small text file.</summary>
/// <remarks>
/// <code>
/// smp-proof 1
/// ledger HEX
/// row NUMBER
/// kind NUMBER
/// previous HEX
/// body BASE64
/// size NUMBER
/// path BASE64          (once for each hash, from the leaf up)
/// </code>
/// </remarks>
public static class InclusionProofText
{
    /// <summary>Longest file, characters: an event of 64 KB and 63 hashes.</summary>
    public const int CharactersMax = 128 * 1024;

    private const string Heading = "smp-proof 1";
    private const int HeadLines = 7;
    private const int PathMax = 63;
    private static readonly string[] Names = ["ledger", "row", "kind", "previous", "body", "size"];

    /// <summary>The file's text.</summary>
    public static string Write(InclusionProof proof)
    {
        StringBuilder text = new();
        LedgerRow row = proof.Row;
        text.Append(CultureInfo.InvariantCulture, $"{Heading}\nledger {proof.Ledger}\nrow {row.Row}\n");
        text.Append(CultureInfo.InvariantCulture, $"kind {(int)row.Kind}\nprevious {row.Previous}\n");
        text.Append(CultureInfo.InvariantCulture, $"body {Convert.ToBase64String(row.Body.Span)}\nsize {proof.Size}\n");
        foreach (LedgerHash hash in proof.Path)
        {
            text.Append("path ").Append(Convert.ToBase64String(hash.ToArray())).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Reads the file's text; what the proof shows is another question.</summary>
    public static bool TryRead(string text, out InclusionProof? proof)
    {
        proof = null;
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        if (text.Length > CharactersMax || lines.Length is < HeadLines or > HeadLines + PathMax || lines[0] != Heading)
        {
            return false;
        }
        string?[] values = [.. Names.Select((name, index) => ValueOf(lines[index + 1], name))];
        if (LedgerId.TryParse(values[0], out LedgerId ledger)
            && TryReadRow(values, out LedgerRow? row)
            && TryReadNumber(values[5], out long size)
            && TryReadPath(lines[HeadLines..], out List<LedgerHash> path))
        {
            proof = new InclusionProof(ledger, row!, size, path);
        }
        // One proof has one spelling, but for the ends of its lines.
        return proof is not null && Write(proof) == string.Join('\n', lines) + "\n";
    }

    private static bool TryReadRow(string?[] values, out LedgerRow? row)
    {
        row = null;
        byte[] body = new byte[RowFormat.EventBodyBytesMax];
        if (TryReadNumber(values[1], out long number)
            && TryReadNumber(values[2], out long kind)
            && kind is >= (long)LedgerRowKind.DeviceRecord and <= (long)LedgerRowKind.QuarantinedRecord
            && LedgerHash.TryParse(values[3], out LedgerHash previous)
            && Convert.TryFromBase64String(values[4] ?? "", body, out int bytes)
            && (kind == (long)LedgerRowKind.Event || bytes == RowFormat.RecordBodyBytes))
        {
            Array.Resize(ref body, bytes);
            LedgerHash hash = RowFormat.Hash(previous, number, (LedgerRowKind)kind, body);
            row = new LedgerRow(number, (LedgerRowKind)kind, body, previous, hash);
        }
        return row is not null;
    }

    private static bool TryReadPath(string[] lines, out List<LedgerHash> path)
    {
        path = [];
        byte[] hash = new byte[LedgerHash.Bytes];
        foreach (string line in lines)
        {
            bool isHash = Convert.TryFromBase64String(ValueOf(line, "path") ?? "", hash, out int bytes);
            if (!isHash || bytes != hash.Length)
            {
                return false;
            }
            path.Add(new LedgerHash(hash));
        }
        return true;
    }

    private static bool TryReadNumber(string? text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;

    private static string? ValueOf(string line, string name) =>
        line.StartsWith(name + " ", StringComparison.Ordinal) ? line[(name.Length + 1)..] : null;
}
