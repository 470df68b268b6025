using System;
using System.Linq;
using Smp.Core.Rig.Guarding;
using Smp.Core.Safety;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Each guard stops what it is there for in its time, and nothing else would have.</summary>
public sealed class GuardsAreNeededTests
{
    public static TheoryData<int> EveryTrial => [.. Enumerable.Range(0, GuardTrials.All().Count)];

    [Theory]
    [MemberData(nameof(EveryTrial))]
    public void Each_guard_takes_the_lease_in_its_time_and_names_the_fault(int index)
    {
        GuardTrial trial = GuardTrials.All()[index];
        GuardFinding finding = GuardTrials.Play(trial, true);
        Assert.True(finding.OffMs <= trial.OffMsMax, $"{trial.What}: {finding} for {trial.OffMsMax} ms");
        Assert.Equal(trial.Fault, finding.Fault);
    }

    [Theory]
    [MemberData(nameof(EveryTrial))]
    public void Without_it_the_motor_would_run_on(int index)
    {
        GuardTrial trial = GuardTrials.All()[index];
        GuardFinding finding = GuardTrials.Play(trial, false);
        Assert.True(
            finding.OffMs is null || finding.OffMs > trial.OffMsMax,
            $"{trial.What}: without {trial.Guard.Name} it stopped after {finding.OffMs} ms with {finding.Fault}");
    }

    [Fact]
    public void No_guard_ships_without_a_trial()
    {
        Type[] tried = [.. GuardTrials.All().Select(trial => trial.Guard)];
        Assert.All(Guards.Shipped(), guard => Assert.Contains(guard.GetType(), tried));
    }
}
