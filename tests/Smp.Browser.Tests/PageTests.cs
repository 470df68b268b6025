using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Smp.Ledger.Inspection;
using Smp.Wire;
using Smp.Wire.Records;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>The page itself: closed to the network, honest about what it could not check, usable by anybody.</summary>
[Collection(Chromium.Name)]
public sealed class PageTests(Chromium chromium) : IDisposable
{
    private static readonly string Source = Encoding.UTF8.GetString(VerifierPage.Bytes());
    private readonly ClinicLedger _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Theory]
    [InlineData("script")]
    [InlineData("style")]
    public void Policy_lets_in_this_files_own_script_and_style_alone(string element)
    {
        string text = Assert.Single(Regex.Matches(Source, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline))
            .Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.Contains($"{element}-src 'sha256-{hash}';", Source, StringComparison.Ordinal);
        Assert.Contains("content=\"default-src 'none'; ", Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_has_no_way_out_and_no_code_but_its_script() => Assert.Empty(
        Regex.Matches(Source, @"\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(|innerHTML|\beval\(|"
            + @"\son\w+=|\ssrc=|\shref=|https?:").Select(match => match.Value));

    [Fact]
    public async Task Page_opened_from_disk_fetches_nothing_and_complains_of_nothing()
    {
        await using InspectorPage page = await chromium.Open();
        await page.Hold(_clinic.HeldText);
        Assert.Equal("good", (await page.Judge(_clinic.Bundle())).Tone);
        Assert.Equal([new Uri(chromium.PagePath).AbsoluteUri], page.Requests);
        Assert.Empty(page.Troubles);
    }

    [Fact]
    public async Task Without_cryptography_nothing_is_called_right()
    {
        byte[] bundle = _clinic.Bundle();
        await using InspectorPage page = await chromium.Open(
            "Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });");
        await page.Hold(_clinic.HeldText);
        Judgement judged = await page.Judge(bundle);
        Assert.Equal(("open", "Not decided: no signature was checked"), (judged.Tone, judged.Headline));
        Assert.DoesNotContain("OK", judged.Sentence, StringComparison.Ordinal);
        Assert.Contains(await page.Rows("#checks"), row =>
            row.StartsWith("Signatures of 2 checkpoints not checked", StringComparison.Ordinal));
        string[] lines = ClinicLedger.Lines(bundle);
        byte[] cut = ClinicLedger.Joined([.. lines[..9], .. lines[10..]]);
        Assert.Equal("row 9: it is missing: row 10 stands in its place", (await page.Judge(cut)).Sentence);
    }

    [Fact]
    public async Task Checkpoint_file_and_key_are_taken_and_their_mistakes_told()
    {
        string path = Path.Combine(_clinic.Rig.Folder, "held.checkpoints");
        string mailed = "\n  " + _clinic.HeldText.Replace("\n", "  \r\n\r\n", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, mailed);
        await using InspectorPage page = await chromium.Open();
        await page.Page.SetInputFilesAsync("#held-file", path);
        await Assertions.Expect(page.Page.Locator("#held-text")).Not.ToHaveValueAsync("");
        byte[] bundle = _clinic.Bundle();
        Assert.Equal("good", (await page.Judge(bundle)).Tone);
        await page.Hold(_clinic.HeldText, _clinic.Held[0].KeyName.ToUpperInvariant());
        Assert.Equal("good", (await page.Judge(bundle)).Tone);
        Assert.Contains(await page.Rows("#checks"), row =>
            Regex.IsMatch(row, "^The key that signed: [0-9a-f]{32} agrees"));
        await page.Hold(_clinic.HeldText, new string('0', 32));
        Assert.StartsWith("unknown key ", (await page.Judge(bundle)).Sentence, StringComparison.Ordinal);
        await page.Hold("Dear Sir or Madam", "key");
        Assert.Equal(
            "line 1 is no checkpoint; take it anew from where it is held.", await page.Text("#held-complaint"));
        Assert.StartsWith(
            "this is neither the name of a key", await page.Text("#key-complaint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Altered_checkpoint_is_named()
    {
        string altered = _clinic.HeldText.Replace("T12:00:00Z", "T12:00:01Z", StringComparison.Ordinal);
        await using InspectorPage page = await chromium.Open();
        await page.Hold(altered);
        Assert.Equal(
            "checkpoint of 2026-03-02T12:00:01Z over 12 rows: its signature is wrong, so it was altered; take it anew "
            + "from where it is held", (await page.Judge(_clinic.Bundle())).Sentence);
    }

    [Fact]
    public async Task Rows_are_shown_in_words_and_found_by_number()
    {
        await using InspectorPage page = await chromium.Open();
        await page.Judge(_clinic.Bundle());
        string[] rows = await page.Rows("#rows");
        Assert.Equal(20, rows.Length);
        Assert.Equal("12 tested 2026-03-02T09:00:00Z", rows[11].Trim());
        await page.Page.FillAsync("#row-number", "18");
        await page.Page.Locator("#row-number").PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#rows tbody tr")).ToHaveCountAsync(3);
        Assert.StartsWith("18 tested", (await page.Rows("#rows"))[0], StringComparison.Ordinal);
    }

    /// <summary>The page has its own list of words; a code that the pen learns must get one here too.</summary>
    [Fact]
    public void Every_fault_kind_and_ending_of_a_record_has_its_word()
    {
        Assert.All(Enum.GetValues<FaultCode>(), code =>
            Assert.Contains($"0x{(int)code:x2}: '", Source, StringComparison.Ordinal));
        AssertListed("RECORD_KINDS", Enum.GetValues<RecordKind>().Length);
        AssertListed("RUN_ENDINGS", Enum.GetValues<RunEnding>().Length);
        AssertListed("BOOT_CAUSES", Enum.GetValues<BootCause>().Length);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1100)]
    public async Task Nothing_is_wider_than_the_screen_and_everything_is_reached_by_keyboard(int widthPx)
    {
        await using InspectorPage page = await chromium.Open();
        await page.Page.SetViewportSizeAsync(widthPx, 844);
        await page.Judge(_clinic.Bundle());
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.Page.EvaluateAsync("document.activeElement.blur()");
        string[] order = ["record-file", "held-file", "held-text", "key-text", "row-number"];
        foreach (string next in order)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            Assert.Equal(next, await page.Page.EvaluateAsync<string>("document.activeElement.id"));
        }
    }

    private static void AssertListed(string list, int count)
    {
        string words = Regex.Match(Source, $@"const {list} = \[(.*?)\];", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(count, Regex.Count(words, "'[^']+'"));
    }
}
