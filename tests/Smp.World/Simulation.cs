using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Smp.World.Reports;

namespace Smp.World;

/// <summary><c>./smp simulate</c>, from its arguments to its exit code.</summary>
internal static class Simulation
{
    private const int TellMs = 5_000;

    /// <summary>Runs it.</summary>
    /// <param name="args">What a person typed.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="errors">Where progress and complaints go.</param>
    /// <param name="plans">From a seed and a length to a plan.</param>
    /// <returns>0 when all seeds held, 1 when one did not, 2 when the arguments cannot be used.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors, Func<ulong, long, WorldPlan> plans)
    {
        if (args.Any(argument => argument is "--help" or "-h" or "-?"))
        {
            output.WriteLine(RunOptions.Usage);
            return 0;
        }
        if (args is ["--guards"])
        {
            return GuardTable.Write(output);
        }
        (RunOptions? options, string error) = RunOptions.Read(args);
        if (options is null)
        {
            errors.WriteLine($"simulate: {error}");
            return 2;
        }
        var campaign = new Campaign(options, plans, options.IsTraced ? output.WriteLine : null);
        long started = Stopwatch.GetTimestamp();
        campaign.Run(Progress(campaign, options, errors, started));
        CampaignReport.Write(output, campaign, options, Stopwatch.GetElapsedTime(started));
        return campaign.Failures.Count > 0 || CampaignReport.Missing(campaign).Any() ? 1 : 0;
    }

    private static Action<int> Progress(Campaign campaign, RunOptions options, TextWriter errors, long started)
    {
        double toldMs = 0;
        return lived =>
        {
            double elapsedMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (elapsedMs - toldMs >= TellMs)
            {
                toldMs = elapsedMs;
                errors.WriteLine($"simulate: {lived} of {options.Seeds} seeds, {campaign.Failures.Count} failed");
            }
        };
    }
}
