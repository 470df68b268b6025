using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>hardware/safety.md says nothing that the repository does not hold.</summary>
public sealed class SafetyCaseTests
{
    private const string Guards = "firmware/Core/Safety/Guards.cs";
    private const string Codes = "shared/Smp.Wire/FaultCode.cs";

    private static readonly HashSet<string> Tests = [.. Sources.Find<MethodDeclarationSyntax>("tests/")
        .Where(method => method.Node.AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"))
        .Select(method => $"{((TypeDeclarationSyntax)method.Node.Parent!).Identifier}.{method.Node.Identifier}")];

    private static readonly HashSet<string> Figures = [.. Sources.Find<LiteralExpressionSyntax>("tests/Smp.Bench/")
        .Where(literal => literal.Node.IsKind(SyntaxKind.StringLiteralExpression))
        .Select(literal => literal.Node.Token.ValueText)];

    private static string Text => Checkout.Read(SafetyCase.File);

    [Fact]
    public void Every_hazard_has_a_row_without_an_empty_cell_and_tests_that_exist() => Lint.Expect(
        CaseOf(Text).Problems(),
        $"Mend {SafetyCase.File}, or write the test.");

    [Theory]
    [InlineData("| H7 |", "| H77 |", "H7 has 0 rows")]
    [InlineData("| H8 |", "| H7 |", "H7 has 2 rows")]
    [InlineData("`ResetTests.A_", "`ResetTests.B_", "H1 names `ResetTests.B_")]
    [InlineData("`bench drive: release`", "`bench drive: relief`", "H4 names `bench drive: relief`")]
    [InlineData("not built yet: issue", "not built yet, see", "H19 waits for no issue")]
    public void A_row_that_is_wrong_is_found(string right, string wrong, string complaint)
    {
        Assert.Contains(right, Text, StringComparison.Ordinal);
        string[] problems = [.. CaseOf(Text.Replace(right, wrong, StringComparison.Ordinal)).Problems()];
        Assert.Contains(problems, problem => problem.StartsWith(complaint, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_cell_is_found_wherever_it_is()
    {
        string row = Text.Split('\n').Single(line => line.StartsWith("| H9 |", StringComparison.Ordinal));
        string[] cells = row.Split('|');
        for (int cell = 2; cell < cells.Length - 1; cell++)
        {
            string emptied = string.Join('|', cells.Select((held, at) => at == cell ? "  " : held));
            string[] problems = [.. CaseOf(Text.Replace(row, emptied, StringComparison.Ordinal)).Problems()];
            Assert.Contains($"H9 has nothing in column {cell}", problems);
        }
    }

    [Fact]
    public void A_hazard_of_the_device_cannot_wait_for_a_later_issue()
    {
        string row = Text.Split('\n').Single(line => line.StartsWith("| H9 |", StringComparison.Ordinal));
        string proof = row[(row.TrimEnd(' ', '|').LastIndexOf('|') + 1)..];
        string waiting = row.Replace(proof, " not built yet: issue 9 |", StringComparison.Ordinal);
        Assert.Contains(
            "H9 is a hazard of the device and cannot wait",
            CaseOf(Text.Replace(row, waiting, StringComparison.Ordinal)).Problems());
    }

    [Fact]
    public void Every_guard_that_ships_stands_in_the_table_of_guards_and_no_other()
    {
        IEnumerable<string> shipped = Sources.Find<ObjectCreationExpressionSyntax>(Guards)
            .Select(made => made.Node.Type.ToString());
        Assert.Equal(shipped, CaseOf(Text).FirstCells("guard"));
    }

    [Fact]
    public void Every_fault_is_spoken_of() => Lint.Expect(
        Sources.Find<EnumMemberDeclarationSyntax>(Codes).Select(member => member.Node.Identifier.Text)
            .Where(name => name != "None" && !Text.Contains($"`{name}`", StringComparison.Ordinal)),
        $"Say in {SafetyCase.File} what raises it.");

    [Fact]
    public void Every_figure_of_the_table_of_constants_is_the_one_in_the_code()
    {
        Dictionary<string, string> code = Sources.Find<VariableDeclaratorSyntax>("shared/", "firmware/")
            .Where(declared => declared.Node.Parent?.Parent is FieldDeclarationSyntax field
                && field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .DistinctBy(declared => NameOf(declared.Node))
            .ToDictionary(declared => NameOf(declared.Node), declared => $"{declared.Node.Initializer?.Value}");
        (string Constant, long Value)[] told = [.. CaseOf(Text).Constants()];
        Assert.True(told.Length > 10, "no table of constants was found");
        Lint.Expect(
            told.Where(row => !code.TryGetValue(row.Constant, out string? value)
                || value.Replace("_", "", StringComparison.Ordinal) != row.Value.ToString(CultureInfo.InvariantCulture))
                .Select(row => $"{row.Constant} is not {row.Value} but {code.GetValueOrDefault(row.Constant)}"),
            $"Mend {SafetyCase.File}.");
    }

    private static SafetyCase CaseOf(string text) => new(text, Tests, Figures);

    private static string NameOf(VariableDeclaratorSyntax declared) =>
        $"{declared.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Identifier}.{declared.Identifier}";
}
