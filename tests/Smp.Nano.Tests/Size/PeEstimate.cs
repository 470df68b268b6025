using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Smp.Nano.Tests.Size;

/// <summary>How large an assembly becomes in the chip's format, .pe, reckoned from its IL and its tables.</summary>
/// <remarks>
/// Record sizes are those of CLR_RECORD_* in nf-interpreter (nanoCLR_Types.h) as firmware for CoreLibrary 1.17 reads
/// them. Left out: names that the firmware knows by heart. Counted although the real tool may drop them: attributes.
/// </remarks>
internal sealed class PeEstimate
{
    /// <summary>A method's code and a string are found by 16-bit offsets: neither table may pass this.</summary>
    public const int TableBytesMax = 0xFFFF;

    private const int HeaderBytes = 124;
    private const int AssemblyReferenceBytes = 12;
    private const int ReferenceBytes = 8;
    private const int TypeBytes = 24;
    private const int FieldBytes = 8;
    private const int MethodBytes = 16;
    private const int AttributeBytes = 8;
    private const int HandlerBytes = 12;

    private PeEstimate(string name) => Name = name;

    public string Name { get; }

    public int TableBytes { get; private set; }

    public int CodeBytes { get; private set; }

    public int StringBytes { get; private set; }

    public int SignatureBytes { get; private set; }

    public int Bytes => TableBytes + CodeBytes + StringBytes + SignatureBytes;

    /// <summary>Of a compiled assembly, code and all.</summary>
    public static PeEstimate Of(string path) => Read(path, type => true, hasCode: true);

    /// <summary>Of what an assembly declares, without code and without types that a newer compiler adds.</summary>
    public static PeEstimate OfDeclarations(string path) => Read(
        path, type => type.Namespace is not ("Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices"),
        hasCode: false);

    private static PeEstimate Read(string path, System.Func<TypeDefinition, bool> counts, bool hasCode)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        TypeDefinition[] types = [.. module.GetTypes().Where(type => type.Name != "<Module>" && counts(type))];
        PeStrings strings = new();
        PeSignatures signatures = new();
        strings.Add(module.Assembly.Name.Name);
        foreach (TypeDefinition type in types)
        {
            strings.AddDeclared(type, hasCode);
            signatures.AddDeclared(type, hasCode);
        }
        if (hasCode)
        {
            strings.AddReferred(module);
            signatures.AddReferred(module);
        }
        return new PeEstimate(module.Assembly.Name.Name)
        {
            TableBytes = HeaderBytes + ReferredBytes(module) + types.Sum(type => RecordBytes(type, hasCode)),
            CodeBytes = hasCode ? types.Sum(CodeBytesOf) : 0,
            StringBytes = strings.Bytes,
            SignatureBytes = signatures.Bytes,
        };
    }

    private static int ReferredBytes(ModuleDefinition module) =>
        (module.AssemblyReferences.Count * AssemblyReferenceBytes)
        + ((module.GetTypeReferences().Count() + module.GetMemberReferences().Count()) * ReferenceBytes);

    private static int RecordBytes(TypeDefinition type, bool hasCode)
    {
        int attributes = type.CustomAttributes.Count
            + type.Fields.Sum(field => field.CustomAttributes.Count)
            + type.Methods.Sum(method => method.CustomAttributes.Count);
        return TypeBytes
            + (type.Fields.Count(field => !field.HasConstant) * FieldBytes)
            + (type.Methods.Count * MethodBytes)
            + (hasCode ? attributes * AttributeBytes : 0);
    }

    private static int CodeBytesOf(TypeDefinition type) =>
        type.Methods.Where(method => method.HasBody).Sum(method => CodeBytesOf(method.Body));

    private static int CodeBytesOf(MethodBody body) =>
        body.Instructions.Sum(one => one.OpCode.Size + OperandBytes(one))
        + (body.HasExceptionHandlers ? 1 + (body.ExceptionHandlers.Count * HandlerBytes) : 0);

    /// <summary>Tokens and far branch targets are 16 bits on the chip, and 32 in IL.</summary>
    private static int OperandBytes(Instruction one) => one.OpCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI => 1,
        OperandType.ShortInlineVar or OperandType.ShortInlineArg => 1,
        OperandType.InlineI or OperandType.ShortInlineR => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 1 + (2 * ((Instruction[])one.Operand).Length),
        _ => 2,
    };
}
