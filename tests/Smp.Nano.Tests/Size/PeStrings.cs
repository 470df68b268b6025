using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;

namespace Smp.Nano.Tests.Size;

/// <summary>The names and texts of an assembly, each once, with a zero behind it.</summary>
internal sealed class PeStrings
{
    private readonly HashSet<string> _texts = [""];

    public int Bytes => _texts.Sum(text => Encoding.UTF8.GetByteCount(text) + 1);

    public void Add(string text) => _texts.Add(text);

    public void AddDeclared(TypeDefinition type, bool hasCode)
    {
        Add(type.Namespace);
        Add(type.Name);
        _texts.UnionWith(type.Fields.Where(field => !field.HasConstant).Select(field => field.Name));
        _texts.UnionWith(type.Methods.Select(method => method.Name));
        if (hasCode)
        {
            _texts.UnionWith(type.Methods.Where(method => method.HasBody)
                .SelectMany(method => method.Body.Instructions).Select(one => one.Operand).OfType<string>());
        }
    }

    public void AddReferred(ModuleDefinition module)
    {
        _texts.UnionWith(module.AssemblyReferences.Select(assembly => assembly.Name));
        _texts.UnionWith(module.GetTypeReferences().SelectMany(type => new[] { type.Namespace, type.Name }));
        _texts.UnionWith(module.GetMemberReferences().Select(member => member.Name));
    }
}
