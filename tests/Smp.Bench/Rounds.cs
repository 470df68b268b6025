using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Smp.Bench;

/// <summary>Times two ways of doing the same in turns, so that a busy machine hurts both alike.</summary>
internal static class Rounds
{
    /// <summary>Measures both.</summary>
    /// <param name="rounds">Turns that count; a third as many warm up first.</param>
    /// <param name="repetitions">Repetitions in a turn.</param>
    /// <param name="ours">Does ours so many times.</param>
    /// <param name="peer">Does the peer's so many times.</param>
    public static Timing Interleaved(int rounds, int repetitions, Action<int> ours, Action<int> peer)
    {
        int warmUp = rounds / 3;
        double[] oursNs = new double[rounds];
        double[] peerNs = new double[rounds];
        for (int round = -warmUp; round < rounds; round++)
        {
            double oursNow = Nanoseconds(ours, repetitions);
            double peerNow = Nanoseconds(peer, repetitions);
            if (round >= 0)
            {
                oursNs[round] = oursNow;
                peerNs[round] = peerNow;
            }
        }
        return new(Median(oursNs), Median(peerNs), Median(peerNs.Zip(oursNs, (peerNow, oursNow) => peerNow / oursNow)));
    }

    private static double Nanoseconds(Action<int> work, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        work(repetitions);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
