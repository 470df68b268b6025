using Mono.Cecil;

namespace Smp.Budget.Counting;

/// <summary>A method of the device whose instructions are counted, and the part of the device it belongs to.</summary>
/// <param name="Part">The folder it lies in; for what lies in none, its class.</param>
/// <param name="Name">Class and method.</param>
public sealed record CountedMethod(string Part, string Name)
{
    private const string Core = "Smp.Core";
    private const string Wire = "Smp.Wire";

    /// <summary>The name of a method as it was compiled.</summary>
    public static CountedMethod Of(MethodDefinition method)
    {
        TypeDefinition type = method.DeclaringType;
        return new CountedMethod(PartOf(type), $"{type.Name}.{method.Name}");
    }

    private static string PartOf(TypeDefinition type)
    {
        string space = type.Namespace;
        if (space == Core || space.Length == 0)
        {
            return type.Name;
        }
        return space == Wire ? "Wire"
            : space.StartsWith(Core + ".", System.StringComparison.Ordinal) ? space[(Core.Length + 1)..]
            : space.Replace(Wire + ".", "Wire ", System.StringComparison.Ordinal);
    }
}
