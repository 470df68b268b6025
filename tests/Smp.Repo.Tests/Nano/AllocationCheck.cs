using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Smp.Repo.Tests.Nano;

/// <summary>Refuses what makes objects where no <c>new</c> is written, and methods that call themselves.</summary>
internal sealed class AllocationCheck : INanoCheck
{
    public void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        switch (node)
        {
            case InvocationExpressionSyntax call:
                LookAtCall(call, model, report);
                break;
            case CommonForEachStatementSyntax loop when model.GetTypeInfo(loop.Expression).Type is not IArrayTypeSymbol:
                report(NanoRules.Enumeration, loop);
                break;
        }
        if (node is ExpressionSyntax expression)
        {
            LookAtValue(expression, model, report);
        }
    }

    private static void LookAtCall(
        InvocationExpressionSyntax call, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return;
        }
        if (method is { Name: "ToString", Parameters.Length: <= 1 })
        {
            report(NanoRules.Text, call);
        }
        ISymbol? caller = model.GetEnclosingSymbol(call.SpanStart);
        if (SymbolEqualityComparer.Default.Equals(caller?.OriginalDefinition, method.OriginalDefinition))
        {
            report(NanoRules.Recursion, call);
        }
    }

    private static void LookAtValue(ExpressionSyntax value, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        TypeInfo type = model.GetTypeInfo(value);
        bool isJoined = value.Kind() is SyntaxKind.AddExpression or SyntaxKind.AddAssignmentExpression
            && type.Type?.SpecialType == SpecialType.System_String && !model.GetConstantValue(value).HasValue;
        if (isJoined)
        {
            report(NanoRules.Text, value);
        }
        if (model.GetConversion(value).IsBoxing || IsBoxingCast(value, model))
        {
            report(NanoRules.Boxing, value);
        }
        if (MakesDelegate(value, type, model) && !IsMadeOnce(value))
        {
            report(NanoRules.Closure, value);
        }
    }

    private static bool IsBoxingCast(ExpressionSyntax value, SemanticModel model) =>
        value is CastExpressionSyntax cast
        && model.GetTypeInfo(cast.Expression).Type is { IsValueType: true }
        && model.GetTypeInfo(cast.Type).Type is { IsReferenceType: true };

    private static bool MakesDelegate(ExpressionSyntax value, TypeInfo type, SemanticModel model) =>
        value is AnonymousFunctionExpressionSyntax
        || (type.ConvertedType?.TypeKind == TypeKind.Delegate
            && value is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && model.GetSymbolInfo(value).Symbol is IMethodSymbol);

    private static bool IsMadeOnce(ExpressionSyntax value)
    {
        SyntaxNode? owner = value.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return owner is ConstructorDeclarationSyntax or FieldDeclarationSyntax;
    }
}
