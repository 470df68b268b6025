using System;
using System.Diagnostics;
using System.Linq;
using Smp.World;
using Smp.World.Reports;

if (args.Any(argument => argument is "--help" or "-h" or "-?"))
{
    Console.WriteLine(RunOptions.Usage);
    return 0;
}
(RunOptions? options, string error) = RunOptions.Read(args);
if (options is null)
{
    Console.Error.WriteLine($"simulate: {error}");
    return 2;
}
long started = Stopwatch.GetTimestamp();
long toldMs = 0;
var campaign = new Campaign(options, options.IsTraced ? Console.WriteLine : null);
campaign.Run(lived =>
{
    long elapsedMs = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    if (elapsedMs - toldMs >= 5_000)
    {
        toldMs = elapsedMs;
        Console.Error.WriteLine($"simulate: {lived} of {options.Seeds} seeds, {campaign.Failures.Count} failed");
    }
});
CampaignReport.Write(Console.Out, campaign, options, Stopwatch.GetElapsedTime(started));
return campaign.Failures.Count > 0 || CampaignReport.Missing(campaign).Any() ? 1 : 0;
