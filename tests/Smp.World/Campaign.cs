using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Smp.World.Reports;

namespace Smp.World;

/// <summary>Many seeds, one room each.</summary>
internal sealed class Campaign(
    RunOptions options, Func<ulong, long, WorldPlan> plans, Action<string>? reader = null)
{
    private const int FailuresMax = 20;

    /// <summary>Everything seen.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Seeds that showed what must never be, lowest first; a campaign gives up after 20.</summary>
    public List<SeedResult> Failures { get; } = [];

    /// <summary>Seeds lived to their end.</summary>
    public int Lived { get; private set; }

    /// <summary>Lives one seed.</summary>
    public static SeedResult Live(WorldPlan plan, Action<string>? reader = null)
    {
        var room = new Room(plan);
        room.Trace.Reader = reader;
        Violation? violation;
        try
        {
            violation = room.Live();
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            violation = new Violation("exception", room.NowMs, thrown.ToString());
        }
        return new SeedResult(
            plan.Seed, [.. plan.Lines()], room.Tally, violation, violation == null ? [] : [.. room.Trace.Last()],
            room.Trace.Print);
    }

    /// <summary>Lives all of them; <paramref name="progress"/> is told how many are done.</summary>
    public void Run(Action<int> progress)
    {
        Parallel.For(0, options.Seeds, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, (index, loop) =>
        {
            SeedResult result = Live(plans(unchecked(options.From + (ulong)index), options.LengthMs), reader);
            lock (Failures)
            {
                Take(result);
                progress(Lived);
                if (Failures.Count >= FailuresMax)
                {
                    loop.Stop();
                }
            }
        });
        Failures.Sort((one, other) => one.Seed.CompareTo(other.Seed));
    }

    private void Take(SeedResult result)
    {
        Lived++;
        Tally.Add(result.Tally);
        if (result.Violation != null)
        {
            Failures.Add(result);
        }
    }
}
