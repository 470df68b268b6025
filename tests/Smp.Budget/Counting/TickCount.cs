using System.Collections.Generic;
using System.Linq;

namespace Smp.Budget.Counting;

/// <summary>Instructions per tick over one campaign.</summary>
public sealed class TickCount
{
    private readonly int[] _histogram;
    private readonly long[] _worst;
    private readonly long[] _all;
    private readonly IReadOnlyList<CountedMethod> _methods;

    internal TickCount(
        string scene, string worstTick, int[] histogram, long[] worst, long[] all, IReadOnlyList<CountedMethod> methods)
    {
        Scene = scene;
        WorstTick = worstTick;
        // The counter goes on with the next play.
        _histogram = [.. histogram];
        _worst = worst;
        _all = all;
        _methods = methods;
    }

    /// <summary>What was played.</summary>
    public string Scene { get; }

    /// <summary>What went on in the largest tick.</summary>
    public string WorstTick { get; }

    /// <summary>Ticks counted.</summary>
    public long Ticks => _histogram.Sum(ticks => (long)ticks);

    /// <summary>Ticks among them behind which the motor was running.</summary>
    public required long RunningTicks { get; init; }

    /// <summary>Instructions of the largest tick during each thing that the host did.</summary>
    public required IReadOnlyDictionary<string, long> WorstWhile { get; init; }

    /// <summary>Instructions of the largest tick.</summary>
    public long Worst => _worst.Sum();

    /// <summary>Instructions of a tick, on average.</summary>
    public double Mean => _all.Sum() / (double)Ticks;

    /// <summary>So many permille of all ticks execute no more instructions than this.</summary>
    public int AtPermille(int permille)
    {
        long wanted = ((Ticks * permille) + 999) / 1_000;
        long seen = 0;
        int instructions = -1;
        while (seen < wanted)
        {
            instructions++;
            seen += _histogram[instructions];
        }
        return instructions;
    }

    /// <summary>Parts of the device in the largest tick, the costliest first, with their instructions.</summary>
    public IEnumerable<(string Part, long Instructions)> WorstByPart => Sorted(_worst, method => method.Part);

    /// <summary>Methods of the device in the largest tick, the costliest first, with their instructions.</summary>
    public IEnumerable<(string Method, long Instructions)> WorstByMethod => Sorted(_worst, method => method.Name);

    /// <summary>Methods of the device that were executed at all.</summary>
    public IEnumerable<string> MethodsSeen => Sorted(_all, method => method.Name).Select(method => method.Name);

    private IEnumerable<(string Name, long Instructions)> Sorted(
        long[] counts, System.Func<CountedMethod, string> nameOf) => _methods
        .Zip(counts, (method, count) => (Name: nameOf(method), Count: count))
        .GroupBy(one => one.Name, (name, ones) => (name, ones.Sum(one => one.Count)))
        .Where(one => one.Item2 > 0).OrderByDescending(one => one.Item2);
}
