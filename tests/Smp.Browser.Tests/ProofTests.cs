using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Smp.Ledger;
using Smp.Ledger.Bundles;
using Smp.Ledger.Checkpoints;
using Smp.Ledger.Tests;
using Smp.Ledger.Tree;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>One row of a large ledger: its proof is small, and both verifiers take it.</summary>
[Collection(Chromium.Name)]
public sealed class ProofTests(Chromium chromium) : IDisposable
{
    private const int Size = 1_000_000;
    private const int Row = 654_321;

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Proof_of_a_row_of_a_million_is_small_and_passes_in_both_verifiers()
    {
        byte[] body = ClinicLedger.Event(ClinicLedger.NineUtcS).Set("cartridge", 455_765_733).ToUtf8();
        LedgerRow row = RowOf(Row, body);
        SubtreeRoots roots = Tree(row);
        LedgerHash root = roots.Path([new TreeSpan(0, Size)])[0];
        SignedCheckpoint held = Sign(root);
        InclusionProof proof = new(Rig.Id, row, Size, roots.Path(TreeSpan.ForInclusion(Row - 1, Size)));
        string text = InclusionProofText.Write(proof);
        Assert.InRange(text.Length - Convert.ToBase64String(body).Length, 900, 1024);
        Assert.True(InclusionProofText.TryRead(text, out InclusionProof? read));
        Assert.Null(read!.WhyNotShown([held], out _));

        await using InspectorPage page = await chromium.Open();
        await page.Hold($"{held}", held.Key);
        Judgement judged = await page.Judge(Encoding.UTF8.GetBytes(text), "row.proof");
        Assert.Equal(
            ("good", $"OK row {Row} of ledger {Rig.Id} is under the {held.Checkpoint}."),
            (judged.Tone, judged.Sentence));
        Assert.Equal(
            $"{Row} tested 2026-03-02T09:00:00Z cartridge C-0DJM-VQ5G", (await page.Rows("#rows"))[0].Trim());

        byte[] part = Part(row, root, roots);
        Assert.Equal("", BundleVerifier.Verify(new MemoryStream(part), "part", [held]).Complaint);
        judged = await page.Judge(part);
        Assert.Equal("good", judged.Tone);
        Assert.StartsWith($"OK 2 of {Size} records, root {root}", judged.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proof_that_was_altered_or_has_no_checkpoint_passes_nowhere()
    {
        using ClinicLedger clinic = new();
        using LedgerFile ledger = LedgerFile.OpenReadOnly(clinic.Rig.Path);
        string text = InclusionProofText.Write(InclusionProof.Make(ledger, 5, ClinicLedger.First));
        await using InspectorPage page = await chromium.Open();
        Judgement judged = await page.Judge(Encoding.UTF8.GetBytes(text));
        Assert.Equal(("open", "Not decided: a proof needs a checkpoint that you hold"), (judged.Tone, judged.Headline));

        await page.Hold(clinic.HeldText);
        Assert.Equal("good", (await page.Judge(Encoding.UTF8.GetBytes(text))).Tone);
        Random random = new(7);
        for (int trial = 0; trial < 60; trial++)
        {
            int at = random.Next("smp-proof ".Length, text.Length - 1);
            char other = text[at] is '=' or '\n' ? 'A' : (char)(text[at] ^ 1);
            string altered = text[..at] + other + text[(at + 1)..];
            bool isRead = InclusionProofText.TryRead(altered, out InclusionProof? proof);
            string? why = isRead ? proof!.WhyNotShown(clinic.Held, out _) : "this is no proof of a row";
            judged = await page.Judge(Encoding.UTF8.GetBytes(altered));
            Assert.NotNull(why);
            Assert.Equal("bad", judged.Tone);
            Assert.Contains(why, judged.Sentence, StringComparison.Ordinal);
        }
    }

    private static LedgerRow RowOf(long number, byte[] body)
    {
        LedgerHash previous = number == 1 ? default : new LedgerHash([.. Enumerable.Repeat((byte)0x5A, 32)]);
        LedgerHash hash = RowFormat.Hash(previous, number, LedgerRowKind.Event, body);
        return new LedgerRow(number, LedgerRowKind.Event, body, previous, hash);
    }

    private static LedgerRow Created() => RowOf(1, RowFormat.CreatedEvent(Rig.Id));

    // The other rows are only their hashes, and those only need to differ.
    private static SubtreeRoots Tree(LedgerRow row)
    {
        SubtreeRoots roots = new([.. Spans(1), .. Spans(Row), new TreeSpan(0, Size)]);
        byte[] hash = new byte[LedgerHash.Bytes];
        for (int number = 1; number <= Size; number++)
        {
            BitConverter.TryWriteBytes(hash, number);
            roots.Append(number == 1 ? Created().Hash.ToArray() : number == Row ? row.Hash.ToArray() : hash);
        }
        roots.End();
        return roots;
    }

    private static List<TreeSpan> Spans(long row) => TreeSpan.ForInclusion(row - 1, Size);

    private SignedCheckpoint Sign(LedgerHash root)
    {
        using CheckpointKey key = CheckpointKey.LoadOrMake(_rig.Path);
        LedgerHead head = new(Size, new LedgerHash(new byte[32]));
        return key.Sign(new Checkpoint(Rig.Id, head, root, DateTimeOffset.UnixEpoch));
    }

    private static byte[] Part(LedgerRow row, LedgerHash root, SubtreeRoots roots)
    {
        using MemoryStream part = new();
        BundleLineWriter lines = new(part, "ledger.db");
        LedgerHead head = new(Size, new LedgerHash(new byte[32]));
        lines.Write(new BundleHeader(Rig.Id, head, root, IsWhole: false, 2, "two rows"));
        lines.Write(Created(), roots.Path(Spans(1)));
        lines.Write(row, roots.Path(Spans(Row)));
        return part.ToArray();
    }
}
