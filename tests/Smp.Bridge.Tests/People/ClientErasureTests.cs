using System;
using System.IO;
using System.Linq;
using System.Threading;
using Smp.Bridge.People;
using Smp.Clinic;
using Smp.Clinic.Events;
using Smp.Clinic.People;
using Smp.Clinic.Record;
using Smp.Ledger;
using Xunit;

namespace Smp.Bridge.Tests.People;

/// <summary>Erasing forgets the person and keeps the chain, wherever it is cut short.</summary>
public sealed class ClientErasureTests : IDisposable
{
    private readonly Practice _practice = new();

    public ClientErasureTests()
    {
        _practice.Add(Practice.Anna, "Annabel Leigh", Practice.On(2026, 3, 2));
        _practice.Add(Practice.Ben, "Ben", Practice.On(2026, 3, 2));
        _practice.Treat(1, Practice.Anna, Practice.On(2026, 3, 2));
    }

    public void Dispose() => _practice.Dispose();

    [Fact]
    public void The_person_goes_and_the_chain_verifies_with_everything_else_in_it()
    {
        long rows = _practice.Verified().Events.Count;
        ErasureResult result = _practice.Erase(Practice.Anna);
        Assert.Equal((Outcome.Done, true), (result.Outcome, result.HadPerson));
        ClinicRecord record = _practice.Verified();
        Assert.Equal(rows + 2, record.Events.Count);
        Assert.Equal(Practice.Anna, record.SessionOf(new SessionId(1))!.Client);
        Assert.Equal("erased 2026-06-01", _practice.NameOf(Practice.Anna).Text);
        Assert.Equal("Ben", _practice.NameOf(Practice.Ben).Text);
        Assert.Empty(_practice.With(files => new PeopleDesk(files).Show(Practice.Anna)));
    }

    [Fact]
    public void Erasing_again_changes_nothing_and_is_done()
    {
        _practice.Erase(Practice.Anna);
        long rows = _practice.Verified().Events.Count;
        ErasureResult again = _practice.Erase(Practice.Anna);
        Assert.Equal((Outcome.Done, false), (again.Outcome, again.HadPerson));
        Assert.Equal(rows, _practice.Verified().Events.Count);
    }

    [Fact]
    public void A_client_in_an_open_session_is_refused_and_nothing_is_touched()
    {
        _practice.Write(new SessionOpened(new SessionId(2), Practice.Anna, Practice.On(2026, 3, 9)));
        ErasureResult result = _practice.Erase(Practice.Anna);
        Assert.Equal((Outcome.NotDone, true), (result.Outcome, result.IsRefused));
        Assert.Contains("session 2 of this client is open. Close session 2 first", result.Reason,
            StringComparison.Ordinal);
        Assert.Equal("Annabel Leigh", _practice.NameOf(Practice.Anna).Text);
        Assert.Empty(_practice.Verified().People.Unfinished);
    }

