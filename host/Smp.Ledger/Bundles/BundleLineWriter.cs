using System;
using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text;
using Smp.Ledger.Canonical;
using Smp.Ledger.Checkpoints;

namespace Smp.Ledger.Bundles;

/// <summary>Spells the lines of a bundle, one at a time.</summary>
internal sealed class BundleLineWriter(Stream target, string ledgerPath)
{
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <summary>The first line.</summary>
    public void Write(BundleHeader header) => WriteLine($"{header}");

    /// <summary>A checkpoint of the clinic's own list.</summary>
    public void Write(SignedCheckpoint checkpoint) => WriteLine($"{{\"checkpoint\":\"{checkpoint}\"}}");

    /// <summary>The same in a part of a ledger, with what leads from its root to the part's.</summary>
    public void Write(SignedCheckpoint checkpoint, LedgerHash[] path) =>
        WriteLine($"{{\"checkpoint\":\"{checkpoint}\",\"path\":\"{Base64(path)}\"}}");

    /// <summary>A row of a whole ledger as it stands.</summary>
    /// <param name="row">The row.</param>
    /// <param name="before">Hash of the row that was written before it.</param>
    public void Write(LedgerRow row, LedgerHash before)
    {
        Start(row);
        if (row.Previous != before)
        {
            Put(BundleSpelling.PreviousIs);
            Put($"{row.Previous}");
            Put(BundleSpelling.Quote);
        }
        Put(BundleSpelling.HashIs);
        Put($"{row.Hash}");
        Put(BundleSpelling.End);
        EndLine();
    }

    /// <summary>A chosen row with its path.</summary>
    public void Write(LedgerRow row, LedgerHash[] path)
    {
        Start(row);
        Put(BundleSpelling.PreviousIs);
        Put($"{row.Previous}");
        Put(BundleSpelling.Quote);
        Put(BundleSpelling.PathIs);
        Put(Base64(path));
        Put(BundleSpelling.End);
        EndLine();
    }

    private static string Base64(LedgerHash[] path)
    {
        byte[] bytes = new byte[path.Length * LedgerHash.Bytes];
        for (int index = 0; index < path.Length; index++)
        {
            path[index].CopyTo(bytes.AsSpan(index * LedgerHash.Bytes));
        }
        return Convert.ToBase64String(bytes);
    }

    private void Start(LedgerRow row)
    {
        if (row.Body.Length > RowFormat.EventBodyBytesMax
            || row.Row is < -CanonicalJson.IntegerMax or > CanonicalJson.IntegerMax
            || (long)row.Kind is < -CanonicalJson.IntegerMax or > CanonicalJson.IntegerMax)
        {
            throw new BundleException(
                ledgerPath, $"row {row.Row} is beyond what a bundle can carry", "verify the ledger and show it itself");
        }
        bool hasWord = BundleSpelling.HasWord(row.Kind, row.Body.Span);
        Put(BundleSpelling.RowIs);
        Put(row.Row.ToString(CultureInfo.InvariantCulture));
        Put(BundleSpelling.KindIs);
        if (hasWord)
        {
            Put(BundleSpelling.WordFor(row.Kind));
        }
        else
        {
            Put(((long)row.Kind).ToString(CultureInfo.InvariantCulture));
        }
        Put(BundleSpelling.BodyIs);
        PutBody(row, isJson: hasWord && row.Kind == LedgerRowKind.Event);
    }

    private void PutBody(LedgerRow row, bool isJson)
    {
        if (isJson)
        {
            Put(row.Body.Span);
            return;
        }
        Put(BundleSpelling.Quote);
        Put(Convert.ToHexStringLower(row.Body.Span));
        Put(BundleSpelling.Quote);
    }

    private void WriteLine(string line)
    {
        Put(line);
        EndLine();
    }

    private void EndLine()
    {
        Put("\n"u8);
        target.Write(_line.WrittenSpan);
        _line.ResetWrittenCount();
    }

    private void Put(ReadOnlySpan<byte> bytes) => _line.Write(bytes);

    private void Put(string text) => Encoding.UTF8.GetBytes(text, _line);
}
