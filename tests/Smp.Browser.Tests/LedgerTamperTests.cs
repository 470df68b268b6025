using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Smp.Ledger;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Crash;
using Smp.Ledger.Tests;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>
/// Somebody alters the ledger's file with SQL. The first verifier judges the file and its bundle, the second the
/// bundle in a real browser, and all three name the same row or checkpoint in the same words.
/// </summary>
[Collection(Chromium.Name)]
public sealed class LedgerTamperTests(Chromium chromium) : IDisposable
{
    private const string Rewritten = "is not what it was; it was changed and every hash behind it made anew";
    private const string Cut = "its end was cut off, or an old copy stands in its place";
    private static readonly byte[] Forged = ClinicLedger.Event(ClinicLedger.NineUtcS + 1).ToUtf8();

    private readonly ClinicLedger _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public async Task Untouched_ledger_agrees_with_what_is_held() => await Agree([]);

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    [InlineData(18)]
    [InlineData(ClinicLedger.Rows)]
    public async Task Flipped_byte_is_named_at_its_row(int row)
    {
        byte[] body = _clinic.Read()[row - 1].Body.ToArray();
        body[30] ^= 1;
        _clinic.Rig.DropGuards();
        _clinic.Rig.Sql($"UPDATE record SET body=@0 WHERE row={row}", body);
        await Disagree($"row {row}: its hash differs from its content");
    }

    [Theory]
    [InlineData("UPDATE record SET hash=zeroblob(32) WHERE row=4", "row 4: its hash differs from its content")]
    [InlineData("UPDATE record SET previous=zeroblob(32) WHERE row=4",
        "row 4: its previous hash differs from the hash of row 3")]
    [InlineData("UPDATE record SET kind=3 WHERE row=4", "row 4: its hash differs from its content")]
    [InlineData("UPDATE record SET kind=9 WHERE row=4", "row 4: its kind 9 is unknown")]
    [InlineData("UPDATE record SET body=x'00ff0a0d' WHERE row=18", "row 18: its hash differs from its content")]
    [InlineData("DELETE FROM record WHERE row=7", "row 7: it is missing: row 8 stands in its place")]
    [InlineData("DELETE FROM record WHERE row=7; UPDATE record SET row=row-1 WHERE row>7",
        "row 7: its previous hash differs from the hash of row 6")]
    [InlineData("UPDATE record SET row=-1 WHERE row=5; UPDATE record SET row=5 WHERE row=6;"
        + "UPDATE record SET row=6 WHERE row=-1", "row 5: its previous hash differs from the hash of row 4")]
    public async Task Plain_sql_past_the_triggers_is_named(string sql, string expected)
    {
        _clinic.Rig.DropGuards();
        _clinic.Rig.Sql(sql);
        await Disagree(expected);
    }

    [Fact]
    public async Task Inserted_row_is_named_by_the_one_behind_it()
    {
        LedgerRow before = _clinic.Read()[8];
        _clinic.Rig.DropGuards();
        _clinic.Rig.Sql("UPDATE record SET row=-row-1 WHERE row>9; UPDATE record SET row=-row WHERE row<0");
        LedgerHash hash = RowFormat.Hash(before.Hash, 10, LedgerRowKind.Event, Forged);
        _clinic.Rig.Sql("INSERT INTO record VALUES(10,2,@0,@1,@2)", Forged, before.Hash.ToArray(), hash.ToArray());
        await Disagree("row 11: its previous hash differs from the hash of row 10");
    }

    [Fact]
    public async Task Truncated_tail_is_named_by_the_first_checkpoint_beyond_it()
    {
        _clinic.Rig.DropGuards();
        _clinic.Rig.Sql("DELETE FROM record WHERE row>15");
        await Disagree($"{_clinic.Held[1].Checkpoint}: the ledger has only 15 rows; {Cut}");
    }

    [Fact]
    public async Task Old_backup_is_named_by_the_first_checkpoint_beyond_it()
    {
        File.Move(_clinic.BackupPath, _clinic.Rig.Path, overwrite: true);
        await Disagree($"{_clinic.Held[1].Checkpoint}: the ledger has only 12 rows; {Cut}");
    }

    [Theory]
    [InlineData(5, 0, 1, ClinicLedger.First)]
    [InlineData(14, 1, ClinicLedger.First + 1, ClinicLedger.Second)]
    public async Task Row_rewritten_with_all_hashes_behind_it_is_named_by_the_next_checkpoint(
        int row, int checkpoint, int first, int last)
    {
        _clinic.Rewrite(row, Body(900));
        await Disagree($"{_clinic.Held[checkpoint].Checkpoint}: a row from {first} to {last} {Rewritten}");
    }

    /// <summary>The limit: what no checkpoint covers can be made anew unseen. The pen may know better.</summary>
    [Fact]
    public async Task Row_rewritten_behind_the_last_checkpoint_is_not_seen()
    {
        _clinic.Rewrite(19, Forged);
        await Agree([]);
    }

    [Theory]
    [InlineData(LedgerRowKind.DeviceRecord, 4, "an earlier row has its device, epoch and sequence")]
    [InlineData(LedgerRowKind.QuarantinedRecord, 900,
        "it is in quarantine and no earlier row has its device, epoch and sequence")]
    public async Task Replayed_record_that_is_well_chained_is_named(LedgerRowKind kind, int sequence, string why)
    {
        _clinic.AppendChained(kind, Body((uint)sequence));
        await Disagree($"row {ClinicLedger.Rows + 1}: {why}");
    }

