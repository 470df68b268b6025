using System;
using System.CommandLine;
using System.Linq;
using Smp.Bridge;
using Smp.Bridge.Setup;
using Smp.Wire.Messages;
using Smp.Wire.Settings;

namespace Smp.App.Verbs.Setup;

/// <summary><c>smp pen-setup sense</c>: a sense against a meter at two points.</summary>
internal static class SenseAct
{
    private const int Samples = 5;
    private const string Current = "current";
    private const string Supply = "supply";
    private const string Rail = "rail";

    private static readonly Argument<string> Sense = new("sense")
    {
        Description = "current in mA, supply or rail in mV.",
    };

    private static readonly Option<int[]> At = new("--at")
    {
        Required = true,
        HelpName = "VALUE",
        Description = "What the meter shows, mA or mV: twice, the lower first. It waits for Enter at each.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The act.</summary>
    public static Command Build()
    {
        Sense.AcceptOnlyFromAmong(Current, Supply, Rail);
        return SetupAct.Build(
            "sense", "Calibrate a sense against a meter: smp pen-setup sense supply --at 6000 --at 8400",
            Run, Sense, At);
    }

    private static int Run(ParseResult parsed, SetupDesk desk)
    {
        string sense = parsed.GetValue(Sense)!;
        int[] at = parsed.GetValue(At)!;
        if (sense == Rail)
        {
            throw new VerbException(
                "the pen does not tell what it measures on its rail; calibrate the supply, the rail keeps its design.");
        }
        SenseScale design = sense == Current ? SenseScale.CurrentAsDesigned : SenseScale.VoltageAsDesigned;
        if (at.Length != 2 || at[0] < 0 || at[1] <= at[0] || at[1] > design.MilliMax)
        {
            throw new VerbException($"give --at twice, the lower first, 0 to {design.MilliMax}.");
        }
        SenseCalibration calibration = Kept(desk.Settings);
        SenseScale inForce = InForce(calibration, sense, design);
        double low = CodeAt(desk.Talk, sense, at[0], inForce);
        double high = CodeAt(desk.Talk, sense, at[1], inForce);
        if (design.Through((low, high), (at[0], at[1]), out SenseScale made) is { } whyNot)
        {
            throw new VerbException($"{sense}: {whyNot}.", ExitCode.CheckFailed);
        }
        Put(calibration, sense, made);
        Console.WriteLine($"{sense}: code {made.ZeroCode} at 0, {made.StepMicro} micro each code");
        byte[] bytes = new byte[SenseCalibration.PayloadBytes];
        calibration.WriteTo(bytes, 0);
        return desk.Write(Intent.SetUpSense, [(SettingId.SenseCalibration, bytes)]);
    }

    private static double CodeAt(PenTalk talk, string sense, int milli, SenseScale inForce)
    {
        string unit = sense == Current ? "mA" : "mV";
        Console.Error.WriteLine($"set the {sense} to {milli} {unit} by the meter, then press Enter");
        if (Console.In.ReadLine() is null)
        {
            throw new VerbException("nobody has pressed Enter; nothing was changed.");
        }
        // The first sample may have been measured before.
        talk.NextSample();
        double reported = Enumerable.Range(0, Samples).Select(_ => Of(talk.NextSample(), sense)).Average();
        Console.Error.WriteLine($"the pen reads {reported:0.0} {unit}");
        return inForce.CodeOf(reported);
    }

    private static int Of(TelemetrySample sample, string sense) =>
        sense == Current ? sample.CurrentMa : sample.SupplyMv;

    private static SenseCalibration Kept(PenSettings settings)
    {
        byte[] bytes = settings.Read(SettingId.SenseCalibration);
        var kept = new SenseCalibration();
        kept.ReadFrom(bytes, 0, bytes.Length);
        return kept;
    }

    // A step of 0 is no calibration: what the pen reports is then by its parts as designed.
    private static SenseScale InForce(SenseCalibration kept, string sense, SenseScale design)
    {
        (int zero, int step) = sense == Current
            ? (kept.CurrentZeroCode, kept.CurrentStepUa)
            : (kept.SupplyZeroCode, (int)kept.SupplyStepUv);
        return step == 0 ? design : design with { ZeroCode = zero, StepMicro = step };
    }

    private static void Put(SenseCalibration calibration, string sense, SenseScale made)
    {
        if (sense == Current)
        {
            calibration.CurrentZeroCode = (ushort)made.ZeroCode;
            calibration.CurrentStepUa = (ushort)made.StepMicro;
        }
        else
        {
            calibration.SupplyZeroCode = (ushort)made.ZeroCode;
            calibration.SupplyStepUv = (ushort)made.StepMicro;
        }
    }
}
