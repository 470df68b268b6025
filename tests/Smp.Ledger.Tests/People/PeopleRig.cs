using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using Smp.Ledger.People;

namespace Smp.Ledger.Tests.People;

/// <summary>A ledger with a store of people beside it, and eyes on every byte of the folder.</summary>
internal sealed class PeopleRig : IDisposable
{
    public const long AtUtcS = 1_772_442_000;

    public static readonly UInt128 Anna = UInt128.Parse("170141183460469231731687303715884105727");
    public static readonly UInt128 Ben = (UInt128)0x0123456789abcdef << 64 | 0xfedcba9876543210;

    private readonly Rig _rig = new();

    public PeopleRig() => Ledger = LedgerFile.Create(_rig.Path, Rig.Id);

    public LedgerFile Ledger { get; }

    public string Folder => _rig.Folder;

    public string StorePath => PeopleStore.PathFor(Ledger.Path);

    public static PersonField Name(string value) => new("name", "contact", AtUtcS, value);

    public static PersonEntry Form(string content, long session = 7) =>
        new("health-form", "health-questionnaire", AtUtcS, session, Encoding.UTF8.GetBytes(content));

    public PeopleStore Open(ICommitWatch? watch = null, int busyTimeoutMs = 0) =>
        PeopleStore.OpenOrCreate(Ledger, watch, busyTimeoutMs);

    public void Keep(UInt128 client, string name)
    {
        using PeopleStore store = Open();
        store.Keep(client, Name(name));
    }

    /// <summary>What a client's key is, past all guards.</summary>
    public byte[] KeyOf(UInt128 client) =>
        Blobs($"SELECT key FROM client WHERE hex(reference)='{client:X32}'").Single();

    /// <summary>Plain SQL past all guards; the first column of its rows.</summary>
    public IReadOnlyList<byte[]> Blobs(string sql)
    {
        using SqliteConnection connection = new($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<byte[]> blobs = [];
        while (reader.Read())
        {
            blobs.Add((byte[])reader.GetValue(0));
        }
        return blobs;
    }

    /// <summary>Alters the store past all guards.</summary>
    public void Alter(string sql) => Blobs(sql);

    /// <summary>Files of the folder that hold these bytes anywhere.</summary>
    public IReadOnlyList<string> FilesWith(byte[] wanted) =>
    [
        .. Directory.GetFiles(Folder).Where(file => ReadAll(file).AsSpan().IndexOf(wanted) >= 0)
            .Select(file => Path.GetFileName(file)),
    ];

    public IReadOnlyList<string> FilesWith(string wanted) => FilesWith(Encoding.UTF8.GetBytes(wanted));

    public void Dispose()
    {
        Ledger.Dispose();
        _rig.Dispose();
    }

    private static byte[] ReadAll(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
