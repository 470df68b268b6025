using System;
using Smp.Wire.Framing;
using Smp.Wire.Tests.Faults;
using Xunit;

namespace Smp.Wire.Tests.Framing;

/// <summary>The bench runs ten million of the same; these are the first of them.</summary>
public sealed class FaultTests
{
    private const int Faults = 300_000;

    [Theory]
    [InlineData(20_261_121)]
    public void No_fault_of_up_to_16_bytes_passes_unseen_or_costs_more_than_two_frames(int seed)
    {
        FaultCampaign campaign = new(seed);
        campaign.Run(Faults);
        Assert.Equal(Faults, campaign.Faults);
        Assert.Equal(0, campaign.Undetected);
        Assert.Equal(2, campaign.FramesLostMax);
        Assert.All(
            Enum.GetValues<FaultKind>(),
            kind => Assert.InRange(campaign.FaultsOf(kind), Faults / 6, Faults / 4));
        Assert.InRange(campaign.FramesLost, Faults * 9L / 10, Faults * 2L);
        Assert.All(
            [DiscardReason.TooShort, DiscardReason.TooLong, DiscardReason.BadStuffing, DiscardReason.LengthMismatch,
                DiscardReason.BadCrc],
            reason => Assert.NotEqual(0, campaign.Discards.Of(reason)));
    }
}
