using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Smp.Budget.Counting;
using Smp.Budget.Reach;
using Xunit;

namespace Smp.Budget.Tests;

/// <summary>What a tick can reach makes no object and divides by nothing that may be zero.</summary>
public sealed class ReachableCodeTests
{
    [Fact]
    public void Nothing_that_a_tick_can_reach_makes_an_object_or_passes_a_struct()
    {
        using DeviceCode code = new();
        IReadOnlyList<string> found = CostCheck.Find(TickBudgetTests.FromTick(code), code.Core, code.Wire);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Nothing_that_a_tick_can_reach_divides_without_a_guard()
    {
        using DeviceCode code = new();
        ReachableCode reachable = TickBudgetTests.FromTick(code);
        IReadOnlyList<string> found = DivisionCheck.Find(reachable);
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.True(DivisionCheck.Count(reachable) > 10, "hardly a division was looked at: this proves nothing");
    }

    [Fact]
    public void A_tick_reaches_parts_guards_and_messages_through_their_ports()
    {
        using DeviceCode code = new();
        string[] names = [.. TickBudgetTests.FromTick(code).Methods.Select(method => CountedMethod.Of(method).Name)];
        Assert.Contains("CableLink.Pump", names);
        Assert.Contains("RotationGuard.Inspect", names);
        Assert.Contains("UsageRecord.WriteTo", names);
        Assert.DoesNotContain("SlicedCrc32.Compute", names);
        Assert.DoesNotContain("RecordRing.Scan", names);
    }

    [Theory]
    [InlineData("newobj", "public object Tick() => new object();")]
    [InlineData("newarr", "public int Tick(int n) => new int[n].Length;")]
    [InlineData("box", "public object Tick(int n) => n;")]
    [InlineData("ldftn", "public System.Func<int> Tick() => Other; private int Other() => 1;")]
    [InlineData("newobj", "public System.Collections.Generic.IEnumerable<int> Tick() { yield return 1; }")]
    [InlineData("newobj", "public int Tick() => Other(); private int Other() => new Probe().GetHashCode();")]
    [InlineData("calls System.String::Concat", "public string Tick(string a) => a + a;")]
    [InlineData("parameter pair is a struct", "public int Tick(Pair pair) => pair.A;")]
    [InlineData("local 0 is a struct", "public int Tick() { Pair pair; pair.A = 1; pair.B = 2; return pair.A; }")]
    [InlineData("result is a struct", "private Pair _pair; public Pair Tick() => _pair;")]
    [InlineData("field _pair is a struct", "private Pair _pair; public int Tick() => _pair.B;")]
    [InlineData("parameter a is a struct", "public int Tick(int? a) => 1;")]
    [InlineData("newobj", "private IPart _part; public int Tick() => _part.Work(1);"
        + " public sealed class Maker : IPart { public int Work(int a) => new Probe().GetHashCode(); }")]
    public void Cost_check_finds_what_makes_an_object(string found, string members)
    {
        using ModuleDefinition module = TinyCode.Compile(members);
        Assert.Contains(CostCheck.Find(TinyCode.FromTick(module), module), line => line.Contains(found));
    }

    [Theory]
    [InlineData("public System.DayOfWeek Tick(System.DayOfWeek day, ref int b, long c) => day;")]
    [InlineData("public int Tick(int[] a, int[] b) { System.Array.Copy(a, b, 1); return a.Length + b[0]; }")]
    [InlineData("public int Tick() => 1; public object Other() => new object();")]
    public void Cost_check_lets_pass_what_makes_none(string members)
    {
        using ModuleDefinition module = TinyCode.Compile(members);
        Assert.Empty(CostCheck.Find(TinyCode.FromTick(module), module));
    }

    [Theory]
    [InlineData("public int Tick(int a, int b) => a / b;")]
    [InlineData("public uint Tick(uint a, uint b) => a % b;")]
    [InlineData("public int Tick(int a, int b, int c) => c > 0 ? a / b : 0;")]
    [InlineData("public int Tick(int a, int b) => b <= 0 ? a / b : 0;")]
    [InlineData("public int Tick(int a, int b) { if (b > 0) { b = a; return a / b; } return 0; }")]
    [InlineData("private int _b; public int Tick(int a) => _b > 0 ? a / _b : 0;")]
    [InlineData("public int Tick(int a, int b) { int c = 1; if (b > 0) { c = 2; } return c * a / b; }")]
    [InlineData("public int Tick(int a, int b) => Other(a, b); private int Other(int a, int b) => a / b;")]
    public void Division_check_finds_a_divisor_that_may_be_zero(string members)
    {
        using ModuleDefinition module = TinyCode.Compile(members);
        Assert.Single(DivisionCheck.Find(TinyCode.FromTick(module)));
    }

    [Theory]
    [InlineData("public int Tick(int a) => a / 10;")]
    [InlineData("public long Tick(long a) => a % 1_000_000_000_000L;")]
    [InlineData("public int Tick(int a, int b) => b > 0 ? a / b : 0;")]
    [InlineData("public int Tick(int a, int b) { if (b <= 0) { return 0; } return a / b; }")]
    [InlineData("private readonly int _b; public uint Tick(uint a) => _b > 0 ? (a - 1) % (uint)_b : 0;")]
    public void Division_check_lets_pass_a_guarded_one(string members)
    {
        using ModuleDefinition module = TinyCode.Compile(members);
        Assert.Empty(DivisionCheck.Find(TinyCode.FromTick(module)));
        Assert.Equal(1, DivisionCheck.Count(TinyCode.FromTick(module)));
    }
}
