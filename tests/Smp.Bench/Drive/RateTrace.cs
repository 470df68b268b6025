using System;
using System.Collections.Generic;
using System.Linq;

namespace Smp.Bench.Drive;

/// <summary>The true rate of a rotor through time, a sample a ms.</summary>
/// <remarks>
/// The mean of a revolution slides: at every ms it is that of the turn which ends there, so nothing hides between two
/// revolutions. Shares are of the rate that was to be held.
/// </remarks>
internal sealed class RateTrace
{
    private readonly List<double> _turns = [];
    private readonly List<double> _meanHz = [];
    private readonly List<double> _nowHz = [];
    private int _turnAgo;

    /// <summary>Samples so far: the ms since the first.</summary>
    public int Count => _turns.Count;

    /// <summary>Takes the rotor's way and rate, once a ms.</summary>
    public void Take(double turns, double nowHz)
    {
        _turns.Add(turns);
        _nowHz.Add(nowHz);
        _meanHz.Add(SlidingHz(turns));
    }

    /// <summary>Mean rate from one ms to another, Hz.</summary>
    public double MeanHz(int fromMs, int toMs) => (_turns[toMs] - _turns[fromMs]) * 1_000 / (toMs - fromMs);

    /// <summary>Least rate of any instant, Hz.</summary>
    public double LeastHz(int fromMs, int toMs) => _nowHz.Skip(fromMs).Take(toMs - fromMs).Min();

    /// <summary>Highest mean of a revolution, Hz.</summary>
    public double HighestMeanHz(int fromMs, int toMs) => Means(fromMs, toMs).Max();

    /// <summary>Mean of a revolution furthest from a rate, as a share of it.</summary>
    public double FurthestShare(double setHz, int fromMs, int toMs) =>
        Means(fromMs, toMs).Max(hz => Math.Abs((hz / setHz) - 1));

    /// <summary>Standard deviation of the means of whole revolutions, as a share of their mean.</summary>
    /// <returns>Infinity when the rotor made none.</returns>
    public double RevolutionDeviationShare(int fromMs, int toMs)
    {
        double[] revolutions = [.. RevolutionsHz(fromMs, toMs)];
        if (revolutions.Length == 0)
        {
            return double.PositiveInfinity;
        }
        double mean = revolutions.Average();
        return Math.Sqrt(revolutions.Average(hz => (hz - mean) * (hz - mean))) / mean;
    }

    /// <summary>Standard deviation of the rate of every instant, as a share of its mean.</summary>
    public double InstantDeviationShare(int fromMs, int toMs)
    {
        double[] instants = [.. _nowHz.Skip(fromMs).Take(toMs - fromMs)];
        double mean = instants.Average();
        return Math.Sqrt(instants.Average(hz => (hz - mean) * (hz - mean))) / mean;
    }

    /// <summary>Ms from one moment until every mean of a revolution lies within a share for so long.</summary>
    /// <returns>Null when it never does before the end of the trace.</returns>
    public int? WithinMs(double setHz, double share, int fromMs, int stayMs)
    {
        int withinSince = fromMs;
        for (int ms = fromMs; ms < Count; ms++)
        {
            bool isWithin = Math.Abs((_meanHz[ms] / setHz) - 1) <= share;
            withinSince = isWithin ? withinSince : ms + 1;
            if (ms - withinSince >= stayMs)
            {
                return withinSince - fromMs;
            }
        }
        return null;
    }

    private IEnumerable<double> Means(int fromMs, int toMs) => _meanHz.Skip(fromMs).Take(toMs - fromMs);

    private IEnumerable<double> RevolutionsHz(int fromMs, int toMs)
    {
        double beganMs = fromMs;
        double nextTurn = _turns[fromMs] + 1;
        for (int ms = fromMs + 1; ms < toMs; ms++)
        {
            while (_turns[ms] >= nextTurn)
            {
                double endedMs = ms - ((_turns[ms] - nextTurn) / (_turns[ms] - _turns[ms - 1]));
                yield return 1_000 / (endedMs - beganMs);
                beganMs = endedMs;
                nextTurn++;
            }
        }
    }

    // Before the first turn is done there is no revolution: the rate is then 0.
    private double SlidingHz(double turns)
    {
        double agoTurns = turns - 1;
        if (agoTurns < _turns[0])
        {
            return 0;
        }
        while (_turns[_turnAgo + 1] <= agoTurns)
        {
            _turnAgo++;
        }
        double share = (agoTurns - _turns[_turnAgo]) / (_turns[_turnAgo + 1] - _turns[_turnAgo]);
        return 1_000 / (_turns.Count - 1 - _turnAgo - share);
    }
}
