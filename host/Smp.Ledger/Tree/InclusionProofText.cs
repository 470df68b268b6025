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
/// previous BASE64
/// body BASE64
/// size NUMBER
/// path BASE64          (all hashes behind one another, from the leaf up; none for one row)
/// </code>
/// Besides the body it has at most 1 KB for a row of a million.
/// </remarks>
public static class InclusionProofText
{
    /// <summary>Longest file, characters: an event of 64 KB and 63 hashes.</summary>
    public const int CharactersMax = 128 * 1024;

    /// <summary>What every proof starts with.</summary>
    public const string Start = "smp-proof ";

    private const string Heading = Start + "1";
    private const string None = "none";
    private const int PathHashesMax = 63;
    private static readonly string[] Names = ["ledger", "row", "kind", "previous", "body", "size", "path"];

    /// <summary>The file's text.</summary>
    public static string Write(InclusionProof proof)
    {
        StringBuilder text = new();
        LedgerRow row = proof.Row;
        text.Append(CultureInfo.InvariantCulture, $"{Heading}\nledger {proof.Ledger}\nrow {row.Row}\n");
        text.Append(CultureInfo.InvariantCulture, $"kind {(int)row.Kind}\nprevious {Base64([row.Previous])}\n");
        text.Append(CultureInfo.InvariantCulture, $"body {Convert.ToBase64String(row.Body.Span)}\nsize {proof.Size}\n");
        return text.Append("path ").Append(proof.Path.Count == 0 ? None : Base64(proof.Path)).Append('\n').ToString();
    }

    /// <summary>Reads the file's text; what the proof shows is another question.</summary>
    public static bool TryRead(string text, out InclusionProof? proof)
    {
        proof = null;
        string[] lines = [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
        if (text.Length > CharactersMax || lines.Length != 1 + Names.Length || lines[0] != Heading)
        {
            return false;
        }
        string?[] values = [.. Names.Select((name, index) => ValueOf(lines[index + 1], name))];
        if (LedgerId.TryParse(values[0], out LedgerId ledger)
            && TryReadRow(values, out LedgerRow? row)
            && TryReadNumber(values[5], out long size)
            && TryReadHashes(values[6] == None ? "" : values[6], PathHashesMax, out LedgerHash[] path))
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
            && TryReadHashes(values[3], 1, out LedgerHash[] previous) && previous.Length == 1
            && Convert.TryFromBase64String(values[4] ?? "", body, out int bytes)
            && (kind == (long)LedgerRowKind.Event || bytes == RowFormat.RecordBodyBytes))
        {
            Array.Resize(ref body, bytes);
            LedgerHash hash = RowFormat.Hash(previous[0], number, (LedgerRowKind)kind, body);
            row = new LedgerRow(number, (LedgerRowKind)kind, body, previous[0], hash);
        }
        return row is not null;
    }

    private static bool TryReadHashes(string? base64, int countMax, out LedgerHash[] hashes)
    {
        byte[] bytes = new byte[countMax * LedgerHash.Bytes];
        bool isRead = Convert.TryFromBase64String(base64 ?? "-", bytes, out int length)
            && length % LedgerHash.Bytes == 0;
        hashes = isRead ? [.. bytes[..length].Chunk(LedgerHash.Bytes).Select(hash => new LedgerHash(hash))] : [];
        return isRead;
    }

    private static string Base64(IEnumerable<LedgerHash> hashes) =>
        Convert.ToBase64String([.. hashes.SelectMany(hash => hash.ToArray())]);

    private static bool TryReadNumber(string? text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;

    private static string? ValueOf(string line, string name) =>
        line.StartsWith(name + " ", StringComparison.Ordinal) ? line[(name.Length + 1)..] : null;
}
