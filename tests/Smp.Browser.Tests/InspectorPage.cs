using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;

namespace Smp.Browser.Tests;

/// <summary>The page in the hands of a person: files are chosen, lines are pasted, the verdict is read.</summary>
public sealed class InspectorPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];
    private readonly List<string> _requests = [];

    internal InspectorPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, trouble) => _troubles.Add(trouble);
        page.Console += (_, line) => _troubles.Add(line.Text);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    /// <summary>The page itself.</summary>
    public IPage Page { get; }

    /// <summary>Whatever the page complained of to nobody.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>Whatever it fetched.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>Gives it what was held outside, and a key; empty for none.</summary>
    public async Task Hold(string checkpoints, string key = "")
    {
        await Page.FillAsync("#held-text", checkpoints);
        await Page.FillAsync("#key-text", key);
        await Page.Locator("#key-text").BlurAsync();
    }

    /// <summary>Gives it a record and reads the verdict.</summary>
    public async Task<Judgement> Judge(byte[] record, string name = "record.jsonl")
    {
        await Page.SetInputFilesAsync(
            "#record-file", new FilePayload { Name = name, MimeType = "application/jsonl", Buffer = record });
        await Page.Locator("#verdict").WaitForAsync();
        string tone = (await Page.Locator("#verdict").GetAttributeAsync("class"))!.Split(' ')[^1];
        IReadOnlyList<string> notices = await Page.Locator("#notices li").AllTextContentsAsync();
        return new Judgement(tone, await Text("#headline"), await Text("#sentence"), notices);
    }

    /// <summary>What a part of it says.</summary>
    public async Task<string> Text(string selector) => await Page.Locator(selector).TextContentAsync() ?? "";

    /// <summary>The cells of a table, row by row.</summary>
    public async Task<string[]> Rows(string table) =>
        [.. (await Page.Locator($"{table} tbody tr").AllInnerTextsAsync()).Select(Single)];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static string Single(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
