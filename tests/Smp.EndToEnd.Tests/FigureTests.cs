using System;
using Xunit;

namespace Smp.EndToEnd.Tests;

/// <summary>
/// Figures that are simulation and no clock: they are the same on every machine, so the gate holds them.
/// </summary>
public sealed class FigureTests
{
    [Fact]
    public void Every_figure_of_the_drive_keeps_to_its_limit()
    {
        using ProgramRun run = ProgramRun.Bench("drive", "--seed", "7", "--json");
        string[] rows = run.Expect(0).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(rows.Length > 80, $"{rows.Length} rows");
        Assert.All(rows, row => Assert.Contains("\"pass\":true", row, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("overspeed, driver shorted", StringComparison.Ordinal));
    }
}
