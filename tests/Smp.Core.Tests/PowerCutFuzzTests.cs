using Smp.Core.Rig;
using Xunit;

namespace Smp.Core.Tests;

/// <summary>Sessions nobody would plan, with the power cut at any byte of any write, boots included.</summary>
/// <remarks>A complaint names its seed; the same seed plays the same session.</remarks>
public sealed class PowerCutFuzzTests
{
    private const int Steps = 60;

    [Theory]
    [InlineData(1, 24)]
    [InlineData(101, 40)]
    [InlineData(201, 64)]
    [InlineData(301, 300)]
    public void No_cut_at_any_byte_loses_doubles_or_contradicts_a_record(int firstSeed, int slots)
    {
        for (int seed = firstSeed; seed < firstSeed + 60; seed++)
        {
            var session = new FuzzedSession(seed, slots);
            session.Play(Steps);
            string complaints = string.Join("; ", session.Complaints);
            Assert.True(complaints.Length == 0, $"seed {seed}, {slots} slots: {complaints}");
        }
    }
}
