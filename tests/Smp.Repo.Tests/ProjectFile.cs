using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace Smp.Repo.Tests;

/// <summary>One project of the repository: where it lies and what it refers to.</summary>
internal sealed class ProjectFile
{
    private readonly XDocument _xml;

    private ProjectFile(string file)
    {
        File = file;
        _xml = XDocument.Parse(Checkout.Read(file));
    }

    /// <summary>Every C# project of the repository.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Checkout.FilesWith(".csproj").Select(file => new ProjectFile(file))];

    public string File { get; }

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>The projects it refers to, as paths from the root.</summary>
    public IEnumerable<string> References => Elements("ProjectReference")
        .Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'))
        .Select(path => Path.GetFullPath(Path.Combine(Checkout.Root, Path.GetDirectoryName(File)!, path)))
        .Select(path => Path.GetRelativePath(Checkout.Root, path).Replace('\\', '/'));

    public IEnumerable<XElement> Packages => Elements("PackageReference");

    private IEnumerable<XElement> Elements(string name) =>
        _xml.Descendants().Where(element => element.Name.LocalName == name && element.Attribute("Include") is not null);
}
