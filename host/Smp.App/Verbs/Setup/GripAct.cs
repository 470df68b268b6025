using System;
using System.CommandLine;
using Smp.Bridge;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup grip</c>: two readings of a gauge at the needle make the grip's scale.</summary>
public static class GripAct
{
    private const int InUmMax = 60;
    private const int OutUmMin = 700;
    private const int OutUmMax = 1_300;
    private const int NotGiven = -1;

    private static readonly Option<string?> Step = new("--step")
    {
        HelpName = "in|out",
        Description = "Where the needle is: first in, then out.",
    };

    private static readonly Option<int> GaugeUm = new("--gauge-um")
    {
        HelpName = "N",
        Description = $"What the gauge reads, um: 0 to {InUmMax} in, {OutUmMin} to {OutUmMax} out.",
        DefaultValueFactory = _ => NotGiven,
    };

    private static readonly Option<bool> Abandon = new("--abandon")
    {
        Description = "End it and draw the needle in; the scale stays as it was.",
    };

    /// <summary>The act.</summary>
    public static Command Build()
    {
        Step.AcceptOnlyFromAmong("in", "out");
        return LedgerAct.Build(
            "grip", "Calibrate needle protrusion with a gauge, no cartridge mounted: "
            + "smp pen-setup grip --step in --gauge-um 0", Run, Step, GaugeUm, Abandon);
    }

    private static int Run(ParseResult parsed, LedgerDesk desk)
    {
        string? step = parsed.GetValue(Step);
        int gaugeUm = parsed.GetValue(GaugeUm);
        bool isAbandoned = parsed.GetValue(Abandon);
        if (isAbandoned == (step is not null) || (isAbandoned && gaugeUm != NotGiven))
        {
            throw new VerbException("give --step in or --step out with --gauge-um N, or --abandon alone.");
        }
        if (!isAbandoned)
        {
            CheckReading(step!, gaugeUm);
        }
        string verb = isAbandoned ? Intent.CalibrateGripAbandon
            : step == "in" ? Intent.CalibrateGripIn : Intent.CalibrateGripOut;
        desk.Ask(new Intent { Verb = verb, GaugeUm = isAbandoned ? 0 : gaugeUm }, VerbOptions.Patience);
        Console.WriteLine(NextLine(verb));
        return ExitCode.Done;
    }

    private static void CheckReading(string step, int gaugeUm)
    {
        (int least, int most) = step == "in" ? (0, InUmMax) : (OutUmMin, OutUmMax);
        if (gaugeUm < least || gaugeUm > most)
        {
            string given = gaugeUm == NotGiven ? "--gauge-um is missing" : $"--gauge-um {gaugeUm} is out of range";
            throw new VerbException($"{given}: with the needle {step} give {least} to {most}.");
        }
    }

    private static string NextLine(string verb) => verb switch
    {
        Intent.CalibrateGripIn =>
            "the needle goes out to about 1 mm; read the gauge there, then: smp pen-setup grip --step out --gauge-um N",
        Intent.CalibrateGripOut => "the new scale is kept and the needle is drawn in",
        _ => "the needle is drawn in and the scale is as it was",
    };
}
