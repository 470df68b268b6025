using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Smp.Repo.Tests.Nano;

/// <summary>Refuses forms of the language by what is written, whatever it means.</summary>
internal sealed class LanguageCheck : INanoCheck
{
    private static readonly Dictionary<SyntaxKind, NanoRule> Forms = new()
    {
        [SyntaxKind.TypeParameterList] = NanoRules.Generic,
        [SyntaxKind.TupleType] = NanoRules.Tuple,
        [SyntaxKind.TupleExpression] = NanoRules.Tuple,
        [SyntaxKind.RecordDeclaration] = NanoRules.Record,
        [SyntaxKind.RecordStructDeclaration] = NanoRules.Record,
        [SyntaxKind.YieldReturnStatement] = NanoRules.Iterator,
        [SyntaxKind.YieldBreakStatement] = NanoRules.Iterator,
        [SyntaxKind.AwaitExpression] = NanoRules.Async,
        [SyntaxKind.QueryExpression] = NanoRules.Query,
        [SyntaxKind.Utf8StringLiteralExpression] = NanoRules.Span,
        [SyntaxKind.IndexExpression] = NanoRules.Index,
        [SyntaxKind.RangeExpression] = NanoRules.Index,
        [SyntaxKind.ListPattern] = NanoRules.Index,
        [SyntaxKind.SlicePattern] = NanoRules.Index,
        [SyntaxKind.SpreadElement] = NanoRules.Generic,
        [SyntaxKind.StackAllocArrayCreationExpression] = NanoRules.Pointer,
        [SyntaxKind.ImplicitStackAllocArrayCreationExpression] = NanoRules.Pointer,
        [SyntaxKind.UnsafeStatement] = NanoRules.Pointer,
        [SyntaxKind.FixedStatement] = NanoRules.Pointer,
        [SyntaxKind.PointerType] = NanoRules.Pointer,
        [SyntaxKind.FunctionPointerType] = NanoRules.Pointer,
        [SyntaxKind.AddressOfExpression] = NanoRules.Pointer,
        [SyntaxKind.PointerIndirectionExpression] = NanoRules.Pointer,
        [SyntaxKind.CheckedExpression] = NanoRules.Checked,
        [SyntaxKind.CheckedStatement] = NanoRules.Checked,
        [SyntaxKind.InterpolatedStringExpression] = NanoRules.Text,
        [SyntaxKind.StructDeclaration] = NanoRules.OwnStruct,
    };

    private static readonly Dictionary<SyntaxKind, NanoRule> Modifiers = new()
    {
        [SyntaxKind.AsyncKeyword] = NanoRules.Async,
        [SyntaxKind.RequiredKeyword] = NanoRules.Required,
        [SyntaxKind.VolatileKeyword] = NanoRules.Volatile,
        [SyntaxKind.UnsafeKeyword] = NanoRules.Pointer,
        [SyntaxKind.FixedKeyword] = NanoRules.Pointer,
        [SyntaxKind.ParamsKeyword] = NanoRules.Params,
    };

    public void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        if (Forms.TryGetValue(node.Kind(), out NanoRule? rule))
        {
            report(rule, node);
        }
        foreach (SyntaxToken modifier in ModifiersOf(node))
        {
            if (Modifiers.TryGetValue(modifier.Kind(), out NanoRule? refused))
            {
                report(refused, node);
            }
        }
        if (node is ArrayRankSpecifierSyntax { Rank: > 1 })
        {
            report(NanoRules.Rectangular, node);
        }
        if (node is ForEachVariableStatementSyntax)
        {
            report(NanoRules.Tuple, node);
        }
        LookAtInterface(node, report);
    }

    private static SyntaxTokenList ModifiersOf(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.Modifiers,
        BaseParameterSyntax parameter => parameter.Modifiers,
        LocalFunctionStatementSyntax function => function.Modifiers,
        AnonymousFunctionExpressionSyntax function => function.Modifiers,
        _ => default,
    };

    private static void LookAtInterface(SyntaxNode node, Action<NanoRule, SyntaxNode> report)
    {
        if (node is not MemberDeclarationSyntax { Parent: InterfaceDeclarationSyntax } member
            || member is BaseTypeDeclarationSyntax || member.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            return;
        }
        bool isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
        bool isOverridable = member.Modifiers.Any(SyntaxKind.AbstractKeyword)
            || member.Modifiers.Any(SyntaxKind.VirtualKeyword);
        bool hasBody = member.DescendantNodes().Any(inner => inner is BlockSyntax or ArrowExpressionClauseSyntax);
        if (isStatic && isOverridable)
        {
            report(NanoRules.StaticAbstract, member);
        }
        else if (hasBody || isStatic)
        {
            report(NanoRules.DefaultBody, member);
        }
    }
}
