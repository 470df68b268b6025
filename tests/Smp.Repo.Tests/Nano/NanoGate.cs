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
    ];

    /// <summary>All violations in these sources, which are compiled together.</summary>
    public static IReadOnlyList<NanoViolation> Inspect(IEnumerable<(string Path, string Text)> sources)
    {
        CSharpCompilation compilation = Compile(sources);
        List<NanoViolation> found = [.. CompileErrors(compilation)];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
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
        return [.. found.DistinctBy(violation => (violation.Rule.Id, violation.Path, violation.Line))
            .OrderBy(violation => violation.Path, StringComparer.Ordinal).ThenBy(violation => violation.Line)];
    }

    /// <summary>The sources as the chip gets them: unchecked, against the desktop's library.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources)
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
        return CSharpCompilation.Create("DeviceCode", trees, Platform, options);
    }

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
