using System;
using Smp.Bridge.Setup;
using Xunit;

namespace Smp.Bridge.Tests.Setup;

/// <summary>Two points against a meter make a sense's line, or are refused.</summary>
public sealed class SenseScaleTests
{
    [Theory]
    [InlineData(272, 1_612)]
    [InlineData(254, 1_700)]
    [InlineData(294, 1_540)]
    public void The_line_of_the_parts_is_found_from_what_the_pen_reports(int zero, int step)
    {
        SenseScale design = SenseScale.CurrentAsDesigned;
        // What the pen reports by its design while its parts are these.
        double low = design.CodeOf(Reported(zero, step, 100));
        double high = design.CodeOf(Reported(zero, step, 3_000));
        Assert.Null(design.Through((low, high), (100, 3_000), out SenseScale made));
        Assert.InRange(made.ZeroCode, zero - 2, zero + 2);
        Assert.InRange(made.StepMicro, step - 2, step + 2);
    }

    [Fact]
    public void A_calibration_can_be_made_anew_on_top_of_one()
    {
        SenseScale inForce = SenseScale.VoltageAsDesigned with { ZeroCode = 40, StepMicro = 5_200 };
        Assert.Null(SenseScale.VoltageAsDesigned.Through(
            (inForce.CodeOf(6_000), inForce.CodeOf(12_000)), (6_000, 12_000), out SenseScale made));
        Assert.Equal((40, 5_200), (made.ZeroCode, made.StepMicro));
    }

    [Fact]
    public void A_line_that_would_begin_below_code_zero_goes_through_zero_and_the_higher_point()
    {
        SenseScale design = SenseScale.VoltageAsDesigned;
        Assert.Null(design.Through(
            (design.CodeOf(5_800), design.CodeOf(12_000)), (6_000, 12_000), out SenseScale made));
        Assert.Equal(0, made.ZeroCode);
        Assert.InRange(made.StepMicro, 5_311, 5_321);
    }

    [Theory]
    [InlineData(1_000.0, 1_050.0, 0, 500)]
    [InlineData(1_000.0, 1_000.0, 0, 500)]
    [InlineData(1_500.0, 1_000.0, 0, 500)]
    public void Points_too_close_together_are_refused(double low, double high, int lowMa, int highMa) =>
        Assert.Contains(
            "too close together",
            SenseScale.CurrentAsDesigned.Through((low, high), (lowMa, highMa), out _), StringComparison.Ordinal);

    [Theory]
    [InlineData(1.2)]
    [InlineData(0.8)]
    public void A_slip_of_the_hand_is_refused(double gain)
    {
        SenseScale design = SenseScale.CurrentAsDesigned;
        Assert.Contains(
            "more than a tenth",
            design.Through(
                (design.CodeOf(0), design.CodeOf(2_000)), (0, (int)(2_000 * gain)), out _),
            StringComparison.Ordinal);
    }

    private static double Reported(int zero, int step, int milli)
    {
        double code = zero + (milli * 1_000.0 / step);
        return (code - SenseScale.CurrentAsDesigned.ZeroCode) * SenseScale.CurrentAsDesigned.StepMicro / 1_000;
    }
}
