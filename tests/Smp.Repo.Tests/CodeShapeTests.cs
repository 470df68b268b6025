using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>How long functions and files are, and how types are named and spread over files.</summary>
public sealed class CodeShapeTests
{
    private const int FunctionLinesMax = 70;
    private const int FileLinesMax = 400;

    /// <summary>Somebody else's types: their names, and a file for each family as their documentation has it.</summary>
    private static readonly string[] StandIns = ["tests/Standins/Nano/", "tests/Standins/Chip/Models/"];

    /// <summary>Nouns that say nothing: what it decides or holds is its name.</summary>
    private const string EmptyWord =
        "(Manager|Helpers?|Util(s|ity|ities)?|Data|Info|Processor|Common)(?![a-z])|Services?$";

    /// <summary>Functions that must be long, as "file: name", and why. Nothing else may cross the line.</summary>
    private static readonly Dictionary<string, string> LongFunctions = [];

    /// <summary>Files that must be long, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void Functions_are_short() => Lint.Expect(
        TooLongFunctions().Where(function => !LongFunctions.ContainsKey(function.Name))
            .Select(function => $"{function.Name}: {function.Lines} lines"),
        $"Over {FunctionLinesMax} lines: split it, or list it in LongFunctions with the reason.");

    [Fact]
    public void Files_are_short() => Lint.Expect(
        TooLongFiles().Where(file => !LongFiles.ContainsKey(file)),
        $"Over {FileLinesMax} lines: split it, or list it in LongFiles with the reason.");

    [Fact]
    public void Lists_of_long_functions_and_files_name_only_long_ones() => Lint.Expect(
        LongFunctions.Keys.Except(TooLongFunctions().Select(function => function.Name))
            .Concat(LongFiles.Keys.Except(TooLongFiles())),
        "It has become short: take it off the list.");

    [Fact]
    public void File_holds_one_public_type() => Lint.Expect(
        Types().GroupBy(type => type.File)
            .Where(file => file.Count(type => type.Node.Modifiers.Any(SyntaxKind.PublicKeyword)) > 1)
            .Select(file => file.Key).Where(IsOurs),
        "Give each public type a file of its own.");

    [Fact]
    public void File_is_named_after_its_type() => Lint.Expect(
        Types().GroupBy(type => type.File)
            .Where(file => !file.Any(type => NameOf(type.Node) == Path.GetFileName(file.Key).Split('.')[0]))
            .Select(file => $"{file.Key} holds {string.Join(", ", file.Select(type => NameOf(type.Node)))}"),
        "Rename the file or the type.");

    [Fact]
    public void Type_names_say_what_the_type_decides() => Lint.Expect(
        Sources.Find<BaseTypeDeclarationSyntax>()
            .Where(type => IsOurs(type.Place) && Regex.IsMatch(type.Node.Identifier.Text, EmptyWord))
            .Select(type => $"{type.Place}: {type.Node.Identifier.Text}"),
        "Manager, Helper, Util, Service, Data, Info, Processor and Common say nothing: use the field's own word.");

    [Fact]
    public void Namespaces_follow_folders() => Lint.Expect(
        from file in Sources.Find<BaseNamespaceDeclarationSyntax>("shared/", "firmware/", "host/", "tests/")
        where !file.Place.StartsWith("tests/Standins/", StringComparison.Ordinal)
        let folders = Path.GetDirectoryName(file.Place)!.Split('/', '\\').Skip(1)
        let expected = string.Join('.', folders.Prepend("Smp")).Replace("Smp.Smp.", "Smp.", StringComparison.Ordinal)
        where file.Node.Name.ToString() != expected
        select $"{file.Place}: {file.Node.Name} instead of {expected}",
        "Name the namespace after the folder, or move the file.");

    private static bool IsOurs(string file) =>
        !StandIns.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<(string Name, int Lines)> TooLongFunctions() =>
        from source in Sources.All
        from node in source.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let span = node.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > FunctionLinesMax
        select ($"{source.File}: {FunctionName(node)}", lines);

    private static IEnumerable<string> TooLongFiles() =>
        Checkout.FilesWith(".cs").Where(file => File.ReadLines(Checkout.FullPath(file)).Count() > FileLinesMax);

    private static IEnumerable<(string File, MemberDeclarationSyntax Node)> Types() =>
        from source in Sources.All
        from node in source.Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
        where node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax
        where node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax
        select (source.File, node);

    private static string NameOf(MemberDeclarationSyntax type) => type is DelegateDeclarationSyntax shape
        ? shape.Identifier.Text
        : ((BaseTypeDeclarationSyntax)type).Identifier.Text;

    private static string FunctionName(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax local => local.Identifier.Text,
        AccessorDeclarationSyntax accessor => accessor.Keyword.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => function.Kind().ToString(),
    };
}
