using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Smp.Budget.Reach;

/// <summary>Every method that one method can call, as far as the given modules hold their bodies.</summary>
/// <remarks>A virtual or interface call reaches every override in these modules; a method whose address is taken is
/// called.</remarks>
public sealed class ReachableCode
{
    private readonly TypeDefinition[] _types;
    private readonly HashSet<MethodDefinition> _methods = [];

    private ReachableCode(TypeDefinition[] types)
    {
        _types = types;
    }

    /// <summary>The methods, those without a body left out.</summary>
    public IEnumerable<MethodDefinition> Methods => _methods.Where(method => method.HasBody);

    /// <summary>Follows every call from one method on.</summary>
    /// <param name="modules">Where to look.</param>
    /// <param name="type">Full name of the type of the first method.</param>
    /// <param name="method">Its name.</param>
    /// <param name="nativeTypes">Types behind which the chip has native code.</param>
    public static ReachableCode From(
        IEnumerable<ModuleDefinition> modules, string type, string method, params string[] nativeTypes)
    {
        TypeDefinition[] types =
        [
            .. modules.SelectMany(module => module.GetTypes()).Where(one => !nativeTypes.Contains(one.FullName)),
        ];
        ReachableCode code = new(types);
        code.Follow(types.Single(one => one.FullName == type).Methods.Single(one => one.Name == method));
        return code;
    }

    private void Follow(MethodDefinition first)
    {
        Stack<MethodDefinition> waiting = new([first]);
        while (waiting.TryPop(out MethodDefinition? method))
        {
            if (_methods.Add(method))
            {
                foreach (MethodDefinition next in method.HasBody ? CalledBy(method) : [])
                {
                    waiting.Push(next);
                }
            }
        }
    }

    private IEnumerable<MethodDefinition> CalledBy(MethodDefinition method) => method.Body.Instructions
        .Select(instruction => instruction.Operand).OfType<MethodReference>()
        .SelectMany(Targets);

    private IEnumerable<MethodDefinition> Targets(MethodReference called)
    {
        MethodDefinition? target = called.Resolve();
        if (target is null)
        {
            return [];
        }
        IEnumerable<MethodDefinition> own = _types.Contains(target.DeclaringType) ? [target] : [];
        return target.IsVirtual ? own.Concat(_types.SelectMany(type => Answers(type, target))) : own;
    }

    private static IEnumerable<MethodDefinition> Answers(TypeDefinition type, MethodDefinition called) =>
        type.Methods.Where(method => method.IsVirtual && method.Name.Split('.')[^1] == called.Name
            && method.Parameters.Count == called.Parameters.Count && IsA(type, called.DeclaringType));

    private static bool IsA(TypeDefinition type, TypeDefinition wanted)
    {
        for (TypeDefinition? one = type; one is not null; one = one.BaseType?.Resolve())
        {
            if (one == wanted || one.Interfaces.Any(port => port.InterfaceType.Resolve() == wanted))
            {
                return true;
            }
        }
        return false;
    }
}
