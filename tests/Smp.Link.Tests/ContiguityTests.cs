using System;
using System.Collections.Generic;
using System.Linq;
using Smp.Link.Import;
using Xunit;

namespace Smp.Link.Tests;

public sealed class ContiguityTests
{
    private const uint Unknown = Contiguity.HeldBeforeUnknown;
    private readonly List<(uint From, uint To)> _gaps = [];

    [Fact]
    public void Records_in_any_order_reach_the_same_watermark_without_a_gap()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            uint[] numbers = [.. Chain(random)];
            (uint Sequence, uint Predecessor)[] chain =
                [.. numbers.Select((number, i) => (number, i == 0 ? 0 : numbers[i - 1]))];
            random.Shuffle(chain);
            Contiguity contiguity = At(0);
            foreach ((uint sequence, uint predecessor) in chain.Concat(chain))
            {
                contiguity.Hold(sequence, predecessor, predecessor);
            }
            Assert.Equal((seed, numbers[^1]), (seed, contiguity.Watermark));
            Assert.Equal(0, contiguity.AheadCount);
            Assert.Empty(_gaps);
        }
    }

    [Fact]
    public void A_hole_is_waited_for_unless_the_pen_declares_it()
    {
        Contiguity contiguity = At(5);
        contiguity.Hold(9, 8, 8);
        Assert.Equal(5U, contiguity.Watermark);
        contiguity.Hold(9, 8, Unknown);
        Assert.Equal(5U, contiguity.Watermark);
        contiguity.Hold(9, 8, 5);
        Assert.Equal(9U, contiguity.Watermark);
        Assert.Equal([(6U, 8U)], _gaps);
    }

    [Fact]
    public void A_declaration_that_came_first_counts_once_the_watermark_reaches_it()
    {
        Contiguity contiguity = At(5);
        contiguity.Hold(12, 11, 7);
        contiguity.Hold(7, 6, 6);
        contiguity.Hold(6, 5, 5);
        Assert.Equal(12U, contiguity.Watermark);
        Assert.Equal([(8U, 11U)], _gaps);
    }

    [Fact]
    public void A_chain_that_starts_below_the_watermark_goes_on_from_it()
    {
        // The pen lost records in its memory that the ledger already holds, and left numbers out.
        Contiguity contiguity = At(20);
        contiguity.Hold(31, 15, 15);
        Assert.Equal(31U, contiguity.Watermark);
        Assert.Empty(_gaps);
    }

    [Fact]
    public void A_first_record_that_is_not_number_one_shows_what_is_missing()
    {
        Contiguity contiguity = At(0);
        contiguity.Hold(40, 0, 0);
        Assert.Equal(40U, contiguity.Watermark);
        Assert.Equal([(1U, 39U)], _gaps);
    }

    [Fact]
    public void An_accepted_loss_passes_the_numbers_and_what_waited_behind_them()
    {
        Contiguity contiguity = At(12);
        contiguity.Hold(21, 20, 20);
        contiguity.Pass(20);
        Assert.Equal(21U, contiguity.Watermark);
        Assert.Equal([(13U, 20U)], _gaps);
        contiguity.Pass(5);
        Assert.Equal(21U, contiguity.Watermark);
    }

    [Fact]
    public void What_waits_behind_a_hole_is_bounded()
    {
        Contiguity contiguity = At(0);
        for (uint i = 10; i < 10 + (2 * Contiguity.AheadCountMax); i++)
        {
            contiguity.Hold(i, i - 1, i - 1);
        }
        Assert.Equal(Contiguity.AheadCountMax, contiguity.AheadCount);
        Assert.Equal(0U, contiguity.Watermark);
    }

    private static IEnumerable<uint> Chain(Random random)
    {
        uint number = 1;
        for (int i = 0; i < 40; i++)
        {
            yield return number;
            number += random.Next(5) == 0 ? 16U : 1;
        }
    }

    private Contiguity At(uint watermark) => new(watermark, (from, to) => _gaps.Add((from, to)));
}
