using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Smp.Repo.Tests.Nano;

namespace Smp.Nano.Tests;

/// <summary>Compiles snippets in memory as the firmware is compiled: C# 12, no library but the stand-ins.</summary>
internal static class NanoCompiler
{
    /// <summary>What the compiler refuses in the members of a class, as "CS0000 message".</summary>
    public static IReadOnlyList<string> ErrorsIn(string members)
    {
        string source = $"namespace Probe;\ninternal sealed class Example\n{{\n{members}\n}}\n";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12));
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        Compilation compilation = CSharpCompilation.Create("Probe", [tree], StandInLibrary.References, options);
        return
        [
            .. compilation.Emit(System.IO.Stream.Null).Diagnostics
                .Where(one => one.Severity == DiagnosticSeverity.Error || IsNullWarning(one))
                .Select(one => $"{one.Id} {one.GetMessage(null)}"),
        ];
    }

    /// <summary>Every build has warnings as errors; here only those about null matter.</summary>
    private static bool IsNullWarning(Diagnostic one) =>
        one.Severity == DiagnosticSeverity.Warning && one.Id.StartsWith("CS86", System.StringComparison.Ordinal);
}
