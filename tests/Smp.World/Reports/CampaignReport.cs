using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Smp.Wire;
using Smp.World.Faults;

namespace Smp.World.Reports;

/// <summary>What a campaign prints.</summary>
internal static class CampaignReport
{
    /// <summary>From so many seeds on, everything that can happen must have happened.</summary>
    public const int CompleteSeeds = 1_000;

    /// <summary>Codes that need not be seen, and why.</summary>
    public static Dictionary<FaultCode, string> Exempt { get; } = new()
    {
        [FaultCode.None] = "not a fault",
        [FaultCode.WindingHot] = "rare: only a current reading that lies high makes the reckoned winding hot",
        [FaultCode.OverPower] = "rare: the drive keeps to its cap in the mean, and limits written over are found first",
    };

    /// <summary>Writes it all.</summary>
    public static void Write(TextWriter to, Campaign campaign, RunOptions options, TimeSpan elapsed)
    {
        Tally tally = campaign.Tally;
        double seconds = Math.Max(0.001, elapsed.TotalSeconds);
        int lived = campaign.Lived;
        to.WriteLine(Line($"{lived} seeds from {options.From}, {options.Hours} h each, {options.Jobs} at a time"));
        to.WriteLine(Line($"{lived / seconds:F1} seeds/s, {tally.WorldMs / 1_000.0 / seconds:N0} x real time"));
        to.WriteLine(Line($"{tally.Runs} runs, {tally.Strokes} strokes, {tally.Cuts} power cuts"));
        to.WriteLine(Line($"{tally.Records} records"));
        to.WriteLine("fault kinds begun:");
        foreach (string name in FaultKinds.All.Select(kind => kind.Name))
        {
            to.WriteLine(Line($"  {name,-34}{tally.Faults.GetValueOrDefault(name),10}"));
        }
        to.WriteLine("fault codes latched or alarmed:");
        foreach (FaultCode code in Enum.GetValues<FaultCode>())
        {
            string note = Exempt.TryGetValue(code, out string? reason) ? $"   ({reason})" : "";
            to.WriteLine(Line($"  {code,-34}{tally.Codes.GetValueOrDefault(code),10}{note}"));
        }
        foreach (SeedResult failure in campaign.Failures)
        {
            WriteFailure(to, failure, options);
        }
        foreach (string missing in Missing(campaign))
        {
            to.WriteLine(missing);
        }
        to.WriteLine(Line($"{campaign.Lived - campaign.Failures.Count} seeds held, {campaign.Failures.Count} did not"));
    }

    /// <summary>What a large campaign should have seen and has not.</summary>
    public static IEnumerable<string> Missing(Campaign campaign)
    {
        if (campaign.Lived < CompleteSeeds)
        {
            yield break;
        }
        foreach (FaultKind kind in FaultKinds.All)
        {
            if (!campaign.Tally.Faults.ContainsKey(kind.Name))
            {
                yield return $"never seen: fault kind \"{kind.Name}\"; let it begin more often";
            }
        }
        foreach (FaultCode code in Enum.GetValues<FaultCode>())
        {
            if (!Exempt.ContainsKey(code) && !campaign.Tally.Codes.ContainsKey(code))
            {
                yield return $"never seen: fault code {code}; no fault kind leads to it any more";
            }
        }
    }

    private static void WriteFailure(TextWriter to, SeedResult failure, RunOptions options)
    {
        Violation violation = failure.Violation!;
        to.WriteLine();
        to.WriteLine(Line($"seed {failure.Seed} failed: {violation.Oracle}, at {violation.AtMs / 1_000.0:F3} s:"));
        to.WriteLine($"  {violation.What}");
        foreach (string line in failure.Plan)
        {
            to.WriteLine($"  {line}");
        }
        foreach (string line in failure.LastLines)
        {
            to.WriteLine($"    {line}");
        }
        to.WriteLine(Line($"  replay: ./smp simulate --seeds 1 --from {failure.Seed} --hours {options.Hours}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
