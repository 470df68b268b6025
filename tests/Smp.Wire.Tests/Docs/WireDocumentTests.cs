using System.IO;
using Smp.Wire.Docs;
using Xunit;

namespace Smp.Wire.Tests.Docs;

public sealed class WireDocumentTests
{
    [Fact]
    public void Docs_wire_md_is_what_the_types_say()
    {
        string[] held = File.ReadAllText(Repository.PathOf("docs/wire.md")).Split('\n');
        string[] generated = WireDocument.Build().Split('\n');
        for (int line = 0; line < held.Length && line < generated.Length; line++)
        {
            Assert.True(
                held[line] == generated[line],
                $"docs/wire.md:{line + 1} says \"{held[line]}\", the types say \"{generated[line]}\"; "
                + "run: dotnet run --project tests/Smp.Wire.Docs -- docs/wire.md");
        }
        Assert.Equal(generated.Length, held.Length);
    }
}
