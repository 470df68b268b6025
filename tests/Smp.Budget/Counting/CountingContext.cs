using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;

namespace Smp.Budget.Counting;

/// <summary>A world of its own in this process, in which the device's two assemblies are the rewritten ones.</summary>
internal sealed class CountingContext : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> _rewritten = [];

    public CountingContext(DeviceCode code)
        : base("counted device", isCollectible: true)
    {
        Add("Smp.Core", code.Core);
        Add("Smp.Wire", code.Wire);
    }

    /// <summary>This library once more, bound to the rewritten device.</summary>
    public Assembly Budget => LoadFromAssemblyPath(typeof(CountingContext).Assembly.Location);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name!;
        if (_rewritten.TryGetValue(name, out byte[]? image))
        {
            return LoadFromStream(new MemoryStream(image));
        }
        string path = Path.Combine(DeviceCode.Folder, name + ".dll");
        bool isOurs = name.StartsWith("Smp.", System.StringComparison.Ordinal) && File.Exists(path);
        return isOurs ? LoadFromAssemblyPath(path) : null;
    }

    private void Add(string name, ModuleDefinition module)
    {
        using MemoryStream image = new();
        module.Write(image);
        _rewritten[name] = image.ToArray();
    }
}
