using System.CommandLine;
using Smp.App.Demo;

namespace Smp.App.Verbs;

/// <summary><c>smp demo</c>: a whole session with a simulated pen, in a fraction of its time.</summary>
public static class DemoVerb
{
    private static readonly Option<string> Out = new("--out")
    {
        Description = "Folder for ledger and reports.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "smp-demo",
    };

    private static readonly Option<ulong> Seed = VerbOptions.Seed();

    private static readonly Option<double> Hours = new Option<double>("--hours")
    {
        Description = "Length of the session.",
        DefaultValueFactory = _ => 2,
        HelpName = "H",
    }.Within(0.1, 8);

    /// <summary>The verb.</summary>
    public static Command Build()
    {
        var verb = new Command("demo", "Watch one session end to end: smp demo --out out") { Out, Seed, Hours };
        verb.SetAction(parsed =>
        {
            using var stop = new StopRequest();
            using var stage = new DemoStage(parsed.GetValue(Out)!, parsed.GetValue(Seed), stop.Token);
            return new DemoPlay(stage, parsed.GetValue(Hours)).Run();
        });
        return verb;
    }
}
