using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Smp.Repo.Tests;

/// <summary>What is wrong with a .nfproj: it has no globbing, and its packages do not bring what they need.</summary>
internal static class FirmwareProject
{
    private const string LinkedWithoutLink = "is outside the project and has no <Link>";

    /// <summary>Each fault in one line; empty when the project is complete.</summary>
    /// <param name="project">The text of the .nfproj.</param>
    /// <param name="packages">The text of its packages.config.</param>
    /// <param name="files">The sources it must compile, as paths from the folder of the .nfproj.</param>
    public static IReadOnlyList<string> Faults(string project, string packages, IEnumerable<string> files)
    {
        XElement root = XDocument.Parse(project).Root!;
        XElement[] compiled = [.. Named(root, "Compile").Where(item => item.Attribute("Include") is not null)];
        string[] listed = [.. compiled.Select(item => Slashed(item.Attribute("Include")!.Value))];
        string[] wanted = [.. files.Select(Slashed)];
        return
        [
            .. wanted.Except(listed).Select(file => $"{file} is on the disk and not in the compile list"),
            .. listed.Except(wanted).Select(file => $"{file} is in the compile list and not on the disk"),
            .. Twice(listed).Select(file => $"{file} is twice in the compile list"),
            .. compiled.Where(IsOutsideWithoutLink)
                .Select(item => $"{item.Attribute("Include")!.Value} {LinkedWithoutLink}"),
            .. PackageFaults([.. Named(root, "Reference")], packages),
        ];
    }

    private static IEnumerable<string> PackageFaults(XElement[] references, string packages)
    {
        Dictionary<string, string> wanted = XDocument.Parse(packages).Descendants("package").ToDictionary(
            package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);
        IEnumerable<string> used = references.Select(reference => Hint(reference).Groups["id"].Value);
        return references.Select(reference => FaultOf(reference, wanted)).OfType<string>().Concat(
            wanted.Keys.Except(used).Select(id => $"{id} is in packages.config and no Reference is taken from it"));
    }

    private static string? FaultOf(XElement reference, Dictionary<string, string> wanted)
    {
        string name = reference.Attribute("Include")!.Value.Split(',')[0];
        Match hint = Hint(reference);
        (string id, string version, string file) =
            (hint.Groups["id"].Value, hint.Groups["version"].Value, hint.Groups["file"].Value);
        if (!hint.Success)
        {
            return $"{name} has no HintPath of the form packages\\ID.VERSION\\lib\\FILE.dll";
        }
        if (!wanted.TryGetValue(id, out string? listed))
        {
            return $"{name} comes from {id}, which is not in packages.config";
        }
        if (listed != version)
        {
            return $"{name} is of {id} {version}, packages.config has {listed}";
        }
        if (file != name)
        {
            return $"{name} has the HintPath of {file}.dll";
        }
        return IsItsPackage(id, file) ? null : $"{file}.dll is not in {id}: each assembly has a package of its name";
    }

    // nuget restores nothing that is not listed, so an assembly looked for in a neighbour's package is never found.
    private static bool IsItsPackage(string id, string file) =>
        id == file || id == "nanoFramework." + file || (id == "nanoFramework.CoreLibrary" && file == "mscorlib");

    private static Match Hint(XElement reference) => Regex.Match(
        Slashed(Named(reference, "HintPath").FirstOrDefault()?.Value ?? ""),
        @"packages/(?<id>.+?)\.(?<version>\d[^/]*)/lib/(?<file>[^/]+)\.dll$");

    private static bool IsOutsideWithoutLink(XElement item) =>
        Slashed(item.Attribute("Include")!.Value).StartsWith("../", System.StringComparison.Ordinal)
        && !Named(item, "Link").Any();

    private static IEnumerable<string> Twice(IEnumerable<string> files) =>
        files.GroupBy(file => file).Where(same => same.Count() > 1).Select(same => same.Key);

    private static IEnumerable<XElement> Named(XElement root, string name) =>
        root.Descendants().Where(element => element.Name.LocalName == name);

    private static string Slashed(string path) => path.Replace('\\', '/');
}
