using System.IO;
using Smp.Core.Rig.Guarding;

namespace Smp.World.Reports;

/// <summary><c>./smp simulate --guards</c>: every guard, what it is there for, and what happens without it.</summary>
internal static class GuardTable
{
    /// <summary>Plays all trials and writes a line for each.</summary>
    /// <returns>0 when every guard does its work and none could be left out, else 1.</returns>
    public static int Write(TextWriter to)
    {
        bool isRight = true;
        to.WriteLine($"{"guard",-24}{"what happens",-50}{"with it",-40}{"limit",-12}without it");
        foreach (GuardTrial trial in GuardTrials.All())
        {
            GuardFinding with = GuardTrials.Play(trial, true);
            isRight &= with.OffMs <= trial.OffMsMax && with.Fault == trial.Fault;
            to.Write($"{trial.Guard.Name,-24}{trial.What,-50}");
            to.Write($"{$"off in {with.OffMs} ms, {with.Fault}",-40}{$"{trial.OffMsMax} ms",-12}");
            isRight &= WriteWithout(to, trial);
        }
        to.WriteLine(isRight ? "every guard is needed" : "A GUARD IS MISSING OR NOT NEEDED");
        return isRight ? 0 : 1;
    }

    // The trial keeps state, so that the other half of it is played with a new one.
    private static bool WriteWithout(TextWriter to, GuardTrial tried)
    {
        foreach (GuardTrial trial in GuardTrials.All())
        {
            if (trial.What == tried.What)
            {
                GuardFinding without = GuardTrials.Play(trial, false);
                string found = without.OffMs is null ? "runs on" : $"off in {without.OffMs} ms, {without.Fault}";
                to.WriteLine(found);
                return without.OffMs is null || without.OffMs > trial.OffMsMax;
            }
        }
        return false;
    }
}
