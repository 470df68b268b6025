using System;
using Smp.Core.Ports;
using Smp.Core.Rig;
using Smp.Wire.Framing;

namespace Smp.Bench.Journal;

/// <summary>A way of keeping records that loses them, for the suite to find.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Crc">Sums of pen and host; null for true ones.</param>
/// <param name="MemoryOf">What the pen has of its memory; null for all of it.</param>
internal sealed record Sabotage(string Name, ICrc32? Crc, Func<ArrayMemory, IRecordMemory>? MemoryOf);
