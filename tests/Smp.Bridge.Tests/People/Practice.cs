using System;
using System.IO;
using System.Linq;
using System.Text;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests.People;

/// <summary>A clinic's folder with a ledger in it, people who come and go, and eyes on every byte.</summary>
internal sealed class Practice : IDisposable
{
    public static readonly ClientReference Anna = new((UInt128)7 << 100 | 1);
    public static readonly ClientReference Ben = new((UInt128)9 << 100 | 2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-practice-");

    public Practice()
    {
        using LedgerFile made = LedgerFile.Create(
            Ledger, new LedgerId([.. Enumerable.Range(0, 16).Select(number => (byte)number)]));
    }

    public string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    public string Store => Path.Combine(_folder.FullName, "people.store");

    public static PersonCode Mk => PersonCode.TryParse("MK", out PersonCode? code, out _) ? code : throw new
        InvalidOperationException("MK is a code.");

    /// <summary>Noon of a day.</summary>
    public static UtcInstant On(int year, int month, int day) =>
        new(UtcInstant.StartOf(new DateOnly(year, month, day)).UtcS + 43_200);

    public static Person Named(string name) =>
        new(PersonName.TryParse(name, out PersonName? taken, out _) ? taken : null, null, null, null);

    /// <summary>Opens the files for one piece of work, as each verb does.</summary>
    public T With<T>(Func<PeopleFiles, T> work, ICommitWatch? ledgerWatch = null, ICommitWatch? storeWatch = null)
    {
        using PeopleFiles files = new(Ledger, ledgerWatch, storeWatch);
        return work(files);
    }

    public void Add(ClientReference client, string name, UtcInstant at) =>
        Assert.Null(With(files => new PeopleDesk(files).Add(client, Named(name), at)));

    public void Write(ClinicEvent next) => Assert.Null(With(files => files.Write(_ => next)));

    /// <summary>A session from morning to evening of a day.</summary>
    public void Treat(uint session, ClientReference client, UtcInstant noon)
    {
        Write(new SessionOpened(new SessionId(session), client, noon));
        Write(new SessionClosed(new SessionId(session), new UtcInstant(noon.UtcS + 3600)));
    }

    public NameOfClient NameOf(ClientReference client) => With(files => new PeopleDesk(files).NameOf(client));

    public ErasureResult Erase(ClientReference client, ICommitWatch? ledger = null, ICommitWatch? store = null) =>
        With(files => new ClientErasure(files).Erase(client, ErasureBasis.Request, Mk, On(2026, 6, 1)), ledger, store);

    /// <summary>The record, of a ledger that verifies and holds no row against the rules.</summary>
    public ClinicRecord Verified()
    {
        VerifyOutcome check = LedgerVerifier.Verify(Ledger);
        Assert.True(check.IsRight, check.ToString());
        ClinicRecord record = With(files => files.Record);
        Assert.Empty(record.RefusedRows);
        Assert.Empty(record.UnreadRows);
        return record;
    }

    /// <summary>Files that hold this text anywhere.</summary>
    public string[] FilesWith(string text) => [.. Directory.GetFiles(_folder.FullName)
        .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
        .Select(file => Path.GetFileName(file))];

    public void Dispose() => _folder.Delete(recursive: true);
}
