using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Wire.Settings;

namespace Smp.Bridge.Setup;

/// <summary>One value of what was built into a pen: its name with its unit, its range, its place.</summary>
/// <param name="Name">As a file has it, such as strokeLengthUm.</param>
/// <param name="Min">Least value.</param>
/// <param name="Max">Greatest value.</param>
/// <param name="Get">Reads it.</param>
/// <param name="Set">Writes it.</param>
public sealed record PenBuildField(
    string Name, uint Min, uint Max, Func<PenBuild, uint> Get, Action<PenBuild, uint> Set)
{
    /// <summary>All of them, in the order of the wire.</summary>
    public static IReadOnlyList<PenBuildField> All { get; } =
    [
        new("strokeLengthUm", 1_000, 6_000, b => b.StrokeLengthUm, (b, v) => b.StrokeLengthUm = (ushort)v),
        new("motorMilliOhm", 500, 60_000, b => b.MotorMilliOhm, (b, v) => b.MotorMilliOhm = v),
        new("motorUvPerHz", 5_000, 200_000, b => b.MotorUvPerHz, (b, v) => b.MotorUvPerHz = v),
        new("noLoadMa", 1, 300, b => b.NoLoadMa, (b, v) => b.NoLoadMa = (ushort)v),
        new("motorTauUs", 2_000, 500_000, b => b.MotorTauUs, (b, v) => b.MotorTauUs = v),
        new("windingMilliKPerW", 500, 100_000, b => b.WindingMilliKPerW, (b, v) => b.WindingMilliKPerW = v),
        new("housingMilliKPerW", 500, 100_000, b => b.HousingMilliKPerW, (b, v) => b.HousingMilliKPerW = v),
        new("windingTauMs", 500, 100_000, b => b.WindingTauMs, (b, v) => b.WindingTauMs = v),
        new("housingTauMs", 10_000, 3_600_000, b => b.HousingTauMs, (b, v) => b.HousingTauMs = v),
        new(
            "windingDeciCelsiusMax", 600, 1_550, b => b.WindingDeciCelsiusMax,
            (b, v) => b.WindingDeciCelsiusMax = (ushort)v),
        new("gripHomePulseUs", 500, 2_500, b => b.GripHomePulseUs, (b, v) => b.GripHomePulseUs = (ushort)v),
        new("gripNmPerPulseUs", 200, 20_000, b => b.GripNmPerPulseUs, (b, v) => b.GripNmPerPulseUs = (ushort)v),
        new("gripHomeCode", 0, 4_095, b => b.GripHomeCode, (b, v) => b.GripHomeCode = (ushort)v),
        new("gripCodesPerMm", 100, 4_095, b => b.GripCodesPerMm, (b, v) => b.GripCodesPerMm = (ushort)v),
    ];

    /// <summary>By its name; null for none.</summary>
    public static PenBuildField? Named(string name) => All.FirstOrDefault(field => field.Name == name);
}
