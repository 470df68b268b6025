using System.Linq;
using Xunit;

namespace Smp.Simulator.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void Same_seed_and_name_draw_the_same_numbers()
    {
        Assert.Equal(Draw(7, "grip"), Draw(7, "grip"));
        Assert.NotEqual(Draw(7, "grip"), Draw(8, "grip"));
        Assert.NotEqual(Draw(7, "grip"), Draw(7, "light"));
    }

    [Fact]
    public void Between_reaches_both_ends_and_nothing_outside()
    {
        SeededRandom random = new SeededRandom(1, "test");
        int[] drawn = Enumerable.Range(0, 2_000).Select(_ => random.Between(-3, 3)).ToArray();
        Assert.Equal(-3, drawn.Min());
        Assert.Equal(3, drawn.Max());
        Assert.Equal(5, random.Between(5, 5));
        Assert.Equal(5, random.Between(5, 4));
    }

    [Fact]
    public void Between_holds_the_widest_range()
    {
        SeededRandom random = new SeededRandom(1, "test");
        int[] drawn = Enumerable.Range(0, 100).Select(_ => random.Between(int.MinValue, int.MaxValue)).ToArray();
        Assert.True(drawn.Min() < -1_000_000_000 && drawn.Max() > 1_000_000_000);
    }

    [Fact]
    public void Triangle_stays_within_one_and_is_centred()
    {
        SeededRandom random = new SeededRandom(1, "test");
        double[] drawn = Enumerable.Range(0, 10_000).Select(_ => random.Triangle()).ToArray();
        Assert.InRange(drawn.Min(), -1, -0.9);
        Assert.InRange(drawn.Max(), 0.9, 1);
        Assert.InRange(drawn.Average(), -0.02, 0.02);
    }

    [Fact]
    public void Fill_fills_the_whole_target()
    {
        byte[] target = new byte[1_000];
        new SeededRandom(1, "test").Fill(target);
        Assert.True(Missing(target) < 20);
    }

    private static int Missing(byte[] target) => 256 - target.Distinct().Count();

    private static ulong[] Draw(ulong seed, string name)
    {
        SeededRandom random = new SeededRandom(seed, name);
        return Enumerable.Range(0, 10).Select(_ => random.Next()).ToArray();
    }
}
