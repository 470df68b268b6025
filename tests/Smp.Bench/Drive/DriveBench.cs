using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Simulator.Plant;

namespace Smp.Bench.Drive;

/// <summary>The regulated drive on the simulated pen, with the firmware's own core, beside the same pen on open loop.</summary>
internal sealed class DriveBench : IBenchGroup
{
    private static readonly int[] TicksMs = [20, 10];

    private static readonly (CartridgeLoad Load, string Name)[] Loads =
        [(CartridgeLoad.None, "no cartridge"), (CartridgeLoad.Scalp, "scalp cartridge")];

    /// <inheritdoc/>
    public string Name => "drive";

    /// <inheritdoc/>
    public IEnumerable<BenchRow> Run(IProgress<string> progress)
    {
        foreach (int tickMs in TicksMs)
        {
            foreach ((CartridgeLoad load, string name) in Loads)
            {
                progress.Report($"drive: {tickMs} ms tick, {name}");
                foreach (BenchRow row in Rate(tickMs, load, name))
                {
                    yield return row;
                }
            }
        }
        progress.Report("drive: stops");
        foreach (BenchRow row in StopRows.Rows().Concat(DepthRows.Rows()))
        {
            yield return row;
        }
    }

    private static IEnumerable<BenchRow> Rate(int tickMs, CartridgeLoad load, string name) =>
    [
        .. DisturbanceRows.Load(tickMs, load, name),
        .. DisturbanceRows.Supply(tickMs, load, name),
        .. StartRows.Rows(tickMs, load, name),
        TimingRows.Jitter(tickMs, load, name),
        TimingRows.Stall(45, tickMs, load, name),
        TimingRows.Stall(135, tickMs, load, name),
    ];
}
