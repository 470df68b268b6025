using System;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;
using Smp.Budget.Reach;

namespace Smp.Budget.Tests;

/// <summary>A few lines of code, compiled for a test.</summary>
internal static class TinyCode
{
    private static int _count;

    /// <summary>Compiles members into a class Probe.</summary>
    public static ModuleDefinition Compile(string members)
    {
        string text = "public struct Pair { public int A; public int B; }\n"
            + "public interface IPart { int Work(int a); }\n"
            + "public sealed class Probe\n{\n" + members + "\n}\n";
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Tiny{Interlocked.Increment(ref _count)}",
            [CSharpSyntaxTree.ParseText(text)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        MemoryStream image = new();
        EmitResult result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new ArgumentException(string.Join('\n', result.Diagnostics.Select(one => one.ToString())));
        }
        image.Position = 0;
        return ModuleDefinition.ReadModule(image);
    }

    /// <summary>What Probe.Tick can reach.</summary>
    public static ReachableCode FromTick(ModuleDefinition module) =>
        ReachableCode.From([module], "Probe", "Tick");
}
