using System.IO;
using System.Linq;
using System.Reflection;
using Mono.Cecil;
using Smp.Budget.Counting;
using Xunit;

namespace Smp.Budget.Tests;

/// <summary>What is counted is what is executed: small code whose instructions were counted by hand.</summary>
public sealed class InstructionCounterTests
{
    // 5 before the first test, 8 for each round, 3 for each test, 2 to return.
    private const string Sum =
        "public static int Tick(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += i; } return sum; }";

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 21)]
    [InlineData(10, 120)]
    [InlineData(1_000, 11_010)]
    public void A_loop_costs_what_it_executes(int rounds, long instructions) =>
        Assert.Equal(instructions, Count(Sum, rounds));

    [Theory]
    [InlineData(1, 5)]
    [InlineData(-1, 6)]
    public void Only_the_branch_taken_counts(int value, long instructions) => Assert.Equal(
        instructions, Count("public static int Tick(int n) => n > 0 ? n : -n;", value));

    [Theory]
    [InlineData(0, 4)]
    [InlineData(2, 4)]
    [InlineData(7, 5)]
    public void A_switch_reaches_its_case(int value, long instructions) => Assert.Equal(
        instructions,
        Count(
            "public static int Tick(int n) { switch (n) { case 0: return 4; case 1: return 9; case 2: return 1; "
                + "case 3: return 7; default: return n; } }",
            value));

    [Fact]
    public void A_called_method_counts_and_what_is_native_counts_as_its_call()
    {
        const string Calls = "public static int Tick(int n) { return Twice(n); } "
            + "private static int Twice(int n) { return System.Math.Abs(n) + System.Math.Abs(n); }";
        Assert.Equal(9, Count(Calls, 3));
    }

    /// <summary>
    /// Leaves the counts in a static place, so these tests must not run side by side; one class never does.
    /// </summary>
    private static long Count(string members, int argument)
    {
        using ModuleDefinition module = TinyCode.Compile(members);
        InstructionCounter counter = new();
        counter.Rewrite(module, []);
        using MemoryStream image = new();
        module.Write(image);
        MethodInfo tick = Assembly.Load(image.ToArray()).GetType("Probe")!.GetMethod("Tick")!;
        TickMeter.Prepare(counter.Methods.Count);
        TickMeter.Begin();
        tick.Invoke(null, [argument]);
        return TickMeter.Counts.Sum();
    }
}
