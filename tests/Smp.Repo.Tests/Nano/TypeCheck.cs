using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Smp.Repo.Tests.Nano;

/// <summary>Refuses types by what they are, written out or inferred.</summary>
internal sealed class TypeCheck : INanoCheck
{
    public void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        if (node is GenericNameSyntax && model.GetSymbolInfo(node).Symbol is null)
        {
            report(NanoRules.Generic, node);
        }
        if (node is not ExpressionSyntax && node is not VariableDesignationSyntax && node is not PatternSyntax)
        {
            return;
        }
        TypeInfo type = model.GetTypeInfo(node);
        Judge(type.Type, node, report);
        Judge(type.ConvertedType, node, report);
        ISymbol? symbol = model.GetSymbolInfo(node).Symbol;
        Judge(symbol as ITypeSymbol, node, report);
        if (symbol is IMethodSymbol { IsGenericMethod: true })
        {
            report(NanoRules.Generic, node);
        }
    }

    private static void Judge(ITypeSymbol? type, SyntaxNode node, Action<NanoRule, SyntaxNode> report)
    {
        if (type is not null && RuleFor(type) is NanoRule rule)
        {
            report(rule, node);
        }
    }

    private static NanoRule? RuleFor(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.Rank > 1 ? NanoRules.Rectangular : RuleFor(array.ElementType),
        IDynamicTypeSymbol => NanoRules.Dynamic,
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => NanoRules.Pointer,
        ITypeParameterSymbol => NanoRules.Generic,
        INamedTypeSymbol named => RuleForNamed(named),
        _ => null,
    };

    private static NanoRule? RuleForNamed(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
        {
            return NanoRules.Tuple;
        }
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return NanoRules.NullableValue;
        }
        if (type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" && IsFromLibrary(type))
        {
            return NanoRules.Span;
        }
        if (type.Name is "Index" or "Range" && IsFromLibrary(type) && type.IsValueType)
        {
            return NanoRules.Index;
        }
        if (type.Name is "Task" or "ValueTask" && IsFromLibrary(type))
        {
            return NanoRules.Async;
        }
        if (type.IsGenericType)
        {
            return NanoRules.Generic;
        }
        return type.IsValueType ? RuleForValue(type) : null;
    }

    private static NanoRule? RuleForValue(INamedTypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal => NanoRules.Floating,
        SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_Void => null,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => null,
        _ => type.TypeKind == TypeKind.Enum ? null : NanoRules.Struct,
    };

    private static bool IsFromLibrary(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.IsEmpty;
}
