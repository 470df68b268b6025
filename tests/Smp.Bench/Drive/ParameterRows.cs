using System.Collections.Generic;
using System.Linq;
using Smp.Simulator;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>Motors that are not what their sheet says: drawn at random, and at the corners.</summary>
internal static class ParameterRows
{
    private const int Sets = 3;
    private const int Times = 2;
    private const int WorstPermilleOfR = 200;
    private const int WorstPermilleOfK = 100;
    private const int WorstPermilleOfJ = 200;
    private const int SeedsEach = 3;
    private const double SheetCelsius = 25;
    private const double CopperPerKelvin = 0.0039;

    private static readonly double?[] WindingsCelsius = [10, 100];

    /// <summary>Sets drawn from a seed, each for all plants, cold and hot.</summary>
    public static IEnumerable<BenchRow> Drawn(ulong seed)
    {
        SeededRandom random = new(seed, "drive bench");
        for (int set = 1; set <= Sets; set++)
        {
            Off off = new(
                random.Between(-WorstPermilleOfR, WorstPermilleOfR),
                random.Between(-WorstPermilleOfK, WorstPermilleOfK),
                random.Between(-WorstPermilleOfJ, WorstPermilleOfJ));
            yield return Row(
                $"motor {set} drawn by --seed {seed}, worst of A, B, C at 10 and 100 C: {off}",
                Trials([off], WindingsCelsius));
        }
    }

    /// <summary>All corners of R and k, all plants, winding as the sheet.</summary>
    public static BenchRow Corners() => Row(
        "corners R +-20 %, k +-10 %, worst of A, B, C",
        Trials([.. from r in Ends(WorstPermilleOfR) from k in Ends(WorstPermilleOfK) select new Off(r, k, 0)], [null]));

    /// <summary>All corners of what is drawn, all plants, cold and hot: no draw is further out.</summary>
    public static BenchRow AllCorners() => Row(
        "corners R +-20 %, k +-10 %, J +-20 %, worst of A, B, C at 10 and 100 C",
        Trials(
            [
                .. from r in Ends(WorstPermilleOfR)
                   from k in Ends(WorstPermilleOfK)
                   from j in Ends(WorstPermilleOfJ)
                   select new Off(r, k, j),
            ],
            WindingsCelsius));

    private static int[] Ends(int worst) => [-worst, worst];

    private static IEnumerable<Trial> Trials(Off[] offs, double?[] windingsCelsius) =>
        from plant in Plant.All
        from off in offs
        from celsius in windingsCelsius
        from seed in Enumerable.Range(1, SeedsEach)
        select new Trial
        {
            Plant = plant, Fitted = off.Apply(plant.Motor), WindingCelsius = celsius, Seed = (ulong)seed,
        };

    private static BenchRow Row(string figure, IEnumerable<Trial> trials)
    {
        Trial[] all = [.. trials];
        Bundle worst = Bundle.Worst(all);
        double[] open = [.. all.Select(OpenLoopShare)];
        return new BenchRow(
            figure,
            worst.ToString(),
            $"{Cell.Percent(open.Min())} to {Cell.Percent(open.Max())} % under load, open loop at the sheet's voltage",
            null, $"<= {Bundle.Limits(Times)}", worst.IsWithin(Times));
    }

    // By the motor's equation: what the voltage that the sheet asks for gives on the motor fitted, under the load.
    private static double OpenLoopShare(Trial trial)
    {
        MotorDatasheet sheet = trial.Plant.Motor;
        MotorDatasheet fitted = trial.Fitted ?? sheet;
        double kelvin = (trial.WindingCelsius ?? SheetCelsius) - SheetCelsius;
        fitted = fitted with { WindingOhm = fitted.WindingOhm * (1 + (CopperPerKelvin * kelvin)) };
        double hz = fitted.NoLoadHz(trial.Plant.NoLoadV(trial.SetHz))
            - new Plant(trial.Plant.Letter, fitted).DroopHz(DisturbanceRows.StepMnm / 1_000);
        return (hz / trial.SetHz) - 1;
    }

    private sealed record Off(int RPermille, int KPermille, int JPermille)
    {
        public MotorDatasheet Apply(MotorDatasheet sheet) => sheet with
        {
            WindingOhm = sheet.WindingOhm * (1 + (RPermille / 1_000.0)),
            TorqueConstantMnmPerA = sheet.TorqueConstantMnmPerA * (1 + (KPermille / 1_000.0)),
            InertiaGcm2 = sheet.InertiaGcm2 * (1 + (JPermille / 1_000.0)),
        };

        public override string ToString() =>
            $"R {Percent(RPermille)} %, k {Percent(KPermille)} %, J {Percent(JPermille)} %";

        private static string Percent(int permille) => Cell.Of($"{permille / 10.0:+0.0;-0.0}");
    }
}
