using System.IO;
using Mono.Cecil;

namespace Smp.Budget.Counting;

/// <summary>The two compiled modules that run on the chip, as they were built beside this library.</summary>
public sealed class DeviceCode : System.IDisposable
{
    private readonly SharedModules _resolver = new();

    /// <summary>Reads both anew: whoever changes them changes no one else's.</summary>
    public DeviceCode()
    {
        _resolver.AddSearchDirectory(Folder);
        Wire = Read("Smp.Wire.dll");
        _resolver.Share(Wire.Assembly);
        Core = Read("Smp.Core.dll");
    }

    /// <summary>Where the built assemblies lie.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(typeof(DeviceCode).Assembly.Location)!;

    /// <summary>What the chip has in native code, so that only the call counts.</summary>
    public static string[] NativeTypes { get; } = ["Smp.Wire.Framing.SlicedCrc32"];

    /// <summary>The device core.</summary>
    public ModuleDefinition Core { get; }

    /// <summary>The wire.</summary>
    public ModuleDefinition Wire { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Core.Dispose();
        Wire.Dispose();
        _resolver.Dispose();
    }

    private ModuleDefinition Read(string file) => ModuleDefinition.ReadModule(
        Path.Combine(Folder, file), new ReaderParameters { AssemblyResolver = _resolver, InMemory = true });

    /// <summary>Core calls into the one Wire that is open here, and not into a second reading of the file.</summary>
    private sealed class SharedModules : DefaultAssemblyResolver
    {
        public void Share(AssemblyDefinition assembly) => RegisterAssembly(assembly);
    }
}
