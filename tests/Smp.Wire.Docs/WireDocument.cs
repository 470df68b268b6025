using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Smp.Wire.Framing;
using Smp.Wire.Messages;
using Smp.Wire.Records;

namespace Smp.Wire.Docs;

/// <summary>Builds docs/wire.md: the template's prose around tables that come from the types alone.</summary>
public static class WireDocument
{
    private static readonly Assembly Wire = typeof(Message).Assembly;
    private static readonly XmlDocumentation Prose = new(Wire);

    /// <summary>The whole text, lines ended by a line feed.</summary>
    public static string Build() =>
        Regex.Replace(Template(), @"\{\{(\w+):?([\w.]*)\}\}", at => Fill(at.Groups[1].Value, at.Groups[2].Value))
            .ReplaceLineEndings("\n");

    private static string Fill(string kind, string name) => kind switch
    {
        "const" => ConstantNamed(name).ToString(CultureInfo.InvariantCulture),
        "enum" => EnumTable(TypeNamed(name), "D"),
        "codes" => EnumTable(TypeNamed(name), "X2"),
        "faults" => FaultTable(),
        "limits" => LimitTable(TypeNamed(name)),
        "about" => About(TypeNamed(name)),
        "fields" => FieldTable(TypeNamed(name)),
        "messages" => MessageTable(),
        "layouts" => Layouts(),
        _ => throw new InvalidOperationException($"wire.template.md: no table is called {kind}; see Fill."),
    };

    private static string Template()
    {
        using Stream stream = typeof(WireDocument).Assembly.GetManifestResourceStream("wire.template.md")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static Type TypeNamed(string name) =>
        Wire.GetTypes().SingleOrDefault(type => type.IsPublic && type.Name == name)
        ?? throw new InvalidOperationException($"wire.template.md: Smp.Wire has no public type {name}.");

    private static int ConstantNamed(string path)
    {
        string[] parts = path.Split('.');
        return LayoutReader.Constant(TypeNamed(parts[0]), parts[1])
            ?? throw new InvalidOperationException($"wire.template.md: {path} is not a constant.");
    }

    private static string EnumTable(Type type, string format)
    {
        string prefix = format == "X2" ? "0x" : "";
        IEnumerable<string> rows = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
        {
            byte value = (byte)field.GetRawConstantValue()!;
            string number = value.ToString(format, CultureInfo.InvariantCulture);
            return $"| {prefix}{number} | {field.Name} | {Prose.SummaryOf(field)} |";
        });
        return Table("| value | name | meaning |\n|---|---|---|", rows);
    }

    private static string FaultTable() => Table(
        "| value | name | holds the pen | meaning | cause, as a person is told | cure |\n|---|---|---|---|---|---|",
        Enum.GetValues<FaultCode>().Select(code =>
            $"| 0x{(byte)code:X2} | {code} | {(FaultText.IsLatched(code) ? "yes" : "no")} | "
            + $"{Prose.SummaryOf(typeof(FaultCode).GetField($"{code}")!)} | {FaultText.Cause(code)} | "
            + $"{FaultText.Cure(code)} |"));

    private static string LimitTable(Type type)
    {
        IEnumerable<string> rows = type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
            $"| {field.Name} | {field.GetRawConstantValue()} | {Prose.SummaryOf(field)} |");
        return Table("| name | value | meaning |\n|---|---|---|", rows);
    }

    private static string MessageTable() => Table(
        "| message | direction | type | operation | payload |\n|---|---|---|---|---|",
        WireCatalogue.All.Select(entry =>
            $"| {entry.Name} | {entry.Direction} | {entry.Type} ({(byte)entry.Type}) | 0x{entry.Operation:X2} | "
            + $"{Parts(entry)} |"));

    private static string Parts(CatalogueEntry entry) =>
        entry.Parts.Count == 0 ? "none" : string.Join(" + ", entry.Parts.Select(part => $"`{part.Name}`"));

    private static string Layouts()
    {
        StringBuilder text = new();
        foreach (Type part in WireCatalogue.All.SelectMany(entry => entry.Parts).Distinct())
        {
            string size = Tail(part) is null ? "" : " before what it counts";
            text.Append("### ").Append(part.Name).Append("\n\n").Append(About(part)).Append("\n\n")
                .Append(CultureInfo.InvariantCulture, $"{LayoutReader.Constant(part, "PayloadBytes")} bytes{size}.\n\n")
                .Append(FieldTable(part)).Append("\n\n");
        }
        return text.ToString().TrimEnd();
    }

    private static string About(Type type)
    {
        string remarks = Prose.RemarksOf(type);
        return remarks.Length == 0 ? Prose.SummaryOf(type) : Prose.SummaryOf(type) + "\n\n" + remarks;
    }

    private static string FieldTable(Type type)
    {
        IEnumerable<string> rows = LayoutReader.Of(type).Select(field =>
            $"| {field.Offset} | {field.Bytes} | {field.WireType} | {field.Name} | {field.Unit} | "
            + $"{WithoutUnit(Prose.SummaryOf(field.Field))} |");
        string? tail = Tail(type);
        return Table("| offset | bytes | type | field | unit | meaning |\n|---|---|---|---|---|---|",
            tail is null ? rows : rows.Append(tail));
    }

    /// <summary>The unit has a column of its own here; in the code the sentence names it.</summary>
    private static string WithoutUnit(string meaning) =>
        Regex.Replace(meaning, @",? (ms|mV|mA|mW|um|10 mHz|0\.1 degrees Celsius)(?=[.;])", "");

    /// <summary>The row for what follows a counted payload; it has no fixed place.</summary>
    private static string? Tail(Type type) =>
        type == typeof(CartridgeBinding)
            ? $"| {CartridgeBinding.PayloadBytes} + 4 i | 4 | u32 | Cartridges[i] | | "
                + Prose.SummaryOf(type.GetField(nameof(CartridgeBinding.Cartridges))!) + " |"
        : type == typeof(LogPage)
            ? $"| {LogPage.PayloadBytes} + {WireLimits.RecordBytes} i | {WireLimits.RecordBytes} | bytes | record i | "
                + $"| One `{nameof(UsageRecord)}`, its own CRC included. |"
        : type == typeof(UsageRecord)
            ? $"| {WireLimits.RecordBytes - WireLimits.CrcBytes} | {WireLimits.CrcBytes} | u32 | CRC | | "
                + $"CRC-32 of the {WireLimits.RecordBytes - WireLimits.CrcBytes} bytes before it. |"
        : null;

    private static string Table(string head, IEnumerable<string> rows) => head + "\n" + string.Join("\n", rows);
}
