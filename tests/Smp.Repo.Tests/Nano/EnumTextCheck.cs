using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Smp.Repo.Tests.Nano;

/// <summary>Refuses the text of an enum: ToString, interpolated, joined to a string, or boxed.</summary>
internal sealed class EnumTextCheck : INanoCheck
{
    public void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        bool isText = node switch
        {
            InterpolationSyntax hole => IsEnum(hole.Expression, model),
            MemberAccessExpressionSyntax { Name.Identifier.Text: "ToString" } call => IsEnum(call.Expression, model),
            BinaryExpressionSyntax sum when node.IsKind(SyntaxKind.AddExpression)
                && model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String =>
                IsEnum(sum.Left, model) || IsEnum(sum.Right, model),
            ExpressionSyntax value => IsEnum(value, model) && model.GetConversion(value).IsBoxing,
            _ => false,
        };
        if (isText)
        {
            report(NanoRules.EnumText, node);
        }
    }

    private static bool IsEnum(ExpressionSyntax value, SemanticModel model) =>
        model.GetTypeInfo(value).Type?.TypeKind == TypeKind.Enum;
}
