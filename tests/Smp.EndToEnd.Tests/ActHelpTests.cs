using System;
using System.Linq;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>What people do: each act shows how it is typed, and has JSON.</summary>
public sealed class ActHelpTests
{
    [Theory]
    [InlineData("cartridge open")]
    [InlineData("cartridge bind")]
    [InlineData("cartridge mount")]
    [InlineData("cartridge remove")]
    [InlineData("cartridge dispose")]
    [InlineData("cartridge list")]
    [InlineData("cartridge show")]
    [InlineData("cartridge limit")]
    [InlineData("cartridge catalogue import")]
    [InlineData("cartridge catalogue list")]
    [InlineData("stock receive")]
    [InlineData("stock labels")]
    [InlineData("stock count")]
    [InlineData("stock list")]
    [InlineData("stock low")]
    [InlineData("staff add")]
    [InlineData("staff pin")]
    [InlineData("staff leave")]
    [InlineData("staff list")]
    [InlineData("premises set")]
    [InlineData("premises list")]
    [InlineData("treatment open")]
    [InlineData("treatment consultation")]
    [InlineData("treatment photo")]
    [InlineData("treatment skin")]
    [InlineData("treatment health")]
    [InlineData("treatment clearance")]
    [InlineData("treatment consent")]
    [InlineData("treatment hairline")]
    [InlineData("treatment plan")]
    [InlineData("session depart")]
    [InlineData("treatment papers")]
    [InlineData("treatment complication")]
    [InlineData("protocol adopt")]
    [InlineData("treatment show")]
    [InlineData("treatment list")]
    [InlineData("treatment close")]
    [InlineData("session open")]
    [InlineData("session gates")]
    [InlineData("session check")]
    [InlineData("session confirm")]
    [InlineData("session review")]
    [InlineData("session room")]
    [InlineData("session arm")]
    [InlineData("session disarm")]
    [InlineData("session close")]
    [InlineData("session pigment")]
    [InlineData("session clean")]
    [InlineData("session pain")]
    [InlineData("session incident")]
    [InlineData("session show")]
    [InlineData("session sign")]
    public void Act_explains_itself_with_an_example_and_has_json(string act)
    {
        using ProgramRun run = ProgramRun.Smp([.. act.Split(' '), "--help"]);
        string help = run.Expect(0);
        string example = help.Split('\n')[1].Split(": ")[^1];
        Assert.StartsWith($"smp {act}", example, StringComparison.Ordinal);
        Assert.EndsWith("--ledger clinic.db", example, StringComparison.Ordinal);
        Assert.Contains("--json", help, StringComparison.Ordinal);
        Assert.All(
            example.Split(' ').Where(word => word.StartsWith("--", StringComparison.Ordinal)),
            option => Assert.Contains($"  {option}", help, StringComparison.Ordinal));
    }
}
