using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Smp.Repo.Tests;

/// <summary>Who may know whom, and which packages come in.</summary>
public sealed class DependencyTests
{
    /// <summary>What each project may refer to. Only App knows the Simulator.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Smp.Wire"] = [],
        ["Smp.Core"] = ["Smp.Wire"],
        ["Smp.Simulator"] = ["Smp.Wire", "Smp.Core"],
        ["Smp.Link"] = ["Smp.Wire"],
        ["Smp.Link.Native"] = ["Smp.Wire", "Smp.Link"],
        ["Smp.Link.Packages"] = ["Smp.Wire", "Smp.Link", "Standins"],
        ["Smp.Clinic"] = ["Smp.Wire"],
        ["Smp.Ledger"] = ["Smp.Wire"],
        ["Smp.Bridge"] = ["Smp.Wire", "Smp.Link", "Smp.Clinic", "Smp.Ledger"],
        ["Smp.Console"] = ["Smp.Wire", "Smp.Link", "Smp.Clinic", "Smp.Ledger", "Smp.Bridge"],
        ["Smp.App"] =
        [
            "Smp.Wire", "Smp.Core", "Smp.Simulator", "Smp.Link", "Smp.Link.Native", "Smp.Link.Packages", "Smp.Clinic",
            "Smp.Ledger", "Smp.Bridge", "Smp.Console",
        ],
    };

    private static IEnumerable<ProjectFile> Products => ProjectFile.All.Where(project => !IsTest(project.File));

    [Fact]
    public void Projects_know_only_whom_the_design_lets_them_know() => Lint.Expect(
        from project in Products
        from reference in project.References
        where !MayKnow.GetValueOrDefault(project.Name, []).Contains(NameOf(reference))
        select $"{project.File} refers to {reference}",
        "Turn the dependency round, or put a port between them (README, map of folders).");

    [Fact]
    public void Every_product_project_has_its_place_in_the_dependency_rule() => Lint.Expect(
        Products.Where(project => !MayKnow.ContainsKey(project.Name)).Select(project => project.File),
        "Decide whom it may know and add it to MayKnow in DependencyTests.cs.");

    [Fact]
    public void Referenced_projects_exist() => Lint.Expect(
        from project in ProjectFile.All
        from reference in project.References
        where !File.Exists(Checkout.FullPath(reference))
        select $"{project.File} refers to {reference}, which does not exist",
        "Correct the path.");

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = Checkout.Read("SmpDevice.sln").Replace('\\', '/');
        Lint.Expect(
            ProjectFile.All.Select(project => project.File)
                .Where(file => !IsStandIn(file) && !solution.Contains($"\"{file}\"", System.StringComparison.Ordinal)),
            "A project outside the solution is not built and its tests do not run: dotnet sln add it.");
    }

    [Fact]
    public void Package_versions_stand_in_one_file_only() => Lint.Expect(
        from project in ProjectFile.All
        from package in project.Packages
        where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
        select $"{project.File}: {package.Attribute("Include")!.Value}",
        "Move the version to Directory.Packages.props.");

    [Fact]
    public void Package_versions_are_exact() => Lint.Expect(
        PackageVersions().Where(package => !Regex.IsMatch(package.Version, @"^\d+(\.\d+){2,3}$"))
            .Select(package => $"{package.Name} {package.Version}"),
        "Write one released version: no range, star or preview.");

    [Fact]
    public void Every_package_is_explained_in_decisions()
    {
        string decisions = Checkout.Files.Contains("DECISIONS.md") ? Checkout.Read("DECISIONS.md") : "";
        Lint.Expect(
            PackageVersions().Select(package => package.Name)
                .Where(name => !decisions.Contains(name, System.StringComparison.Ordinal)),
            "Add a line to DECISIONS.md: what it saves, what it costs, how to leave it.");
    }

    private static IEnumerable<(string Name, string Version)> PackageVersions() =>
        XDocument.Parse(Checkout.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (package.Attribute("Include")!.Value, package.Attribute("Version")!.Value));

    private static bool IsTest(string file) => file.StartsWith("tests/", System.StringComparison.Ordinal);

    private static bool IsStandIn(string file) => file.StartsWith("tests/Standins/", System.StringComparison.Ordinal);

    private static string NameOf(string file) => IsStandIn(file) ? "Standins" : Path.GetFileNameWithoutExtension(file);
}
