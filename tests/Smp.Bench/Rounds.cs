using System;
using System.Diagnostics;
using System.Linq;

namespace Smp.Bench;

/// <summary>Times two ways of doing the same in turns, so that a busy machine hurts both alike, and takes medians.</summary>
internal static class Rounds
{
    /// <summary>Median nanoseconds a repetition of each.</summary>
    /// <param name="rounds">Turns that count; a third as many warm up first.</param>
    /// <param name="repetitions">Repetitions in a turn.</param>
    /// <param name="ours">Does ours so many times.</param>
    /// <param name="peer">Does the peer's so many times.</param>
    public static (double OursNs, double PeerNs) Interleaved(
        int rounds, int repetitions, Action<int> ours, Action<int> peer)
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
        return (Median(oursNs), Median(peerNs));
    }

    private static double Nanoseconds(Action<int> work, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        work(repetitions);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / repetitions;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
