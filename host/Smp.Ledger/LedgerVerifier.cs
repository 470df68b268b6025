using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Smp.Ledger;

/// <summary>Recomputes a whole ledger from its bodies and compares: trusts no trigger, no index and no stored hash.</summary>
/// <remarks>
/// It sees any change to a row and any row missing before the end. A ledger cut at its end, or rewritten from some row on with
/// every hash made anew, agrees with itself: only what is held outside, a checkpoint or a pen, disagrees with it.
/// </remarks>
public sealed class LedgerVerifier
{
    private readonly MerkleRoot _tree = new();
    private readonly HashSet<RecordKey> _keys = [];
    private readonly byte[] _hash = new byte[RowHash.Bytes];

    private LedgerVerifier()
    {
    }

    /// <summary>Checks a ledger file.</summary>
    /// <exception cref="LedgerException">It cannot be read as a ledger at all.</exception>
    public static VerifyOutcome Verify(string path)
    {
        try
        {
            using SqliteConnection connection = LedgerFile.Open(path, true);
            using SqliteCommand query = connection.CreateCommand();
            // No order by index that could be wrong: the table is stored in row order, and the check would see it if not.
            query.CommandText = "SELECT row, kind, body, previous, hash FROM record NOT INDEXED ORDER BY row";
            using SqliteDataReader reader = query.ExecuteReader();
            return new LedgerVerifier().Check(reader);
        }
        catch (SqliteException cause)
        {
            throw LedgerFaults.Of(path, cause);
        }
    }

    private VerifyOutcome Check(SqliteDataReader reader)
    {
        while (reader.Read())
        {
            long row = reader.GetInt64(0);
            long expected = _tree.Rows + 1;
            string complaint = row == expected
                ? CheckRow(row, reader.GetInt64(1), Blob(reader, 2), Blob(reader, 3), Blob(reader, 4))
                : row < expected ? "its place in the order is not a place" : "it is missing";
            if (complaint.Length > 0)
            {
                return new VerifyOutcome { Rows = _tree.Rows, BadRow = Math.Min(row, expected), Complaint = complaint };
            }
        }
        return _tree.Rows > 0
            ? new VerifyOutcome { Rows = _tree.Rows, Root = _tree.Compute() }
            : new VerifyOutcome { Rows = 0, BadRow = 1, Complaint = "it is missing, and with it the ledger's id" };
    }

    private static byte[] Blob(SqliteDataReader reader, int column) =>
        reader.GetValue(column) as byte[] ?? [];

    private string CheckRow(long row, long kind, byte[] body, byte[] previous, byte[] hash)
    {
        if (!previous.AsSpan().SequenceEqual(_hash))
        {
            return "it does not hang on the row before it";
        }
        RowHash.Compute(_hash, row, (RowKind)(byte)(kind & 0xFF), body, _hash);
        if (!hash.AsSpan().SequenceEqual(_hash) || kind is < 0 or > byte.MaxValue)
        {
            return "its content and its hash disagree";
        }
        _tree.Add(_hash);
        return CheckContent(row, (RowKind)kind, body);
    }

    private string CheckContent(long row, RowKind kind, byte[] body)
    {
        switch (kind)
        {
            case RowKind.Event:
                return CheckEvent(row, body);
            case RowKind.Record or RowKind.Quarantined or RowKind.Unreadable when body.Length != LedgerRow.RecordBodyBytes:
                return string.Create(CultureInfo.InvariantCulture, $"a pen's record of {body.Length} bytes is none");
            case RowKind.Record:
                return _keys.Add(RecordKey.Of(body)) ? "" : "a pen's record stands twice under one number";
            case RowKind.Quarantined or RowKind.Unreadable:
                return "";
            default:
                return "its kind is not known; it was written by a newer program, or by hand";
        }
    }

    private static string CheckEvent(long row, byte[] body)
    {
        if (!CanonicalJson.IsCanonical(body, out string complaint))
        {
            return complaint;
        }
        return row > 1 || Ledger.ReadId(new LedgerRow(1, RowKind.Event, body, [])) is not null
            ? ""
            : "the first row does not say which ledger it is";
    }

    private readonly record struct RecordKey(ulong Device, ulong Epoch, uint Sequence)
    {
        public static RecordKey Of(byte[] body)
        {
            var row = new LedgerRow(1, RowKind.Record, body, []);
            return new RecordKey(row.Device, row.Epoch, row.Sequence);
        }
    }
}
