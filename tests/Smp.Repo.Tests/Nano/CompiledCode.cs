using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Smp.Repo.Tests.Nano;

/// <summary>What the compiler made of device sources: the second look, at what the sources do not show.</summary>
internal static class CompiledCode
{
    /// <summary>What the compiler refers to by itself; for the device it finds, embeds or leaves out each.</summary>
    private static readonly string[] WrittenByTheCompiler =
    [
        "System.Runtime.CompilerServices.CompilationRelaxationsAttribute",
        "System.Runtime.CompilerServices.RuntimeCompatibilityAttribute",
        "System.Runtime.CompilerServices.CompilerGeneratedAttribute",
        "System.Runtime.CompilerServices.NullableAttribute",
        "System.Runtime.CompilerServices.NullableContextAttribute",
        "System.Runtime.CompilerServices.NullablePublicOnlyAttribute",
        "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
        "System.Runtime.CompilerServices.RuntimeHelpers.InitializeArray",
        "System.Runtime.CompilerServices.RuntimeHelpers",
        "System.Diagnostics.DebuggableAttribute",
        "System.Diagnostics.DebuggableAttribute.DebuggingModes",
        "System.Reflection.DefaultMemberAttribute",
        "System.Object..ctor",
        "System.Enum",
        "System.ValueType",
        "System.RuntimeFieldHandle",
    ];

    /// <summary>Types and members that the compiled code refers to, are not allowed, or are generic.</summary>
    public static IReadOnlyList<string> RefusedReferences(Compilation compilation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.WithOptions(WithoutPointers(compilation)).Emit(image);
        if (!result.Success)
        {
            return [.. result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)
                .Select(one => one.ToString())];
        }
        image.Position = 0;
        using PEReader file = new(image);
        MetadataReader code = file.GetMetadataReader();
        HashSet<string> allowed = [.. WrittenByTheCompiler, .. LibraryCheck.AllowedNames];
        List<string> found = [.. TypeNames(code).Concat(MemberNames(code)).Where(name => !allowed.Contains(name))];
        if (code.GetTableRowCount(TableIndex.MethodSpec) > 0)
        {
            found.Add("a generic method is called");
        }
        return found;
    }

    private static CSharpCompilationOptions WithoutPointers(Compilation compilation) =>
        ((CSharpCompilationOptions)compilation.Options).WithAllowUnsafe(false);

    private static IEnumerable<string> TypeNames(MetadataReader code) =>
        code.TypeReferences.Select(handle => NameOf(code, handle));

    private static IEnumerable<string> MemberNames(MetadataReader code)
    {
        foreach (MemberReferenceHandle handle in code.MemberReferences)
        {
            MemberReference member = code.GetMemberReference(handle);
            string name = code.GetString(member.Name);
            bool isOfType = member.Parent.Kind == HandleKind.TypeReference;
            string owner = isOfType ? NameOf(code, (TypeReferenceHandle)member.Parent) : "a generic or array type";
            if (!owner.EndsWith("Attribute", StringComparison.Ordinal))
            {
                yield return $"{owner}.{name}";
            }
        }
    }

    private static string NameOf(MetadataReader code, TypeReferenceHandle handle)
    {
        TypeReference type = code.GetTypeReference(handle);
        string name = code.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(code, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{code.GetString(type.Namespace)}.{name}";
    }
}
