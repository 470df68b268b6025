using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Smp.Budget.Reach;

/// <summary>Finds what makes objects on the interpreter of the chip, in methods that a tick can reach.</summary>
/// <remarks>
/// There a struct by value is boxed: each parameter, local, field and result of one is an object. A library call may
/// make objects that nobody sees, so only those known to make none are let pass.
/// </remarks>
public static class CostCheck
{
    private static readonly Code[] Making =
        [Code.Newobj, Code.Newarr, Code.Box, Code.Ldftn, Code.Ldvirtftn, Code.Localloc, Code.Initobj, Code.Ldstr];

    private static readonly string[] HarmlessCalls = ["System.Array::Copy", "System.Array::Clear"];

    /// <summary>One line for each finding: where, and what.</summary>
    /// <param name="code">What a tick can reach.</param>
    /// <param name="own">Modules whose methods are looked at themselves and may be called.</param>
    public static IReadOnlyList<string> Find(ReachableCode code, params ModuleDefinition[] own) =>
    [
        .. code.Methods.SelectMany(method => Structs(method).Concat(Makers(method)).Concat(Calls(method, own))
            .Select(found => $"{method.DeclaringType.Name}.{method.Name}: {found}")).Distinct(),
    ];

    private static IEnumerable<string> Structs(MethodDefinition method)
    {
        IEnumerable<(string What, TypeReference Type)> seen = method.Parameters
            .Select(one => ($"parameter {one.Name}", one.ParameterType))
            .Concat(method.Body.Variables.Select(one => ($"local {one.Index}", one.VariableType)))
            .Concat(method.Body.Instructions.Select(one => one.Operand).OfType<FieldReference>()
                .Select(one => ($"field {one.Name}", one.FieldType)))
            .Append(("result", method.ReturnType));
        return seen.Where(one => IsStruct(one.Type)).Select(one => $"{one.What} is a struct, {one.Type.Name}");
    }

    private static IEnumerable<string> Makers(MethodDefinition method) => method.Body.Instructions
        .Where(one => Making.Contains(one.OpCode.Code))
        .Select(one => $"{one.OpCode.Name} {(one.Operand as MemberReference)?.Name ?? one.Operand}");

    private static IEnumerable<string> Calls(MethodDefinition method, ModuleDefinition[] own) =>
        from instruction in method.Body.Instructions
        where instruction.OpCode.FlowControl == FlowControl.Call && instruction.OpCode.Code != Code.Newobj
        let called = (MethodReference)instruction.Operand
        let name = $"{called.DeclaringType.FullName}::{called.Name}"
        where !HarmlessCalls.Contains(name) && !own.Contains(called.Resolve()?.Module)
        select $"calls {name}";

    private static bool IsStruct(TypeReference type)
    {
        TypeReference bare = type is ByReferenceType by ? by.ElementType : type;
        return bare.IsValueType && !bare.IsPrimitive && bare.MetadataType != MetadataType.Void
            && bare.Resolve() is not { IsEnum: true };
    }
}
