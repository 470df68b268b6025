using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Smp.Repo.Tests.Nano;

/// <summary>Refuses every type and member of the base library that nano-allowed.txt does not name.</summary>
internal sealed class LibraryCheck : INanoCheck
{
    private static readonly HashSet<string> Allowed = ReadAllowed();

    /// <summary>The allowed types and members by name alone, as metadata has them.</summary>
    public static IEnumerable<string> AllowedNames =>
        Allowed.Select(id => id[2..].Split('(')[0].Replace("#ctor", ".ctor", StringComparison.Ordinal))
            .SelectMany(name => new[] { name, AccessorOf(name) });

    public void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        if (node is AttributeSyntax attribute)
        {
            LookAtAttribute(attribute, model, report);
            return;
        }
        if (node is not ExpressionSyntax expression || node.Parent is AttributeSyntax || IsInUsing(node))
        {
            return;
        }
        bool isRefused = IsRefused(model.GetSymbolInfo(expression).Symbol)
            || IsRefused(model.GetTypeInfo(expression).Type);
        if (isRefused)
        {
            report(NanoRules.Library, node);
        }
    }

    private static void LookAtAttribute(AttributeSyntax node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        string name = model.GetTypeInfo(node).Type?.Name ?? "";
        if (name is "StructLayoutAttribute" or "FieldOffsetAttribute")
        {
            report(NanoRules.Layout, node);
        }
        else if (IsRefused(model.GetTypeInfo(node).Type))
        {
            report(NanoRules.Library, node);
        }
    }

    private static bool IsRefused(ISymbol? symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator } or INamespaceSymbol or null)
        {
            return false;
        }
        ISymbol definition = symbol is IMethodSymbol { ReducedFrom: IMethodSymbol extension } ? extension : symbol;
        definition = definition.OriginalDefinition;
        bool isDeclared = definition
            is INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol;
        if (!isDeclared || !definition.DeclaringSyntaxReferences.IsEmpty || IsOfDeviceCode(definition))
        {
            return false;
        }
        return !Allowed.Contains(definition.GetDocumentationCommentId() ?? "");
    }

    /// <summary>What the compiler adds to our own types, such as a constructor, has no source of its own.</summary>
    private static bool IsOfDeviceCode(ISymbol symbol) => symbol.ContainingAssembly?.Name is "DeviceCode" or null;

    private static string AccessorOf(string property) =>
        $"{Path.GetFileNameWithoutExtension(property)}.get_{Path.GetExtension(property).TrimStart('.')}";

    private static bool IsInUsing(SyntaxNode node) => node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null;

    private static HashSet<string> ReadAllowed()
    {
        string path = Path.Combine(Checkout.Root, "tests", "Smp.Repo.Tests", "nano-allowed.txt");
        return [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
