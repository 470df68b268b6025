using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Smp.Repo.Tests.Nano;
using Xunit;
using Xunit.Abstractions;

namespace Smp.Nano.Tests.Size;

/// <summary>The firmware fits the chip: as a whole its flash, and table by table its format.</summary>
public sealed class PeSizeTests(ITestOutputHelper output)
{
    /// <summary>"deploy" in nf-interpreter's partitions_nanoclr_4mb.csv, for 4 MB of flash.</summary>
    private const int DeployPartitionBytes = 0x1D0000;

    /// <summary>What our estimates are held to: they leave out what only the real tool knows.</summary>
    private const double Margin = 1.5;

    /// <summary>A library whose size nobody published has private members that its signatures do not show.</summary>
    private const int UnpublishedFactor = 2;

    [Fact]
    public void Firmware_and_libraries_fit_the_deploy_partition()
    {
        PeEstimate firmware = PeEstimate.Of(StandInLibrary.DeviceCode("Smp.Esp32.Nano"));
        Tell("Wire", PeEstimate.Of(StandInLibrary.DeviceCode("Smp.Wire.Nano")));
        Tell("Core", PeEstimate.Of(StandInLibrary.DeviceCode("Smp.Core.Nano")));
        Tell("Firmware", firmware);
        int libraries = StandInLibrary.Files().Sum(LibraryBytes);
        double whole = libraries + (firmware.Bytes * Margin);
        output.WriteLine(
            $"libraries {libraries} B, firmware {firmware.Bytes} B: {whole:F0} B with {Margin:F1} x the firmware,"
            + $" of {DeployPartitionBytes} B: {100 * whole / DeployPartitionBytes:F0} %");
        Assert.True(whole < DeployPartitionBytes, $"{whole:F0} of {DeployPartitionBytes} B");
    }

    [Fact]
    public void Code_and_strings_of_the_firmware_are_within_reach_of_16_bits()
    {
        PeEstimate firmware = PeEstimate.Of(StandInLibrary.DeviceCode("Smp.Esp32.Nano"));
        Assert.InRange(firmware.CodeBytes * Margin, 1, PeEstimate.TableBytesMax);
        Assert.InRange(firmware.StringBytes * Margin, 1, PeEstimate.TableBytesMax);
    }

    /// <summary>All but a few members of Math are native, so its declarations are nearly all of its file.</summary>
    [Fact]
    public void Estimate_of_a_native_library_is_within_a_tenth_of_its_real_size()
    {
        int estimated = PeEstimate.OfDeclarations(PathOf("System.Math")).Bytes;
        int real = PublishedSizes.All["System.Math"];
        output.WriteLine($"System.Math {estimated} B, really {real} B");
        Assert.InRange(estimated, real * 0.9, real * 1.1);
    }

    [Fact]
    public void Declarations_alone_are_never_estimated_above_the_real_library()
    {
        List<string> above = [];
        foreach ((string name, int real) in PublishedSizes.All)
        {
            int estimated = PeEstimate.OfDeclarations(PathOf(name)).Bytes;
            output.WriteLine($"{name,-34} {estimated,6} of {real,6} B");
            above.AddRange(estimated > real ? [name] : []);
        }
        Assert.Empty(above);
    }

    private static string PathOf(string name) =>
        StandInLibrary.Files().Single(path => Path.GetFileNameWithoutExtension(path) == name);

    private static int LibraryBytes(string path) =>
        PublishedSizes.All.TryGetValue(Path.GetFileNameWithoutExtension(path), out int bytes)
            ? bytes
            : UnpublishedFactor * PeEstimate.Of(path).Bytes;

    private void Tell(string name, PeEstimate size) => output.WriteLine(
        $"{name,-9} {size.Bytes,6} B: code {size.CodeBytes}, tables {size.TableBytes}, strings {size.StringBytes},"
        + $" signatures {size.SignatureBytes}");
}
