using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Smp.Budget;
using Smp.Budget.Busy;
using Smp.Budget.Counting;

namespace Smp.Bench.Budget;

/// <summary>What a tick costs: instructions of the interpreter, counted in the code that ships, and bytes.</summary>
internal sealed class BudgetBench : IBenchGroup
{
    private const int Seeds = 40;
    private const int Ticks = 10_000;

    public string Name => "budget";

    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        using CountedDevice device = new();
        List<TickCount> counts = [];
        foreach (string scene in Scenes.All)
        {
            progress.Report($"budget: {scene}, {Seeds} seeds of {Ticks} ticks");
            TickCount count = device.Play(scene, 1, Seeds, Ticks);
            counts.Add(count);
            yield return WorstRow(count);
            yield return Informing($"{scene}: 99.9 % of the ticks", $"<= {Text(count.AtPermille(999))}");
            yield return Informing($"{scene}: mean", Text(count.Mean));
        }
        TickCount worst = counts.MaxBy(count => count.Worst)!;
        yield return Informing("the largest tick was", $"{worst.Scene}, {worst.WorstTick}");
        foreach ((string part, long instructions) in worst.WorstByPart)
        {
            yield return Informing($"  {part}", $"{Text(instructions)}, {Share(instructions, worst.Worst)}");
        }
        foreach ((string doing, long instructions) in counts[2].WorstWhile.OrderByDescending(one => one.Value))
        {
            yield return Informing($"{counts[2].Scene}: host {doing}", Text(instructions));
        }
        yield return AllocationRow();
    }

    private static BenchRow WorstRow(TickCount count) => new(
        $"{count.Scene}: largest of {Text(count.Ticks)} ticks", $"{Text(count.Worst)} instructions", "-", null,
        $"<= {Text(TickBudget.MaxOf(count.Scene))}", count.Worst <= TickBudget.MaxOf(count.Scene));

    private static BenchRow AllocationRow()
    {
        AllocationWatch[] watches = [.. Scenes.All.Select(scene => AllocationWatch.Measure(scene, 1, Ticks))];
        long bytes = watches.Sum(watch => watch.Bytes);
        return new BenchRow(
            $"allocated in {Text(watches.Sum(watch => watch.Ticks))} ticks", $"{bytes} bytes", "-", null, "0",
            bytes == TickBudget.AllocatedBytesMax);
    }

    private static BenchRow Informing(string figure, string value) => new(figure, value, "-", null, "-", true);

    private static string Share(long instructions, long total) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * instructions / total:0.0} %");

    private static string Text(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
