using System;
using System.Collections.Generic;
using Smp.Budget.Busy;
using Smp.Wire;

namespace Smp.Budget.Counting;

/// <summary>Plays inside the counting context; what it returns is made of types that both sides share.</summary>
public static class CountedPlay
{
    /// <summary>Plays a scene with several seeds.</summary>
    /// <returns>
    /// What the worst tick was, the histogram, the worst tick by method, all ticks by method, ticks with the motor on,
    /// and the worst tick by what the host was doing.
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
        return
        [
            watch.WorstTick, TickMeter.Histogram, TickMeter.Worst, TickMeter.All, watch.RunningTicks, watch.WorstWhile,
        ];
    }

    private sealed class CountingWatch : ITickWatch
    {
        private long _worst = -1;

        public int Seed { get; set; }

        public Dictionary<string, long> WorstWhile { get; } = [];

        public string WorstTick { get; private set; } = "";

        public long RunningTicks { get; private set; }

        public void Before() => TickMeter.Begin();

        public void After(BusyPen pen)
        {
            RunningTicks += pen.State == DeviceState.Running ? 1 : 0;
            long total = TickMeter.End();
            if (total > _worst)
            {
                _worst = total;
                WorstTick = $"seed {Seed}, {pen.Describe()}";
            }
            string doing = pen.Host.Doing;
            WorstWhile[doing] = Math.Max(total, WorstWhile.GetValueOrDefault(doing));
        }
    }
}
