using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Smp.Repo.Tests.Nano;

/// <summary>The gate over the real device sources, and each of its rules over a deliberate violation.</summary>
public sealed class NanoGateTests
{
    private const string Shell = "firmware/Esp32";
    private static readonly string[] DeviceFolders = ["shared/Smp.Wire", "firmware/Core"];

    [Fact]
    public void Device_sources_hold_nothing_that_breaks_on_the_chip()
    {
        IReadOnlyList<NanoViolation> found = NanoGate.Inspect(DeviceSources());
        Assert.True(found.Count == 0, $"{found.Count} violations\n{string.Join('\n', found)}");
    }

    [Fact]
    public void Compiled_device_code_asks_the_base_library_only_for_what_is_allowed()
    {
        IReadOnlyList<string> found = CompiledCode.RefusedReferences(NanoGate.Compile(DeviceSources()));
        Assert.True(found.Count == 0, $"The compiled code needs what the device may lack:\n{string.Join('\n', found)}");
    }

    [Fact]
    public void Shell_holds_nothing_that_breaks_on_the_chip()
    {
        IReadOnlyList<NanoViolation> found = NanoGate.InspectShell(SourcesUnder(Shell), DeviceSources());
        Assert.True(found.Count == 0, $"{found.Count} violations\n{string.Join('\n', found)}");
    }

    [Theory]
    [InlineData("private readonly int[,] _a = new int[2, 2];", "nano-rectangular")]
    [InlineData("public double Half(double a, double b) => a / b;", "nano-division")]
    [InlineData("public int Sum(int a) => checked(a + 1);", "nano-checked")]
    [InlineData("public string Name(System.Device.Gpio.PinMode a) => $\"{a}\";", "nano-enum-text")]
    [InlineData("public T Same<T>(T a) => a;", "nano-generic")]
    [InlineData("public struct Point { public int X; }", "nano-own-struct")]
    [InlineData("private System.Collections.Generic.List<int> _a;", "nano-compiles")]
    [InlineData("public void Run(System.Device.Pwm.PwmChannel a) => a.Strat();", "nano-compiles")]
    [InlineData("private volatile bool _a;", "nano-volatile")]
    [InlineData("public int Deep(int a) => a < 1 ? 0 : Deep(a - 1);", "nano-recursion")]
    public void Shell_is_refused_what_breaks_on_the_chip(string code, string rule) =>
        Assert.Contains(rule, ShellRules(code));

    [Theory]
    [InlineData("public void Run(System.Device.Pwm.PwmChannel a, int b) => a.DutyCycle = b / 10000.0;")]
    [InlineData("public void On(System.Device.Gpio.GpioPin a) => a.Write(System.Device.Gpio.PinValue.High);")]
    [InlineData("public string Name(int a) => $\"pen {a}\";")]
    [InlineData("public double Share(double a, double b) => b > 0 ? a / b : 0;")]
    public void Shell_may_use_doubles_structs_and_text_of_the_platform(string code) =>
        Assert.Empty(ShellRules(code));

    [Theory]
    [MemberData(nameof(NanoExamples.All), MemberType = typeof(NanoExamples))]
    public void Rule_refuses_its_violation_and_lets_the_neighbour_pass(string id, string refused, string passing)
    {
        IReadOnlyList<NanoViolation> found = NanoGate.Inspect([("Refused.cs", NanoExamples.Wrap(refused))]);
        Assert.Contains(id, found.Select(violation => violation.Rule.Id));
        IReadOnlyList<NanoViolation> wrong = NanoGate.Inspect([("Passing.cs", NanoExamples.Wrap(passing))]);
        Assert.True(wrong.Count == 0, "must pass:\n" + string.Join('\n', wrong));
    }

    [Fact]
    public void Every_rule_has_a_deliberate_violation()
    {
        IEnumerable<string> shown = NanoExamples.All().Select(row => (string)row[0]);
        IEnumerable<string> rules = typeof(NanoRules).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => ((NanoRule)field.GetValue(null)!).Id);
        Assert.Empty(rules.Except(shown));
    }

    [Fact]
    public void Violation_names_file_line_rule_reason_and_cure()
    {
        IReadOnlyList<NanoViolation> found = NanoGate.Inspect([("A.cs", "class A\n{\n    volatile int _b;\n}\n")]);
        string text = Assert.Single(found).ToString();
        Assert.StartsWith("A.cs:3: nano-volatile: `volatile int _b;`: volatile", text, StringComparison.Ordinal);
        Assert.Contains("Instead: a plain field", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shared/Directory.Build.props")]
    [InlineData("firmware/Directory.Build.props")]
    public void Build_uses_no_newer_language_than_the_device(string props)
    {
        string? version = XDocument.Parse(Checkout.Read(props)).Descendants("LangVersion").Single().Value;
        Assert.Equal(((int)NanoGate.NewestLanguage / 100).ToString(), version);
    }

    private static IEnumerable<string> ShellRules(string code) =>
        NanoGate.InspectShell([("Shell.cs", NanoExamples.Wrap(code))], []).Select(violation => violation.Rule.Id);

    private static IEnumerable<(string Path, string Text)> DeviceSources() => SourcesUnder(DeviceFolders);

    private static IEnumerable<(string Path, string Text)> SourcesUnder(params string[] folders) =>
        folders.Where(folder => Directory.Exists(Checkout.FullPath(folder))).SelectMany(Checkout.Walk)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => (file, Checkout.Read(file)));
}
