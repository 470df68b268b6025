using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Smp.Budget.Busy;
using Smp.Budget.Counting;
using Smp.Budget.Reach;
using Xunit;

namespace Smp.Budget.Tests;

/// <summary>No tick costs more than the chip has time for, in any scene, and the scenes play everything.</summary>
public sealed class TickBudgetTests : IClassFixture<PlayedScenes>
{
    private readonly PlayedScenes _played;

    public TickBudgetTests(PlayedScenes played)
    {
        _played = played;
    }

    public static TheoryData<string> EveryScene => [.. Scenes.All];

    [Theory]
    [MemberData(nameof(EveryScene))]
    public void No_tick_executes_more_instructions_than_the_budget(string scene)
    {
        TickCount count = _played.ByScene[scene];
        string parts = string.Join(", ", count.WorstByPart.Take(5).Select(one => $"{one.Part} {one.Instructions}"));
        Assert.True(
            count.Worst <= TickBudget.MaxOf(scene),
            $"{count.Worst} instructions in one tick, {TickBudget.MaxOf(scene)} at most "
                + $"({count.WorstTick}; {parts}). Spread the work over ticks or do less of it.");
    }

    [Fact]
    public void Scenes_execute_every_method_that_a_tick_can_reach()
    {
        HashSet<string> seen = [.. _played.ByScene.Values.SelectMany(count => count.MethodsSeen)];
        using DeviceCode code = new();
        IEnumerable<string> reachable = FromTick(code).Methods.Select(method => CountedMethod.Of(method).Name);
        IEnumerable<string> unseen = reachable.Distinct().Where(name => !seen.Contains(name));
        Assert.True(!unseen.Any(), $"never played, so never counted: {string.Join(", ", unseen)}");
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public void Scenes_run_the_motor(string scene)
    {
        TickCount count = _played.ByScene[scene];
        Assert.True(count.RunningTicks * 100 > count.Ticks, $"{count.RunningTicks} of {count.Ticks} ticks running");
    }

    [Fact]
    public void A_core_doctored_to_do_more_is_over_the_budget()
    {
        using CountedDevice device = new(Lengthen);
        TickCount count = device.Play(Scenes.Session, 1, 1, 100);
        Assert.True(count.AtPermille(1) > TickBudget.InstructionsMax, $"{count.AtPermille(1)} instructions");
    }

    [Theory]
    [MemberData(nameof(EveryScene))]
    public void Ten_thousand_busy_ticks_allocate_nothing(string scene)
    {
        AllocationWatch watch = AllocationWatch.Measure(scene, 3, 10_000);
        Assert.True(watch.Ticks >= 10_000, $"only {watch.Ticks} ticks");
        Assert.True(watch.Bytes == 0, $"{watch.Bytes} bytes allocated, first {watch.First}");
    }

    [Fact]
    public void An_array_made_between_before_and_after_is_seen()
    {
        AllocationWatch watch = new();
        watch.Before();
        _ = new object[4];
        watch.After(new BusyPen(1, watch));
        Assert.True(watch.Bytes > 0, "an array was made and not seen");
    }

    internal static ReachableCode FromTick(DeviceCode code) => ReachableCode.From(
        [code.Core, code.Wire], "Smp.Core.Device", "Tick", DeviceCode.NativeTypes);

    private static void Lengthen(ModuleDefinition core)
    {
        MethodBody tick = core.GetType("Smp.Core.Device").Methods.Single(method => method.Name == "Tick").Body;
        ILProcessor editor = tick.GetILProcessor();
        for (int i = 0; i < TickBudget.InstructionsMax; i++)
        {
            editor.InsertBefore(tick.Instructions[0], editor.Create(OpCodes.Nop));
        }
    }
}
