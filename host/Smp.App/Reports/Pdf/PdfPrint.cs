using System;
using System.Diagnostics;
using System.IO;
using System.Text;

namespace Smp.App.Reports.Pdf;

/// <summary>Prints a page to A4 by a browser that is installed; the file is there whole or not at all.</summary>
/// <remarks>The browser gets a profile of its own that is thrown away, no network, and a time limit.</remarks>
internal static class PdfPrint
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>The browser that would print.</summary>
    /// <exception cref="VerbException">There is none.</exception>
    public static string ExpectBrowser() => Browsers.Find() ?? throw new VerbException(
        "no Chromium, Chrome or Edge on this computer to make a PDF: install one "
        + "(Debian: sudo apt-get install -y chromium), or print --format html from any browser.");

    /// <summary>Prints.</summary>
    /// <param name="html">A page that needs nothing but itself.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="isPrivate">It holds names.</param>
    public static void Write(string html, string path, bool isPrivate)
    {
        string browser = ExpectBrowser();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smp-print-");
        try
        {
            string page = Path.Combine(folder.FullName, "report.html");
            string printed = Path.Combine(folder.FullName, "report.pdf");
            File.WriteAllText(page, html, new UTF8Encoding(false));
            Run(browser, folder.FullName, page, printed);
            byte[] pdf = File.Exists(printed) ? File.ReadAllBytes(printed) : [];
            if (!IsWhole(pdf))
            {
                throw new VerbException(
                    "the browser made no whole PDF; nothing was written. Print --format html from any browser.");
            }
            WholeFile.Write(path, pdf, isPrivate);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static void Run(string browser, string folder, string page, string printed)
    {
        ProcessStartInfo start = new(browser)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] words =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer", $"--print-to-pdf={printed}", new Uri(page).AbsoluteUri,
        ];
        Array.ForEach(words, start.ArgumentList.Add);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            // As root its sandbox cannot be made; the page holds no script and nothing is fetched.
            start.ArgumentList.Insert(0, "--no-sandbox");
        }
        using Process process = Process.Start(start)
            ?? throw new VerbException($"{browser} could not be started to make a PDF; try --format html.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            throw new VerbException(
                $"{browser} has not printed in {Patience.TotalSeconds:0} s and was ended; no PDF was written. "
                + "Try a shorter period, or print --format html.");
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> pdf) =>
        pdf.StartsWith("%PDF-"u8) && pdf[Math.Max(0, pdf.Length - 32)..].IndexOf("%%EOF"u8) >= 0;

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A part of the browser that ends a moment later may still write into its profile.
            Console.Error.WriteLine($"smp: {folder.FullName} is left behind; delete it, it holds the report.");
        }
    }
}
