using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Smp.Repo.Tests;

/// <summary>The C# of the repository, parsed once.</summary>
internal static class Sources
{
    public static IReadOnlyList<(string File, SyntaxNode Root)> All { get; } =
        [.. Checkout.FilesWith(".cs").Select(file => (file, Parse(Checkout.Read(file))))];

    /// <summary>Each node of one kind in the sources under some folders, with its place as file:line.</summary>
    public static IEnumerable<(string Place, TNode Node)> Find<TNode>(params string[] folders)
        where TNode : SyntaxNode =>
        from source in All
        where folders.Length == 0 || folders.Any(folder => source.File.StartsWith(folder, StringComparison.Ordinal))
        from node in source.Root.DescendantNodes(descendIntoTrivia: true).OfType<TNode>()
        select ($"{source.File}:{Line(node)}", node);

    public static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static SyntaxNode Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
}
