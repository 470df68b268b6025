using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Smp.Repo.Tests.Nano;

/// <summary>Refuses a division or remainder whose divisor is not shown, on the spot, to be above zero.</summary>
/// <remarks>
/// What counts is narrow so that it cannot be wrong: nothing may be able to change the guarded name between the guard
/// and the division. Whatever is cleverer than that belongs into a function of its own that is written in this form.
/// </remarks>
internal sealed class DivisionCheck : INanoCheck
{
    public void Look(SyntaxNode node, SemanticModel model, Action<NanoRule, SyntaxNode> report)
    {
        ExpressionSyntax? divisor = node switch
        {
            BinaryExpressionSyntax binary when node.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
                => binary.Right,
            AssignmentExpressionSyntax assignment
                when node.Kind() is SyntaxKind.DivideAssignmentExpression or SyntaxKind.ModuloAssignmentExpression
                => assignment.Right,
            _ => null,
        };
        if (divisor is not null && !IsSafe(Bare(divisor, model), model))
        {
            report(NanoRules.Division, node);
        }
    }

    private static bool IsSafe(ExpressionSyntax divisor, SemanticModel model)
    {
        if (model.GetConstantValue(divisor) is { HasValue: true } constant)
        {
            return IsSafeConstant(constant.Value);
        }
        ISymbol? symbol = model.GetSymbolInfo(divisor).Symbol;
        return symbol is not null && IsFixed(symbol, divisor, model)
            && divisor.Ancestors().Any(place => IsGuardedAt(place, divisor, symbol, model));
    }

    private static bool IsSafeConstant(object? value) => value switch
    {
        ulong number => number != 0,
        double or float => Convert.ToDouble(value, null) != 0,
        IConvertible number => Convert.ToInt64(number, null) is not (0 or -1),
        _ => false,
    };

    /// <summary>Parameters, locals and readonly fields of this object that are never written again.</summary>
    private static bool IsFixed(ISymbol symbol, SyntaxNode use, SemanticModel model)
    {
        if (symbol is IFieldSymbol field)
        {
            return field.IsReadOnly && use.Parent is not MemberAccessExpressionSyntax
                && use is IdentifierNameSyntax && !IsInConstructor(use);
        }
        bool isValue = symbol is IParameterSymbol { RefKind: RefKind.None } or ILocalSymbol { RefKind: RefKind.None };
        SyntaxNode? body = use.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return isValue && body is not null
            && !body.DescendantNodes().Any(node => node is GotoStatementSyntax || Writes(node, symbol, model));
    }

    private static bool IsInConstructor(SyntaxNode use) =>
        use.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null;

    private static bool Writes(SyntaxNode node, ISymbol symbol, SemanticModel model)
    {
        ExpressionSyntax? target = node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            PostfixUnaryExpressionSyntax step => step.Operand,
            PrefixUnaryExpressionSyntax step when step.Kind() is SyntaxKind.PreIncrementExpression
                or SyntaxKind.PreDecrementExpression => step.Operand,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
            RefExpressionSyntax alias => alias.Expression,
            _ => null,
        };
        return target is not null && Names(target, symbol, model);
    }

    private static bool IsGuardedAt(SyntaxNode place, SyntaxNode use, ISymbol symbol, SemanticModel model)
    {
        switch (place)
        {
            case ConditionalExpressionSyntax choice:
                return (choice.WhenTrue.Contains(use) && Proves(choice.Condition, true, symbol, model))
                    || (choice.WhenFalse.Contains(use) && Proves(choice.Condition, false, symbol, model));
            case IfStatementSyntax branch:
                return (branch.Statement.Contains(use) && Proves(branch.Condition, true, symbol, model))
                    || (branch.Else?.Contains(use) == true && Proves(branch.Condition, false, symbol, model));
            case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression):
                return both.Right.Contains(use) && Proves(both.Left, true, symbol, model);
            case StatementSyntax { Parent: BlockSyntax block } statement:
                return block.Statements.TakeWhile(earlier => earlier != statement)
                    .Any(earlier => LeavesUnlessPositive(earlier, symbol, model));
            default:
                return false;
        }
    }

    private static bool LeavesUnlessPositive(StatementSyntax statement, ISymbol symbol, SemanticModel model)
    {
        if (statement is not IfStatementSyntax { Else: null } branch)
        {
            return false;
        }
        StatementSyntax last = branch.Statement is BlockSyntax block && block.Statements.Count > 0
            ? block.Statements.Last()
            : branch.Statement;
        return last is ReturnStatementSyntax or ThrowStatementSyntax && Proves(branch.Condition, false, symbol, model);
    }

    /// <summary>True when the condition, known to be true or false, leaves no value of the symbol below 1.</summary>
    private static bool Proves(ExpressionSyntax condition, bool isTrue, ISymbol symbol, SemanticModel model)
    {
        if (WithoutParentheses(condition) is not BinaryExpressionSyntax test)
        {
            return false;
        }
        SyntaxKind joining = isTrue ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression;
        if (test.IsKind(joining))
        {
            return Proves(test.Left, isTrue, symbol, model) || Proves(test.Right, isTrue, symbol, model);
        }
        bool isUnsigned = IsUnsigned(model.GetTypeInfo(test.Left).Type);
        return Names(test.Left, symbol, model)
            && model.GetConstantValue(test.Right) is { HasValue: true, Value: IConvertible bound }
            && IsAboveZero(test.Kind(), Convert.ToDecimal(bound, null), isTrue, isUnsigned);
    }

    private static bool IsAboveZero(SyntaxKind comparison, decimal bound, bool isTrue, bool isUnsigned) =>
        (comparison, isTrue) switch
        {
            (SyntaxKind.GreaterThanExpression, true) or (SyntaxKind.LessThanOrEqualExpression, false) => bound >= 0,
            (SyntaxKind.GreaterThanOrEqualExpression, true) or (SyntaxKind.LessThanExpression, false) => bound >= 1,
            (SyntaxKind.NotEqualsExpression, true) or (SyntaxKind.EqualsExpression, false) => isUnsigned && bound == 0,
            _ => false,
        };

    private static bool Names(ExpressionSyntax expression, ISymbol symbol, SemanticModel model) =>
        WithoutParentheses(expression) is IdentifierNameSyntax name
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol);

    private static bool IsUnsigned(ITypeSymbol? type) => type?.SpecialType
        is SpecialType.System_Byte or SpecialType.System_UInt16
        or SpecialType.System_UInt32 or SpecialType.System_UInt64;

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax inner ? WithoutParentheses(inner.Expression) : expression;

    /// <summary>Without parentheses and without casts that leave what is above zero above zero.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax expression, SemanticModel model)
    {
        ExpressionSyntax inner = WithoutParentheses(expression);
        bool isHarmless = inner is CastExpressionSyntax { Type: PredefinedTypeSyntax type } cast
            && type.Keyword.Kind() is SyntaxKind.UIntKeyword or SyntaxKind.LongKeyword or SyntaxKind.ULongKeyword
            && model.GetTypeInfo(cast.Expression).Type?.SpecialType is >= SpecialType.System_SByte
                and <= SpecialType.System_UInt32;
        return isHarmless ? Bare(((CastExpressionSyntax)inner).Expression, model) : inner;
    }
}
