using System;
using System.IO;
using Smp.World.Faults;
using Xunit;

namespace Smp.World.Tests;

/// <summary>What a person types and gets.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("--seeds")]
    [InlineData("--seeds 0")]
    [InlineData("--seeds -1")]
    [InlineData("--seeds many")]
    [InlineData("--seeds 1 --from x")]
    [InlineData("--seeds 1 --hours 0")]
    [InlineData("--seeds 1 --hours 1e9")]
    [InlineData("--seeds 1 --jobs 0")]
    [InlineData("--seed 1")]
    [InlineData("fast")]
    public void Wrong_use_ends_with_2_and_one_line(string typed)
    {
        Assert.Equal(2, Run(typed));
        string said = _errors.ToString();
        Assert.StartsWith("simulate: ", said, StringComparison.Ordinal);
        Assert.Single(said.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("", _output.ToString());
    }

    [Fact]
    public void Help_is_printed_and_ends_with_0()
    {
        Assert.Equal(0, Run("--help"));
        Assert.Contains("--seeds N", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_that_hold_end_with_0_and_print_what_was_seen()
    {
        Assert.Equal(0, Run("--seeds 3 --hours 0.01"));
        Assert.Contains("x real time", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("3 seeds held, 0 did not", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_that_fails_ends_with_1_and_prints_plan_trace_and_replay_line()
    {
        FaultKind fault = FaultKind.Spell("rotor locked for good", Breaks.None, 1_000, 1_000_000,
            room => room.Pen.Board.Motor.IsLocked = true, _ => { });
        int code = Simulation.Run(
            ["--seeds", "1", "--from", "4", "--hours", "0.01"], _output, _errors,
            (seed, lengthMs) => Plans.Calm(seed).With(fault) with { LengthMs = lengthMs });
        string said = _output.ToString();
        Assert.Equal(1, code);
        Assert.Contains("seed 4 failed: recovery", said, StringComparison.Ordinal);
        Assert.Contains("fault: rotor locked for good", said, StringComparison.Ordinal);
        Assert.Contains("s  light: Faulted", said, StringComparison.Ordinal);
        Assert.Contains("./smp simulate --seeds 1 --from 4 --hours 0.01", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_failed_seeds_that_cannot_be_read_says_so()
    {
        using var file = new StringReader("# history\n12 0.1 what it was\nnonsense\n");
        FormatException thrown = Assert.Throws<FormatException>(() => FailedSeed.ReadAll(file));
        Assert.Contains("nonsense", thrown.Message, StringComparison.Ordinal);
    }

    private int Run(string typed) => Simulation.Run(
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), _output, _errors, WorldPlans.Of);
}
