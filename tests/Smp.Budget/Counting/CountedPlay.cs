using Smp.Budget.Busy;
using Smp.Wire;

namespace Smp.Budget.Counting;

/// <summary>Plays inside the counting context; what it returns is made of types that both sides share.</summary>
public static class CountedPlay
{
    /// <summary>Plays a scene with several seeds.</summary>
    /// <returns>
    /// What the worst tick was, the histogram, the worst tick by method, all ticks by method, ticks with the motor on.
    /// </returns>
    public static object[] Run(string scene, int firstSeed, int seeds, int ticks, int methods)
    {
        TickMeter.Prepare(methods);
        CountingWatch watch = new();
        for (int seed = firstSeed; seed < firstSeed + seeds; seed++)
        {
            watch.Seed = seed;
            Scenes.Play(scene, (ulong)seed, ticks, watch);
        }
        return [watch.WorstTick, TickMeter.Histogram, TickMeter.Worst, TickMeter.All, watch.RunningTicks];
    }

    private sealed class CountingWatch : ITickWatch
    {
        public int Seed { get; set; }

        public string WorstTick { get; private set; } = "";

        public long RunningTicks { get; private set; }

        public void Before() => TickMeter.Begin();

        public void After(BusyPen pen)
        {
            RunningTicks += pen.State == DeviceState.Running ? 1 : 0;
            if (TickMeter.End())
            {
                WorstTick = $"seed {Seed}, {pen.Describe()}";
            }
        }
    }
}
