using System;
using Smp.Core.Ports;
using Smp.Wire.Framing;

namespace Smp.Core.Rig;

/// <summary>What a fuzzed session is made of.</summary>
/// <param name="Seed">Draws everything that is drawn.</param>
/// <param name="Slots">Records that the ring holds.</param>
/// <param name="FillPermille">How much of the ring its host leaves unacknowledged, from the start on.</param>
/// <param name="StepsPerCut">Every so many steps, on average, the power is made to fail.</param>
/// <param name="Crc">Sums of pen and host; null for true ones.</param>
/// <param name="MemoryOf">What the pen has of its memory, made anew at every boot; null for all of it.</param>
public sealed record SessionSetup(
    int Seed, int Slots, int FillPermille = 0, int StepsPerCut = 6, ICrc32? Crc = null,
    Func<ArrayMemory, IRecordMemory>? MemoryOf = null);
