using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Smp.Wire.Docs;

/// <summary>The prose of the wire's own comments, as the compiler wrote it beside the assembly.</summary>
public sealed class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    /// <summary>Loads the file beside an assembly.</summary>
    public XmlDocumentation(Assembly assembly)
    {
        XDocument file = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"));
        _members = file.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    /// <summary>What a type is.</summary>
    public string SummaryOf(Type type) => Text("T:" + type.FullName, "summary");

    /// <summary>What else holds for a type; empty when nothing.</summary>
    public string RemarksOf(Type type) => Text("T:" + type.FullName, "remarks");

    /// <summary>What a field, constant or enum member means.</summary>
    public string SummaryOf(FieldInfo field) => Text($"F:{field.DeclaringType!.FullName}.{field.Name}", "summary");

    private string Text(string member, string element)
    {
        XElement? found = _members.TryGetValue(member, out XElement? entry) ? entry.Element(element) : null;
        return found is null ? "" : Regex.Replace(string.Concat(found.Nodes().Select(Plain)), @"\s+", " ").Trim();
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
        XElement { Name.LocalName: "paramref" } name => $"`{name.Attribute("name")!.Value}`",
        XElement other => $"`{other.Value}`",
        _ => "",
    };
}
