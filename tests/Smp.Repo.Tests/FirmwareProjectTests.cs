using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>The project that a maker opens and flashes compiles every source, with every package it needs.</summary>
public sealed class FirmwareProjectTests
{
    private const string Folder = "firmware/Esp32";
    private const string Project = Folder + "/Smp.Esp32.nfproj";
    private const string Packages = Folder + "/packages.config";

    private const string Compiles = """
        <Compile Include="Program.cs" />
        <Compile Include="..\Core\Device.cs"><Link>Core\Device.cs</Link></Compile>
        """;

    private const string Refers = """
        <Reference Include="mscorlib, Version=1.17.11.0"><HintPath>
        packages\nanoFramework.CoreLibrary.1.17.11\lib\mscorlib.dll</HintPath></Reference>
        """;

    private const string Needs = """<package id="nanoFramework.CoreLibrary" version="1.17.11" />""";

    /// <summary>Sources of Core and Wire that the chip does without, and why.</summary>
    private static readonly Dictionary<string, string> DesktopOnly = new()
    {
        ["shared/Smp.Wire/Framing/SlicedCrc32.cs"] = "8 KB of tables; the chip's CRC-32 is native",
    };

    private static readonly string[] OnDisk = ["Program.cs", "../Core/Device.cs"];

    /// <summary>Once there are sources of the shell, there is a project that compiles them.</summary>
    [Fact]
    public void Compile_list_of_the_firmware_is_complete()
    {
        string[] sources = [.. SourcesUnder(Folder)];
        if (sources.Length == 0 && !Directory.Exists(Checkout.FullPath(Folder)))
        {
            return;
        }
        Assert.True(File.Exists(Checkout.FullPath(Project)), $"{Folder} is there and {Project} is not.");
        Assert.True(File.Exists(Checkout.FullPath(Packages)), $"{Folder} is there and {Packages} is not.");
        IEnumerable<string> wanted = sources
            .Concat(SourcesUnder("firmware/Core")).Concat(SourcesUnder("shared/Smp.Wire")).Except(DesktopOnly.Keys)
            .Select(file => Path.GetRelativePath(Folder, file));
        Lint.Expect(
            FirmwareProject.Faults(Checkout.Read(Project), Checkout.Read(Packages), wanted),
            $"Correct {Project} or {Packages}.");
    }

    /// <summary>So that the build shows that the firmware does without them.</summary>
    [Fact]
    public void Sources_left_off_the_list_are_left_out_of_the_check_too()
    {
        string check = Checkout.Read("tests/Standins/Check/Smp.Esp32.Nano/Smp.Esp32.Nano.csproj");
        Assert.All(DesktopOnly.Keys, file =>
        {
            Assert.True(File.Exists(Checkout.FullPath(file)), $"{file} is gone: take it off DesktopOnly.");
            Assert.Contains(file["shared/Smp.Wire/".Length..], check, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Complete_project_has_no_fault() => Assert.Empty(Faults(Compiles, Refers, Needs, OnDisk));

    [Theory]
    [InlineData("Program.cs;../Core/Device.cs;../Core/New.cs", "../Core/New.cs is on the disk and not")]
    [InlineData("Program.cs", "../Core/Device.cs is in the compile list and not on the disk")]
    public void Source_on_one_side_only_is_a_fault(string disk, string fault) =>
        Assert.StartsWith(
            fault, Assert.Single(Faults(Compiles, Refers, Needs, disk.Split(';'))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<Compile Include=\"Program.cs\" />", "Program.cs is twice")]
    [InlineData("<Compile Include=\"*.cs\" />", "*.cs is in the compile list and not on the disk")]
    public void Source_listed_twice_or_as_a_pattern_is_a_fault(string added, string fault) => Assert.StartsWith(
        fault, Assert.Single(Faults(Compiles + added, Refers, Needs, OnDisk)), StringComparison.Ordinal);

    [Fact]
    public void Source_from_elsewhere_without_a_link_is_a_fault()
    {
        string unlinked = Compiles.Replace("<Link>Core\\Device.cs</Link>", "", StringComparison.Ordinal);
        Assert.EndsWith("no <Link>", Assert.Single(Faults(unlinked, Refers, Needs, OnDisk)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.17.11", "1.17.10", "packages.config has 1.17.10")]
    [InlineData("\"nanoFramework.CoreLibrary\"", "\"nanoFramework.Core\"", "not in packages.config")]
    [InlineData("/>", "/><package id=\"nanoFramework.System.Math\" version=\"1.5.116\" />", "no Reference is taken")]
    public void Package_on_one_side_only_or_of_another_version_is_a_fault(string from, string to, string fault)
    {
        string packages = Needs.Replace(from, to, StringComparison.Ordinal);
        Assert.Contains(Faults(Compiles, Refers, packages, OnDisk),
            found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mscorlib.dll", "System.Math.dll", "HintPath of System.Math.dll")]
    [InlineData("HintPath", "Hint", "has no HintPath")]
    public void Reference_that_leads_elsewhere_is_a_fault(string from, string to, string fault) => Assert.Contains(
        Faults(Compiles, Refers.Replace(from, to, StringComparison.Ordinal), Needs, OnDisk),
        found => found.Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void Assembly_looked_for_in_a_neighbour_s_package_is_a_fault()
    {
        string refers = Refers + """
            <Reference Include="Other.Core"><HintPath>
            packages\nanoFramework.CoreLibrary.1.17.11\lib\Other.Core.dll</HintPath></Reference>
            """;
        Assert.StartsWith(
            "Other.Core.dll is not in nanoFramework.CoreLibrary",
            Assert.Single(Faults(Compiles, refers, Needs, OnDisk)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Faults(string compiles, string refers, string needs, string[] disk) =>
        FirmwareProject.Faults(
            "<Project xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\">"
                + $"<ItemGroup>{compiles}</ItemGroup><ItemGroup>{refers.Replace("\n", "", StringComparison.Ordinal)}"
                + "</ItemGroup></Project>",
            $"<packages>{needs}</packages>", disk);

    private static IEnumerable<string> SourcesUnder(string folder) => Directory.Exists(Checkout.FullPath(folder))
        ? Checkout.Walk(folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !IsNotTheChips(file))
        : [];

    // The tables are a desktop's: the chip has the sum in ROM and would spend 16 KB on them (SlicedCrc32.cs says so).
    private static bool IsNotTheChips(string file) =>
        file.Split('/').Contains("packages") || file.EndsWith("/SlicedCrc32.cs", StringComparison.Ordinal);
}
