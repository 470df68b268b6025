using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Data.Sqlite;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.Record;
using Smp.Clinic.Tests.Rig;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests;

/// <summary>What a list reads says what the whole record says, in any ledger.</summary>
public sealed class EventRowsTests : IDisposable
{
    private const string NoIndex = "DROP INDEX record_event";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-lists-");

    public EventRowsTests()
    {
        using LedgerFile ledger = LedgerFile.Create(Ledger, default);
        using LedgerBatch batch = ledger.BeginBatch();
        for (int number = 1; number <= 60; number++)
        {
            batch.AppendEvent(EventJson.Write(new ClientRegistered(ClientOf(number), At(number))));
        }
        for (uint session = 1; session <= 120; session++)
        {
            int client = (int)(session % 60) + 1;
            batch.AppendEvent(EventJson.Write(new SessionOpened(new SessionId(session), ClientOf(client), At(1_000))
            {
                Premises = session % 2 == 0 ? ReadyVisit.Premises : null,
            }));
            if (session is not (67 or 90 or 120))
            {
                batch.AppendEvent(EventJson.Write(new SessionClosed(new SessionId(session), At(2_000 + (int)session))));
            }
            batch.AppendEvent(Hostile(session));
        }
        batch.Commit();
    }

    private string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData(NoIndex)]
    public void Lists_of_sessions_say_what_the_whole_record_says(string sql)
    {
        Sql(sql);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        SessionAccount[] whole = [.. Whole(ledger).Sessions];
        SessionList list = new(ledger);
        Assert.Equal(120, list.Count);
        Assert.Equal(whole, list.Newest(int.MaxValue));
        Assert.Equal(whole.Where(session => session.IsOpen), list.Open());
        // Session 67 is old and open: a list of the newest ten must not hide it.
        Assert.Equal([67, 90, .. Enumerable.Range(111, 10)], list.Newest(10).Select(each => (int)each.Session.Number));
        Assert.Equal(whole.Where(each => each.Client == ClientOf(31)), list.Of(ClientOf(31)));
        Assert.Empty(list.Of(ClientOf(61)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(NoIndex)]
    public void Fold_of_the_names_that_belong_together_agrees_with_the_whole_record(string sql)
    {
        Sql(sql);
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        ClinicRecord whole = Whole(ledger);
        ClinicRecord some = EventRows.Fold(
            ledger, ClientRegistered.EventName, SessionOpened.EventName, SessionClosed.EventName);
        Assert.Equal(whole.Clients, some.Clients);
        Assert.Equal(whole.Sessions, some.Sessions);
        Assert.Empty(some.RefusedRows);
    }

    [Fact]
    public void A_client_is_found_by_its_short_form_and_nobody_else_is()
    {
        using LedgerFile ledger = LedgerFile.OpenReadOnly(Ledger);
        for (int number = 1; number <= 60; number++)
        {
            Assert.Equal(ClientOf(number), ClientRegister.Find(ledger, ClientOf(number).ShortForm));
        }
        Assert.True(ClientRegister.Find(ledger, ClientOf(61).ShortForm).IsNone);
    }

    [Fact]
    public void A_session_closed_twice_and_one_opened_twice_hide_no_older_fact()
    {
        using (LedgerFile ledger = LedgerFile.Open(Ledger))
        {
            using LedgerBatch batch = ledger.BeginBatch();
            batch.AppendEvent(EventJson.Write(new SessionOpened(new SessionId(120), ClientOf(5), At(9_000))));
            batch.AppendEvent(EventJson.Write(new SessionClosed(new SessionId(119), At(9_000))));
            batch.Commit();
        }
        using LedgerFile read = LedgerFile.OpenReadOnly(Ledger);
        Assert.Equal(Whole(read).Sessions, new SessionList(read).Newest(int.MaxValue));
    }

    private static ClinicRecord Whole(LedgerFile ledger)
    {
        ClinicReader reader = new(ledger);
        reader.Refresh();
        return reader.Record;
    }

    // Names, numbers and references in places where they mean nothing.
    private static byte[] Hostile(uint session) => Encoding.UTF8.GetBytes((session % 4) switch
    {
        0 => $$"""{"a":{"event":"session-closed","session":67},"event":"noted","session":90}""",
        1 => $$"""{"a":"\"event\":\"session-closed\",\"session\":67","event":"noted"}""",
        2 => $$"""{"an-event":"session-opened","client":"{{ClientOf(31).StoredForm}}","event":"noted","session":500}""",
        _ => $$"""{"a":["session-opened",{"event":"client-registered"}],"number":{{session}}}""",
    });

    private static ClientReference ClientOf(int number) =>
        new(((UInt128)(uint)(number * 77_777) << 96) | (uint)number);

    private static UtcInstant At(int seconds) => new(1_772_000_000 + seconds);

    private void Sql(string sql)
    {
        if (sql.Length > 0)
        {
            using SqliteConnection connection = new($"Data Source={Ledger};Pooling=False");
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
