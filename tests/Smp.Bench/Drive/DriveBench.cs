using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>The drive of the firmware's own core on a simulated pen, beside the same pen on open loop.</summary>
/// <param name="seed">Draws the motors that differ from their sheet; everything else has seeds of its own.</param>
internal sealed class DriveBench(ulong seed) : IBenchGroup
{
    private static readonly int[] TicksMs = [20, 10];

    private static readonly (CartridgeLoad Load, string Name)[] Loads =
        [(CartridgeLoad.None, "no cartridge"), (CartridgeLoad.Scalp, "scalp cartridge")];

    /// <inheritdoc/>
    public string Name => "drive";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        foreach ((string figure, Func<IEnumerable<BenchRow>> measure) in Parts())
        {
            progress.Report($"drive: {figure}");
            foreach (BenchRow row in Rows(figure, measure))
            {
                yield return row;
            }
        }
    }

    private IEnumerable<(string Figure, Func<IEnumerable<BenchRow>> Measure)> Parts() =>
    [
        ("plants", () => [Plants()]),
        .. from tickMs in TicksMs from load in Loads from part in Rate(tickMs, load.Load, load.Name) select part,
        ($"drawn motors, --seed {seed}", () => ParameterRows.Drawn(seed)),
        ("corners", () => [ParameterRows.Corners(), ParameterRows.AllCorners()]),
        .. LimitRows.Rows(),
        .. StopCause.All.Select(cause => (cause.Name, new Func<IEnumerable<BenchRow>>(() => StopRows.Rows(cause)))),
        ("depth", DepthRows.Rows),
    ];

    private static BenchRow Plants() => new(
        "plants A / B / C, 100 strokes/s, 12 V rail", string.Join(" / ", Plant.All.Select(plant => plant.Motor.Name)),
        "-", null, "-", true);

    private static IEnumerable<(string Figure, Func<IEnumerable<BenchRow>> Measure)> Rate(
        int tickMs, CartridgeLoad load, string name)
    {
        string where = $"{tickMs} ms tick, {name}";
        return
        [
            ($"load step, {where}", () => DisturbanceRows.Load(tickMs, load, name)),
            ($"supply, {where}", () => DisturbanceRows.Supply(tickMs, load, name)),
            ($"soft start, {where}", () => StartRows.Rows(tickMs, load, name)),
            ($"jitter, {where}", () => [TimingRows.Jitter(tickMs, load, name)]),
            ($"stall 45 ms, {where}", () => [TimingRows.Stall(45, tickMs, load, name)]),
            ($"stall 135 ms, {where}", () => [TimingRows.Stall(135, tickMs, load, name)]),
        ];
    }

    // A pen that stops where it should run has missed whatever was to be measured; the other figures still count.
    private static IReadOnlyList<BenchRow> Rows(string figure, Func<IEnumerable<BenchRow>> measure)
    {
        try
        {
            return [.. measure()];
        }
        catch (PenFaultedException faulted)
        {
            return [new BenchRow(figure, faulted.Message, "-", null, "runs", false)];
        }
    }
}
