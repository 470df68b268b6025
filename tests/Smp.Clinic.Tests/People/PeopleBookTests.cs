using System;
using System.Linq;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Clinic.Retention;
using Smp.Clinic.Tests.Rig;
using Xunit;

namespace Smp.Clinic.Tests.People;

/// <summary>An erasure is intended, then done, once, for a client who is not in the chair.</summary>
public sealed class PeopleBookTests
{
    private readonly ClinicRecord _record = Given.TwoSessions();

    [Fact]
    public void A_client_in_an_open_session_is_not_erased()
    {
        ClinicRefusal refusal = _record.Judge(Intended())!;
        Assert.Equal(RefusalReason.SessionOpen, refusal.Reason);
        Assert.Equal(
            $"Client {Given.Anna} cannot be erased: session 12 of this client is open. Close session 12 first.",
            refusal.Sentence);
    }

    [Fact]
    public void An_erasure_is_unfinished_until_it_is_recorded_as_done()
    {
        Closed().Take(Intended());
        Assert.Equal(Given.Anna, Assert.Single(_record.People.Unfinished).Client);
        Assert.Null(_record.People.ErasureOf(Given.Anna));
        _record.Take(Erased());
        Assert.Empty(_record.People.Unfinished);
        Assert.Equal(ErasureBasis.Request, _record.People.ErasureOf(Given.Anna)!.Basis);
        Assert.Equal(Given.Anna, Assert.Single(_record.People.Erased).Client);
        Assert.Empty(_record.RefusedRows);
        Assert.True(_record.Clients.ContainsKey(Given.Anna));
    }

    [Fact]
    public void It_is_intended_once_and_done_once_and_not_without_intent()
    {
        Closed();
        Assert.Equal(RefusalReason.NotIntended, _record.Judge(Erased())!.Reason);
        _record.Take(Intended());
        Assert.Contains("is not finished. Repeat it", _record.Judge(Intended())!.Sentence, StringComparison.Ordinal);
        _record.Take(Erased());
        Assert.Equal(RefusalReason.ClientErased, _record.Judge(Intended())!.Reason);
        Assert.Equal(RefusalReason.ClientErased, _record.Judge(Erased())!.Reason);
        Assert.Equal(
            RefusalReason.UnknownClient, _record.Judge(Intended() with { Client = new ClientReference(5) })!.Reason);
    }

    [Fact]
    public void No_session_opens_for_a_client_whose_erasure_was_begun_or_done()
    {
        SessionOpened next = new(new SessionId(77), Given.Anna, Given.At(200));
        Closed();
        Assert.Null(_record.Judge(next));
        _record.Take(Intended());
        Assert.Equal(RefusalReason.ClientErased, _record.Judge(next)!.Reason);
        _record.Take(Erased());
        Assert.Contains("was erased on 2026-03-02. Register the client anew", _record.Judge(next)!.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_shredding_is_told_once()
    {
        RecordsShredded shredded = new(7, Given.Ben, RecordClass.Contact, 3, Given.At(1));
        _record.Take(shredded);
        Assert.Equal(shredded, _record.People.ShreddingOf(Given.Ben, RecordClass.Contact));
        Assert.True(_record.People.HasShredding(7));
        Assert.Equal(RefusalReason.Malformed, _record.Judge(shredded)!.Reason);
        Assert.Null(_record.People.ShreddingOf(Given.Ben, RecordClass.Photos));
    }

    [Fact]
    public void The_store_that_was_begun_last_counts()
    {
        _record.Take(new PeopleStoreBegun(3, Given.At(1)), new PeopleStoreBegun(4, Given.At(2)));
        Assert.Equal((UInt128)4, _record.People.Store);
    }

    [Fact]
    public void A_name_cannot_get_into_an_erasure()
    {
        EventFields fields = new EventFields().Add("client", Given.Anna.StoredForm).Add("basis", "gdpr-17")
            .Add("person", "Ann Lee").Add("atUtcS", 5);
        Assert.False(ClinicEvents.TryRead(ClientErased.EventName, fields, out _, out string? complaint));
        Assert.DoesNotContain("Ann", complaint, StringComparison.Ordinal);
        string[] keys = [.. Intended().ToFields().Select(field => field.Key)];
        Assert.Equal(["client", "basis", "person", "atUtcS"], keys);
    }

    private static ErasureIntended Intended() => new(Given.Anna, ErasureBasis.Request, Code, Given.At(100));

    private static ClientErased Erased() => new(Given.Anna, ErasureBasis.Request, Code, Given.At(101));

    private static PersonCode Code => Given.CodeOf("MK");

    private ClinicRecord Closed() => _record.Take(new SessionClosed(Given.First, Given.At(90)));
}
