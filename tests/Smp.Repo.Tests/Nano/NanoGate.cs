using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Smp.Repo.Tests.Nano;

/// <summary>Reads device sources as the device's compiler and interpreter would, and names what breaks there.</summary>
internal static class NanoGate
{
    /// <summary>The newest language version the device's compiler takes.</summary>
    public const LanguageVersion NewestLanguage = LanguageVersion.CSharp12;

    private static readonly MetadataReference[] Platform = ReadPlatform();

    private static readonly INanoCheck[] Checks =
    [
        new LanguageCheck(), new TypeCheck(), new LibraryCheck(), new DivisionCheck(), new AllocationCheck(),
        new EnumTextCheck(),
    ];

    /// <summary>All violations in these sources, which are compiled together.</summary>
    public static IReadOnlyList<NanoViolation> Inspect(IEnumerable<(string Path, string Text)> sources)
    {
        CSharpCompilation compilation = Compile(sources);
        return Sort(CompileErrors(compilation), Look(compilation, compilation.SyntaxTrees));
    }

    /// <summary>All violations in the shell, compiled with the device sources against the stand-ins.</summary>
    public static IReadOnlyList<NanoViolation> InspectShell(
        IEnumerable<(string Path, string Text)> shell, IEnumerable<(string Path, string Text)> device)
    {
        CSharpCompilation compilation = Compile(shell.Concat(device), StandInLibrary.References);
        HashSet<string> looked = [.. shell.Select(source => source.Path)];
        IEnumerable<SyntaxTree> trees = compilation.SyntaxTrees.Where(tree => looked.Contains(tree.FilePath));
        return Sort(CompileErrors(compilation), Look(compilation, trees).Where(found => !IsForCoreOnly(found)));
    }

    /// <summary>The sources as the chip gets them: unchecked, against the desktop's library.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources) =>
        Compile(sources, Platform);

    private static CSharpCompilation Compile(
        IEnumerable<(string Path, string Text)> sources, IEnumerable<MetadataReference> library)
    {
        CSharpParseOptions parsing = new(NewestLanguage);
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: false,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        IEnumerable<SyntaxTree> trees = sources.Select(source =>
            CSharpSyntaxTree.ParseText(source.Text, parsing, source.Path));
        return CSharpCompilation.Create("DeviceCode", trees, library, options);
    }

    private static List<NanoViolation> Look(CSharpCompilation compilation, IEnumerable<SyntaxTree> trees)
    {
        List<NanoViolation> found = [];
        foreach (SyntaxTree tree in trees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                foreach (INanoCheck check in Checks)
                {
                    check.Look(node, model, (rule, place) =>
                        found.Add(NanoViolation.At(rule, place, tree.FilePath, place.ToString())));
                }
            }
        }
        return found;
    }

    private static List<NanoViolation> Sort(
        IEnumerable<NanoViolation> errors, IEnumerable<NanoViolation> violations) =>
        [.. errors.Concat(violations).DistinctBy(violation => (violation.Rule.Id, violation.Path, violation.Line))
            .OrderBy(violation => violation.Path, StringComparer.Ordinal).ThenBy(violation => violation.Line)];

    /// <summary>
    /// The shell meets what Core is kept from: it takes doubles and structs from drivers, and makes text, delegates and
    /// boxes when it starts. What it may call is decided by the stand-ins.
    /// </summary>
    private static bool IsForCoreOnly(NanoViolation found) => NanoRules.CoreOnly.Contains(found.Rule);

    private static IEnumerable<NanoViolation> CompileErrors(CSharpCompilation compilation)
    {
        foreach (Diagnostic error in compilation.GetDiagnostics())
        {
            if (error.Severity == DiagnosticSeverity.Error)
            {
                FileLinePositionSpan span = error.Location.GetLineSpan();
                string excerpt = $"{error.Id} {error.GetMessage(null)}";
                yield return new NanoViolation(NanoRules.Compiles, span.Path, span.StartLinePosition.Line + 1, excerpt);
            }
        }
    }

    private static MetadataReference[] ReadPlatform()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string loaded = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. loaded.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
