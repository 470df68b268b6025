using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Core.Ports;
using Smp.Core.Rig;
using Smp.Core.Rig.Sabotage;
using Smp.Wire.Framing;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Sessions nobody would plan, with the power cut at any byte of any write, boots included.</summary>
/// <remarks>
/// A complaint names its seed; the same seed plays the same session. "smp bench journal" plays 100,000 cuts of them.
/// </remarks>
public sealed class PowerCutFuzzTests
{
    private const int Steps = 60;

    /// <summary>Ways of keeping records that lose them: the sessions must find each, or they find nothing.</summary>
    public static TheoryData<string> Sabotages => [.. Sabotaged.Keys];

    private static Dictionary<string, (ICrc32? Crc, Func<ArrayMemory, IRecordMemory>? MemoryOf)> Sabotaged { get; } =
        new()
        {
            ["every sum is 0"] = (new BlindCrc32(), null),
            ["one slot for the checkpoint"] = (null, SingleSlotMemory.OfCheckpoint),
            ["one slot for the configuration"] = (null, SingleSlotMemory.OfConfiguration),
            ["pages as flash has them"] = (null, memory => new PagedMemory(memory)),
            ["answered before it is stored"] = (null, memory => new LateMemory(memory)),
        };

    [Theory]
    [InlineData(1, 24, 0)]
    [InlineData(101, 40, 500)]
    [InlineData(201, 64, 850)]
    [InlineData(301, 300, 300)]
    public void No_cut_at_any_byte_loses_doubles_or_contradicts_a_record(int firstSeed, int slots, int fillPermille)
    {
        for (int seed = firstSeed; seed < firstSeed + 60; seed++)
        {
            var session = new FuzzedSession(new SessionSetup(seed, slots, fillPermille));
            session.Play(Steps);
            string complaints = string.Join("; ", session.Complaints);
            Assert.True(complaints.Length == 0, $"seed {seed}, {slots} slots: {complaints}");
        }
    }

    [Theory]
    [MemberData(nameof(Sabotages))]
    public void Memory_that_loses_what_is_half_written_is_found(string sabotage)
    {
        (ICrc32? crc, Func<ArrayMemory, IRecordMemory>? memoryOf) = Sabotaged[sabotage];
        IEnumerable<FuzzedSession> sessions = Enumerable.Range(1, 30).Select(
            seed => new FuzzedSession(new SessionSetup(seed, 64, 0, 2, crc, memoryOf)));
        Assert.Contains(sessions, session =>
        {
            session.Play(Steps);
            return session.Complaints.Count > 0;
        });
    }
}
