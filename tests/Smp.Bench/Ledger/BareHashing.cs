using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Smp.Ledger.Sqlite;

namespace Smp.Bench.Ledger;

/// <summary>The peer of verification: the same file, library and SELECT, one SHA-256 over each row's bytes.</summary>
/// <remarks>
/// Row, kind, body and previous hash are put together and hashed; nothing is compared, no rule is asked, no tree is
/// built. The calls into SQLite are the ledger's own, which are the fastest there are here.
/// </remarks>
internal static class BareHashing
{
    private const int RowOffset = 32;
    private const int KindOffset = 40;
    private const int BodyOffset = 41;

    /// <summary>Hashes every row; gives how many and the last hash.</summary>
    public static (long Rows, byte[] Hash) Run(string path)
    {
        byte[] bytes = new byte[BodyOffset + (64 * 1024)];
        byte[] hash = new byte[32];
        long rows = 0;
        using SqliteFile file = SqliteFile.Open(path, SqliteAccess.ReadOnly, busyTimeoutMs: 0);
        using SqliteStatement statement = file.Prepare(
            "SELECT row, kind, body, previous, hash FROM record NOT INDEXED ORDER BY row");
        while (statement.Step())
        {
            ReadOnlySpan<byte> body = statement.Blob(2);
            statement.Blob(3).CopyTo(bytes);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(RowOffset), statement.Integer(0));
            bytes[KindOffset] = (byte)statement.Integer(1);
            body.CopyTo(bytes.AsSpan(BodyOffset));
            SHA256.HashData(bytes.AsSpan(0, BodyOffset + body.Length), hash);
            rows++;
        }
        return (rows, hash);
    }
}
