using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using Smp.Bridge;
using Smp.Clinic;
using Smp.Clinic.Tests.Rig;
using Smp.Ledger;
using Smp.Ledger.Sqlite;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>A treatment room in a folder of its own: a pen's port, its own account of its records, a ledger.</summary>
internal sealed class Room : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-room-");
    private readonly List<ProgramRun> _runs = [];

    static Room() => SystemSqlite.Load();

    public string Folder => _folder.FullName;

    public string Ledger => In("ledger.db");

    public string Port => In("pen");

    public string PenRecords => In("pen-records.hex");

    /// <summary>The time of day of all that starts here; null for the computer's.</summary>
    public RoomClock? Clock { get; init; }

    /// <summary>The cartridge of the session, once it is set up.</summary>
    public string Cartridge { get; private set; } = "";

    public string In(string name) => Path.Combine(Folder, name);

    /// <summary>Switches a pen on and waits for its port.</summary>
    public ProgramRun StartPen(int seed, int speed, params string[] more)
    {
        ProgramRun pen = Start("pen", [
            "--pty", Port, "--seed", $"{seed}", "--speed", $"{speed}", "--records", PenRecords, .. more]);
        pen.AwaitError("x real time");
        return pen;
    }

    /// <summary>Starts a bridge on the ledger and waits until it holds the pen.</summary>
    public ProgramRun StartBridge(params string[] more)
    {
        ProgramRun bridge = Start("bridge", ["--link", $"pty:{Port}", "--ledger", Ledger, .. more]);
        bridge.AwaitError("records waiting");
        return bridge;
    }

    /// <summary>Waits until a bridge says that it has kept so many records.</summary>
    public static void AwaitRecords(ProgramRun bridge, int count) => bridge.AwaitError(
        $"{count} or more records kept",
        line => line.Contains(" records kept, acknowledged", StringComparison.Ordinal)
            && int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture) >= count);

    /// <summary>Starts a verb that ends with the room at the latest.</summary>
    public ProgramRun Start(string verb, params string[] more) => Keep(Smp([verb, .. more]));

    /// <summary>Has a process end with the room at the latest.</summary>
    public ProgramRun Keep(ProgramRun run)
    {
        _runs.Add(run);
        return run;
    }

    /// <summary>Runs a verb on the ledger to its good end.</summary>
    /// <returns>What it said.</returns>
    public string Do(string words) => Try(words).Expect(0);

    /// <summary>Runs a verb on the ledger.</summary>
    public ProgramRun Try(string words) => TryWords(words.Split(' '));

    /// <summary>Runs a verb on the ledger whose words may hold anything.</summary>
    public ProgramRun TryWords(params string[] words) => Keep(Smp([.. words, "--ledger", Ledger]));

    private ProgramRun Smp(string[] words) =>
        Clock is null ? ProgramRun.Smp(words) : ProgramRun.SmpAt(Clock, words);

    /// <summary>What a person does before the first stroke; a bridge must be running.</summary>
    public void SetUpSession()
    {
        MakeReady(new SessionId(1));
        Do("profile set 3 --title Foundation --rate-hz 100");
        string echo = Do("profile send 3 --session 1");
        Assert.Contains("the pen applied exactly what was asked", echo, StringComparison.Ordinal);
        Cartridge = Do("cartridge open --lot L7 --expiry 2031-05 --membrane-proof box");
        Do($"cartridge bind {Cartridge} --session 1");
        Do($"cartridge mount {Cartridge} --session 1");
        Assert.Equal("arm: done", Do("session arm 1"));
    }

    /// <summary>Has on record all that is settled with a client before a pen may be armed.</summary>
    /// <remarks>Through the clinic's desk, not through twenty verbs: tests of those go the long way.</remarks>
    public void MakeReady(SessionId session)
    {
        using LedgerFile ledger = LedgerFile.Open(Ledger);
        ClinicRefusal? refusal = new ClinicDesk(ledger).DoAll(_ => ReadyVisit.Events(
            new ClientReference(UInt128.MaxValue / 7), session,
            new UtcInstant(new DateTimeOffset(File.GetLastWriteTimeUtc(Ledger)).ToUnixTimeSeconds())));
        Assert.Null(refusal);
    }

    /// <summary>Imports what is left; the ledger then holds what the pen recorded, each once, in order.</summary>
    public void ExpectEverythingInLedger()
    {
        using ProgramRun last = Smp(["bridge", "--link", $"pty:{Port}", "--ledger", Ledger, "--once"]);
        last.Expect(0);
        Assert.Equal(RecordsOfPen(), RecordsOfLedger());
        Assert.StartsWith("OK ", Do("verify"), StringComparison.Ordinal);
    }

    /// <summary>The ledger verifies and holds a beginning of what the pen recorded, nothing twice.</summary>
    /// <returns>Records held.</returns>
    public int ExpectPrefixInLedger()
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(Ledger);
        Assert.True(outcome.IsRight, outcome.ToString());
        string[] held = RecordsOfLedger();
        Assert.Equal(RecordsOfPen().Take(held.Length), held);
        return held.Length;
    }

    /// <summary>The ledger verifies and has so many rows.</summary>
    /// <returns>The newest, as text.</returns>
    public string ExpectRows(int count)
    {
        VerifyOutcome outcome = LedgerVerifier.Verify(Ledger);
        Assert.True(outcome.IsRight, outcome.ToString());
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        LedgerRow[] rows = [.. ledger.Rows()];
        Assert.Equal(count, rows.Length);
        return Encoding.UTF8.GetString(rows[^1].Body.Span);
    }

    /// <summary>Every record as the pen wrote it to its memory.</summary>
    public string[] RecordsOfPen()
    {
        using var file = new FileStream(PenRecords, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        string text = reader.ReadToEnd();
        // A line that the pen is just writing is not yet one.
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Every record in the ledger, in the ledger's order.</summary>
    public string[] RecordsOfLedger()
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        return
        [
            .. ledger.Rows().Where(row => row.Kind is not LedgerRowKind.Event)
                .Select(row => Convert.ToHexStringLower(row.Raw.Span)),
        ];
    }

    /// <summary>A ledger with rows in it, made without a pen.</summary>
    public void MakeLedger(int events)
    {
        using LedgerFile ledger = LedgerFile.Create(Ledger, new LedgerId(new byte[LedgerId.Bytes]));
        using LedgerBatch batch = ledger.BeginBatch();
        for (int i = 0; i < events; i++)
        {
            batch.AppendEvent("""{"event":"noted-by-a-test"}"""u8);
        }
        batch.Commit();
    }

    /// <summary>A connection to the ledger's file as anybody can make one.</summary>
    public static SqliteConnection OpenSql(string path)
    {
        SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        _runs.ForEach(run => run.Dispose());
        _folder.Delete(recursive: true);
    }
}
