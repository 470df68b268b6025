using System;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>What the program says of itself.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("pen")]
    [InlineData("bridge")]
    [InlineData("profile")]
    [InlineData("protocol")]
    [InlineData("cartridge")]
    [InlineData("stock")]
    [InlineData("staff")]
    [InlineData("premises")]
    [InlineData("treatment")]
    [InlineData("session")]
    [InlineData("fault")]
    [InlineData("alarm")]
    [InlineData("pair")]
    [InlineData("pen-setup")]
    [InlineData("report")]
    [InlineData("verify")]
    [InlineData("checkpoint")]
    [InlineData("decode")]
    [InlineData("version")]
    public void Verb_explains_itself_with_an_example(string verb)
    {
        using ProgramRun run = ProgramRun.Smp(verb, "--help");
        string help = run.Expect(0);
        string description = help.Split('\n')[1];
        Assert.Contains($": smp {verb} ", description, StringComparison.Ordinal);
        Assert.Contains("Usage:", help, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Help_shows_every_verb()
    {
        using ProgramRun run = ProgramRun.Smp("--help");
        string help = run.Expect(0);
        string[] verbs =
        [
            "demo", "pen", "bridge", "profile", "protocol", "cartridge", "stock", "client", "staff", "premises",
            "treatment", "session", "fault", "alarm", "pair", "pen-setup", "report", "verify", "checkpoint",
            "retention", "decode",
        ];
        foreach (string verb in verbs)
        {
            Assert.Contains($"\n  {verb} ", help, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Version_names_program_firmware_and_wire()
    {
        using ProgramRun text = ProgramRun.Smp("version");
        Assert.Matches(@"^smp \S+, firmware core \d+\.\d+\.\d+, wire \d+\.\d+$", text.Expect(0));
        using ProgramRun json = ProgramRun.Smp("version", "--json");
        Assert.Matches("""^\{"program":"[^"]+","firmware":"[^"]+","wire":"[^"]+"\}$""", json.Expect(0));
    }
}
