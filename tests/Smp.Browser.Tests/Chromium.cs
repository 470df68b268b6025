using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Playwright;
using Smp.Ledger.Inspection;
using Xunit;

namespace Smp.Browser.Tests;

/// <summary>One real browser for the whole run, and the page as the program hands it out, opened from disk.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>All tests that need it.</summary>
    public const string Name = "one browser";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smp-browser-");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the page lies.</summary>
    public string PagePath => Path.Combine(_folder.FullName, "verify.html");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await File.WriteAllBytesAsync(PagePath, VerifierPage.Bytes());
        _playwright = await Playwright.CreateAsync();
        // The sandbox of the browser does not start for root.
        string[] switches = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Installed(), Args = switches });
    }

    /// <summary>Opens the page as a person does.</summary>
    /// <param name="script">What is run in the browser before the page's own, such as taking something away.</param>
    public async Task<InspectorPage> Open(string? script = null)
    {
        IBrowserContext context = await _browser!.NewContextAsync();
        if (script is not null)
        {
            await context.AddInitScriptAsync(script);
        }
        IPage page = await context.NewPageAsync();
        InspectorPage opened = new(context, page);
        await page.GotoAsync(new Uri(PagePath).AbsoluteUri);
        return opened;
    }

    /// <summary>Shows a page of its own on a screen so wide.</summary>
    public async Task<InspectorPage> Show(string html, int widthPx, ColorScheme scheme = ColorScheme.Light)
    {
        string path = Path.Combine(_folder.FullName, $"shown-{widthPx}-{scheme}.html");
        await File.WriteAllTextAsync(path, html);
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = widthPx, Height = 844 }, ColorScheme = scheme,
        });
        InspectorPage opened = new(context, await context.NewPageAsync());
        await opened.Page.GotoAsync(new Uri(path).AbsoluteUri);
        return opened;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Installed() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no chromium: sudo apt-get install -y chromium");
}
