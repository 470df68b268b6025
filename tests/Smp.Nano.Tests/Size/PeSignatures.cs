using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Smp.Nano.Tests.Size;

/// <summary>The signatures of an assembly, equal ones once, and the contents of its constant arrays.</summary>
internal sealed class PeSignatures
{
    private const int TokenBytes = 3;
    private readonly HashSet<string> _seen = [];

    public int Bytes { get; private set; }

    public void AddDeclared(TypeDefinition type, bool hasCode)
    {
        foreach (FieldDefinition field in type.Fields.Where(field => !field.HasConstant))
        {
            Add($"field {field.FieldType.FullName}", 1 + SizeOf(field.FieldType));
            Bytes += field.InitialValue.Length > 0 ? 2 + field.InitialValue.Length : 0;
        }
        foreach (MethodDefinition method in type.Methods)
        {
            Add(method);
            if (hasCode && method.HasBody)
            {
                string[] locals = [.. method.Body.Variables.Select(local => local.VariableType.FullName)];
                Add($"locals {string.Join(',', locals)}", method.Body.Variables.Sum(one => SizeOf(one.VariableType)));
            }
        }
    }

    public void AddReferred(ModuleDefinition module)
    {
        foreach (MethodReference method in module.GetMemberReferences().OfType<MethodReference>())
        {
            Add(method);
        }
    }

    private void Add(MethodReference method)
    {
        string parameters = string.Join(',', method.Parameters.Select(one => one.ParameterType.FullName));
        int bytes = 2 + SizeOf(method.ReturnType) + method.Parameters.Sum(one => SizeOf(one.ParameterType));
        Add($"method {method.HasThis} {method.ReturnType.FullName} {parameters}", bytes);
    }

    private void Add(string signature, int bytes) => Bytes += _seen.Add(signature) ? bytes : 0;

    private static int SizeOf(TypeReference type) => type switch
    {
        ArrayType array => 1 + SizeOf(array.ElementType),
        ByReferenceType reference => 1 + SizeOf(reference.ElementType),
        { IsPrimitive: true } => 1,
        _ => type.FullName is "System.Void" or "System.String" or "System.Object" ? 1 : TokenBytes,
    };
}