    [Fact]
    public async Task Record_replayed_over_another_with_all_hashes_made_anew_is_named()
    {
        _clinic.Rewrite(15, Body(4));
        await Disagree("row 15: an earlier row has its device, epoch and sequence");
    }

    [Fact]
    public async Task Event_of_another_spelling_that_is_well_chained_is_named()
    {
        _clinic.AppendChained(LedgerRowKind.Event, "{\"b\":1,\"a\":2}"u8.ToArray());
        await Disagree("row 21: its event is not canonical: a key stands twice or out of order (byte 7)");
    }

    [Fact]
    public async Task Ledger_signed_anew_with_another_key_is_named_by_what_is_held_and_by_the_key()
    {
        _clinic.Rewrite(5, Body(900));
        File.Delete(CheckpointKey.PathFor(_clinic.Rig.Path));
        VerifyOutcome outcome = LedgerVerifier.Verify(_clinic.Rig.Path);
        using CheckpointKey key = CheckpointKey.LoadOrMake(_clinic.Rig.Path);
        SignedCheckpoint forged = key.Sign(new Checkpoint(
            outcome.Id, outcome.Head, outcome.Root, DateTimeOffset.UnixEpoch));
        File.WriteAllText(CheckpointFile.PathFor(_clinic.Rig.Path), $"{forged}\n");
        await Disagree($"{_clinic.Held[0].Checkpoint}: a row from 1 to 12 {Rewritten}");

        await using InspectorPage page = await chromium.Open();
        await page.Hold("", _clinic.Held[0].KeyName);
        Judgement judged = await page.Judge(_clinic.Bundle());
        Assert.Equal(
            $"unknown key {forged.KeyName}: known is {_clinic.Held[0].KeyName}; ask the clinic by another way",
            judged.Sentence);
        await page.Hold("");
        judged = await page.Judge(_clinic.Bundle());
        Assert.Equal(("open", "Agrees with itself, and with nothing that you hold"), (judged.Tone, judged.Headline));
    }

    [Fact]
    public async Task Clock_set_back_is_a_notice()
    {
        _clinic.Tell(ClinicLedger.NineUtcS - 3600, ClinicLedger.NineUtcS - 3590);
        await Agree(["row 21: its time 2026-03-02T08:00:00Z lies before 2026-03-02T09:03:00Z, which an earlier row"]);
    }

    [Fact]
    public async Task Two_devices_with_one_id_are_a_notice()
    {
        _clinic.Import(0xE2, 1);
        _clinic.Import(MadeRecord.Epoch, 16);
        _clinic.Import(0xE2, 2);
        await Agree(
        [
            "row 22: pen 00000000000000a1 is back in epoch 000000000000e0c4 after epoch 00000000000000e2",
            "row 23: pen 00000000000000a1 is back in epoch 00000000000000e2 after epoch 000000000000e0c4",
        ]);
    }

    [Fact]
    public async Task Record_in_quarantine_is_a_notice()
    {
        _clinic.Import(MadeRecord.Epoch, 4, salt: 9);
        await Agree(["row 21: record 4 of pen 00000000000000a1, epoch 000000000000e0c4, has other bytes than the one"]);
    }

    private static byte[] Body(uint sequence)
    {
        byte[] body = new byte[80];
        RowFormat.WriteKeyPrefix(body, Rig.Device, MadeRecord.Epoch);
        MadeRecord.Raw(sequence, salt: 5).CopyTo(body, 16);
        return body;
    }

    private async Task Disagree(string expected)
    {
        Assert.Equal(expected, _clinic.JudgeLedger());
        byte[] bundle = _clinic.Bundle();
        Assert.Equal(expected, _clinic.JudgeBundle(bundle));
        Judgement judged = await JudgeInBrowser(bundle);
        Assert.Equal(("bad", expected), (judged.Tone, judged.Sentence));
    }

    private async Task Agree(string[] notices)
    {
        Assert.Equal("", _clinic.JudgeLedger());
        byte[] bundle = _clinic.Bundle();
        Assert.Equal("", _clinic.JudgeBundle(bundle));
        Judgement judged = await JudgeInBrowser(bundle);
        Assert.Equal(("good", "Agrees with the checkpoint that you hold"), (judged.Tone, judged.Headline));
        Assert.StartsWith($"OK {_clinic.Read().Length} records, root ", judged.Sentence, StringComparison.Ordinal);
        IEnumerable<string> told = _clinic.Notices().Kept.Select(notice => $"{notice}"["NOTICE ".Length..]);
        Assert.Equal(told, judged.Notices);
        Assert.Equal(notices.Length, judged.Notices.Count);
        Assert.All(notices.Zip(judged.Notices), pair =>
            Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private async Task<Judgement> JudgeInBrowser(byte[] bundle)
    {
        await using InspectorPage page = await chromium.Open();
        await page.Hold(_clinic.HeldText);
        Judgement judged = await page.Judge(bundle);
        Assert.Empty(page.Troubles);
        return judged;
    }
}
