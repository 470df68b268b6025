using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Smp.Repo.Tests.Nano;

/// <summary>The list of banned symbols bites while device code is typed and built, before the gate runs.</summary>
public sealed class BannedSymbolsTests
{
    private const string BannedSymbolUsed = "RS0030";
    private const string ListFile = "shared/BannedSymbols.txt";

    [Theory]
    [InlineData("private readonly System.Collections.Generic.List<int> _a = new();", "use an array")]
    [InlineData("public void Wait() => System.Threading.Thread.Sleep(1);", "keep a state")]
    [InlineData("public long Now() => System.DateTime.UtcNow.Ticks;", "Time comes in as a parameter")]
    [InlineData("public int Any() => new System.Random(1).Next();", "IRandom")]
    [InlineData("public void Say() => System.Console.WriteLine();", "by messages")]
    [InlineData("public int First(System.Span<int> a) => a[0];", "an offset and a count")]
    [InlineData("public void Zero(int[] a) => System.Array.Clear(a);", "an index and a length")]
    public async Task Banned_symbol_is_reported_with_its_replacement(string code, string replacement)
    {
        IEnumerable<Diagnostic> found = await Analyze(code);
        Assert.Contains(found, one => one.GetMessage(null).Contains(replacement, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Code_without_banned_symbols_is_not_reported() =>
        Assert.Empty(await Analyze("public void Zero(int[] a) => System.Array.Clear(a, 0, a.Length);"));

    [Theory]
    [InlineData("shared/Directory.Build.props")]
    [InlineData("firmware/Directory.Build.props")]
    public void Build_of_device_code_loads_the_analyzer_with_the_list(string props)
    {
        XElement group = XDocument.Parse(Checkout.Read(props)).Descendants("AdditionalFiles").Single().Parent!;
        Assert.Equal("$(RepoRoot)" + ListFile, group.Element("AdditionalFiles")!.Attribute("Include")!.Value);
        string package = group.Element("PackageReference")!.Attribute("Include")!.Value;
        Assert.Equal("Microsoft.CodeAnalysis.BannedApiAnalyzers", package);
    }

    private static async Task<IEnumerable<Diagnostic>> Analyze(string code)
    {
        CSharpCompilation compilation = NanoGate.Compile([("Banned.cs", NanoExamples.Wrap(code))]);
        AnalyzerOptions options = new([new ListedSymbols(Checkout.FullPath(ListFile))]);
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([LoadAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, one => one.Id.StartsWith("AD", StringComparison.Ordinal));
        return found.Where(one => one.Id == BannedSymbolUsed);
    }

    private static DiagnosticAnalyzer LoadAnalyzer()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "banned-api-analyzers");
        Assembly.LoadFrom(Path.Combine(folder, "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll"));
        string analyzers = Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll");
        Type analyzer = Assembly.LoadFrom(analyzers).GetTypes().Single(type =>
            type.Name.EndsWith("SymbolIsBannedAnalyzer", StringComparison.Ordinal) && !type.IsAbstract);
        return (DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!;
    }

    private sealed class ListedSymbols(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(System.Threading.CancellationToken cancellationToken = default) =>
            SourceText.From(File.ReadAllText(path));
    }
}
