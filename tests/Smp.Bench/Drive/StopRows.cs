using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Messages;

namespace Smp.Bench.Drive;

/// <summary>How soon the motor is without a voltage, and by which channel; how soon the rotor rests.</summary>
internal static class StopRows
{
    private const int Seeds = 50;
    private const int TickMs = 20;
    private const double FastHz = 105;

    public static IEnumerable<BenchRow> Rows(StopCause cause)
    {
        Stopped[][] coast = Measure(cause, ProfileStopMode.Coast);
        Stopped[][] brake = Measure(cause, ProfileStopMode.Brake);
        Stopped[] all = [.. coast.Concat(brake).SelectMany(plant => plant)];
        yield return new BenchRow(
            $"{cause.Name}: no voltage at the terminals, {Name(all)}",
            $"{Cell.Across(coast.Select(plant => Cell.Ms(plant.Max(stop => stop.OffMs))), "ms")} by {Channels(all)}",
            "-", null,
            $"<= {cause.OffMsMax} ms, worst of {Seeds} phases",
            all.All(stop => stop.IsRight && stop.OffMs <= cause.OffMsMax));
        if (all.Max(stop => stop.HighestHz) > 0)
        {
            yield return new BenchRow(
                $"{cause.Name}: rotor at rest, profile that brakes",
                Rest(brake), $"{Rest(coast)}, profile that coasts", null, "-", true);
        }
        if (all.Max(stop => stop.HighestHz) > FastHz)
        {
            yield return new BenchRow(
                $"{cause.Name}: highest rate behind it",
                Cell.Across(coast.Select(plant => Cell.Of($"{plant.Max(stop => stop.HighestHz):0}")), "Hz"),
                Cell.Across(Plant.All.Select(plant => Cell.Of($"{plant.Motor.NoLoadHz(12):0}")), "Hz at 12 V"),
                null, "-", true);
        }
    }

    private static string Name(Stopped[] all) =>
        string.Join(" or ", all.Select(stop => stop.Fault).Distinct().Select(
            fault => fault == Smp.Wire.FaultCode.None ? "no fault" : $"{fault} latched"));

    private static string Rest(Stopped[][] plants) =>
        Cell.Across(plants.Select(plant => Cell.Ms(Cell.Latest(plant.Select(stop => stop.RestMs)))), "ms");

    private static string Channels(Stopped[] all) => string.Join(
        ", ", all.GroupBy(stop => stop.Channel).OrderByDescending(group => group.Count()).Select(group => group.Key));

    private static Stopped[][] Measure(StopCause cause, byte stopMode) =>
    [
        .. Plant.All.Select(plant => Enumerable.Range(1, Seeds)
            .Select(seed => Stopped.Measure(
                new Trial { Plant = plant, TickMs = TickMs, StopMode = stopMode, Seed = (ulong)seed }, cause))
            .ToArray()),
    ];
}