    [Fact]
    public void A_reference_that_is_not_registered_is_refused()
    {
        ErasureResult result = _practice.Erase(new ClientReference(3));
        Assert.True(result.IsRefused);
        Assert.Contains("is not registered", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_never_stored_can_be_erased_too()
    {
        ClientReference walkIn = new((UInt128)5 << 100);
        _practice.Write(new ClientRegistered(walkIn, Practice.On(2026, 3, 2)));
        ErasureResult result = _practice.Erase(walkIn);
        Assert.Equal((Outcome.Done, false), (result.Outcome, result.HadPerson));
        Assert.Equal(walkIn, Assert.Single(_practice.Verified().People.Erased).Client);
    }

    [Theory]
    [InlineData(CommitStage.BeforeCommit, 1, NameState.Kept)]
    [InlineData(CommitStage.AfterCommit, 1, NameState.BeingErased)]
    [InlineData(CommitStage.BeforeCommit, 2, NameState.BeingErased)]
    [InlineData(CommitStage.AfterCommit, 2, NameState.Erased)]
    public void Ended_at_either_row_of_the_chain_a_repeat_finishes_it(CommitStage stage, int group, NameState left) =>
        AssertRepeatFinishes(left, ledger: new FailingWatch(stage, group));

    [Theory]
    [InlineData(CommitStage.BatchBegun)]
    [InlineData(CommitStage.BeforeCommit)]
    [InlineData(CommitStage.AfterCommit)]
    public void Ended_in_the_store_a_repeat_finishes_it(CommitStage stage) =>
        AssertRepeatFinishes(NameState.BeingErased, store: new FailingWatch(stage));

    [Fact]
    public void A_begun_erasure_keeps_its_ground_and_its_person_when_somebody_else_finishes_it()
    {
        Assert.Throws<InvalidOperationException>(
            () => _practice.Erase(Practice.Anna, store: new FailingWatch(CommitStage.BeforeCommit)));
        Assert.True(PersonCode.TryParse("LB", out PersonCode? other, out _));
        _practice.With(files => new ClientErasure(files).Erase(
            Practice.Anna, ErasureBasis.Error, other, Practice.On(2026, 6, 3)));
        ClientErased erased = _practice.Verified().People.ErasureOf(Practice.Anna)!;
        Assert.Equal(
            (ErasureBasis.Request, "MK", Practice.On(2026, 6, 3)),
            (erased.Basis, erased.Person.Text, erased.At));
    }

    [Fact]
    public void Nothing_is_added_to_a_client_whose_erasure_was_begun()
    {
        Assert.Throws<InvalidOperationException>(
            () => _practice.Erase(Practice.Anna, store: new FailingWatch(CommitStage.AfterCommit)));
        ClinicRefusal? refusal = _practice.With(files => new PeopleDesk(files).Change(
            Practice.Anna, Practice.Named("Ann"), Practice.On(2026, 6, 2)));
        Assert.Equal(RefusalReason.ClientErased, refusal!.Reason);
        Assert.False(_practice.With(files => files.StoreIfAny()!.Has(Practice.Anna.Bits)));
    }

    [Fact]
    public void An_old_copy_of_the_store_that_is_put_back_is_brought_into_line_before_it_is_written()
    {
        byte[] copy = File.ReadAllBytes(_practice.Store);
        _practice.Erase(Practice.Anna);
        File.WriteAllBytes(_practice.Store, copy);
        Assert.Equal("erased 2026-06-01", _practice.NameOf(Practice.Anna).Text);
        Assert.Empty(_practice.With(files => new PeopleDesk(files).Show(Practice.Anna)));
        _practice.Add(new ClientReference((UInt128)11 << 100), "Cy", Practice.On(2026, 6, 2));
        Assert.False(_practice.With(files => files.StoreIfAny()!.Has(Practice.Anna.Bits)));
        Assert.Equal("Ben", _practice.NameOf(Practice.Ben).Text);
    }

    [Fact]
    public void Two_who_erase_one_client_at_once_both_end_well_and_leave_one_row()
    {
        ErasureResult[] results = new ErasureResult[2];
        using Barrier together = new(2);
        Thread[] both = [.. Enumerable.Range(0, 2).Select(number => new Thread(() =>
        {
            together.SignalAndWait();
            results[number] = _practice.Erase(Practice.Anna);
        }))];
        Array.ForEach(both, thread => thread.Start());
        Array.ForEach(both, thread => thread.Join());
        Assert.All(results, result => Assert.Equal(Outcome.Done, result.Outcome));
        Assert.Single(_practice.Verified().Events, placed => placed.Event is ClientErased);
    }

    private void AssertRepeatFinishes(NameState left, ICommitWatch? ledger = null, ICommitWatch? store = null)
    {
        Assert.Throws<InvalidOperationException>(() => _practice.Erase(Practice.Anna, ledger, store));
        Assert.Equal(left, _practice.NameOf(Practice.Anna).State);
        _practice.Verified();
        Assert.Equal(Outcome.Done, _practice.Erase(Practice.Anna).Outcome);
        Assert.Equal(NameState.Erased, _practice.NameOf(Practice.Anna).State);
        Assert.False(_practice.With(files => files.StoreIfAny()!.Has(Practice.Anna.Bits)));
        Assert.False(_practice.With(files => files.StoreIfAny()!.IsUnswept));
        Assert.Single(_practice.Verified().Events, placed => placed.Event is ErasureIntended);
        Assert.Single(_practice.Verified().Events, placed => placed.Event is ClientErased);
    }
}
