using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Smp.Budget.Reach;

/// <summary>Finds divisions that could meet a zero, in the compiled methods that a tick can reach.</summary>
/// <remarks>
/// The gate over the sources proves a guard in the words of the language; this looks at what was compiled, and is
/// satisfied by less: a constant other than 0 and -1, or one comparison of the same value with 0 right before it.
/// </remarks>
public static class DivisionCheck
{
    private static readonly Code[] Dividing = [Code.Div, Code.Div_Un, Code.Rem, Code.Rem_Un];

    private static readonly Code[] Widening =
        [Code.Conv_I8, Code.Conv_U8, Code.Conv_I4, Code.Conv_U4, Code.Conv_Ovf_U4, Code.Conv_Ovf_U8, Code.Conv_Ovf_I8];

    private static readonly Code[] JumpingWhenPositive = [Code.Bgt, Code.Bgt_S, Code.Bgt_Un, Code.Bgt_Un_S];

    private static readonly Code[] JumpingUnlessPositive = [Code.Ble, Code.Ble_S];

    /// <summary>One line for each division without a guard.</summary>
    public static IReadOnlyList<string> Find(ReachableCode code) =>
    [
        .. code.Methods.SelectMany(method => method.Body.Instructions
            .Where(one => Dividing.Contains(one.OpCode.Code) && !IsSafe(one, method.Body))
            .Select(one => $"{method.DeclaringType.Name}.{method.Name}: {one.OpCode.Name} at IL {one.Offset:x4}")),
    ];

    /// <summary>Divisions looked at: none at all would prove nothing.</summary>
    public static int Count(ReachableCode code) => code.Methods
        .Sum(method => method.Body.Instructions.Count(one => Dividing.Contains(one.OpCode.Code)));

    private static bool IsSafe(Instruction division, MethodBody body)
    {
        Instruction? divisor = division.Previous;
        while (divisor is not null && Widening.Contains(divisor.OpCode.Code))
        {
            divisor = divisor.Previous;
        }
        if (divisor is null)
        {
            return false;
        }
        long? constant = ConstantOf(divisor);
        return constant is { } value ? value is not (0 or -1) : IsGuarded(divisor, body);
    }

    /// <summary>Whoever comes here came over a comparison of this very value with 0.</summary>
    private static bool IsGuarded(Instruction divisor, MethodBody body)
    {
        string value = TextOf(divisor);
        return value.Length > 0 && body.Instructions.Any(jump =>
            IsWithZero(jump, value) && IsOnItsWay(jump, divisor, body));
    }

    private static bool IsOnItsWay(Instruction jump, Instruction divisor, MethodBody body)
    {
        bool isTaken = JumpingWhenPositive.Contains(jump.OpCode.Code);
        if (!isTaken && !JumpingUnlessPositive.Contains(jump.OpCode.Code))
        {
            return false;
        }
        Instruction start = isTaken ? (Instruction)jump.Operand : jump.Next;
        int jumpsHere = body.Instructions.Count(one => one.Operand == start);
        bool isEnteredOnce = isTaken ? jumpsHere == 1 && DoesNotFallInto(start) : jumpsHere == 0;
        return isEnteredOnce && RunsStraight(start, divisor, body);
    }

    private static bool DoesNotFallInto(Instruction start) => start.Previous is null
        || start.Previous.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw;

    private static bool RunsStraight(Instruction start, Instruction divisor, MethodBody body)
    {
        for (Instruction? one = start; one is not null; one = one.Next)
        {
            if (one == divisor)
            {
                return true;
            }
            bool isJoined = one != start && body.Instructions.Any(jump => jump.Operand == one);
            bool isWritten = one.OpCode.Code is Code.Stfld or Code.Starg or Code.Starg_S
                || one.OpCode.Name.StartsWith("stloc", System.StringComparison.Ordinal);
            if (isJoined || isWritten || one.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch)
            {
                return false;
            }
        }
        return false;
    }

    private static bool IsWithZero(Instruction jump, string value)
    {
        Instruction? zero = jump.Previous;
        while (zero is not null && Widening.Contains(zero.OpCode.Code))
        {
            zero = zero.Previous;
        }
        return zero?.Previous is { } compared && ConstantOf(zero) == 0 && TextOf(compared) == value;
    }

    /// <summary>An argument, a local, or a field of this object that is never written again; else nothing.</summary>
    private static string TextOf(Instruction load)
    {
        bool isOwnField = load.OpCode.Code == Code.Ldfld && load.Previous?.OpCode.Code == Code.Ldarg_0
            && ((FieldReference)load.Operand).Resolve() is { IsInitOnly: true };
        bool isPlain = load.OpCode.Name.StartsWith("ldarg", System.StringComparison.Ordinal)
            || load.OpCode.Name.StartsWith("ldloc", System.StringComparison.Ordinal);
        return isOwnField || isPlain ? $"{load.OpCode.Name} {load.Operand}" : "";
    }

    private static long? ConstantOf(Instruction load) => load.OpCode.Code switch
    {
        Code.Ldc_I4_M1 => -1,
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => load.OpCode.Code - Code.Ldc_I4_0,
        Code.Ldc_I4_S or Code.Ldc_I4 or Code.Ldc_I8 => System.Convert.ToInt64(load.Operand, null),
        _ => null,
    };
}
