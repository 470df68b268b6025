using System;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Smp.Bridge;
using Smp.Clinic.Usage;
using Smp.Link;
using Smp.Wire;

namespace Smp.App.Verbs;

/// <summary><c>smp fault</c>: what stopped a pen, and the word of a person who has seen to it.</summary>
public static class FaultVerb
{
    private static readonly Argument<string> Seen = new("fault")
    {
        Description = "The fault seen: its name such as RotorLocked, or its number such as 0x10.",
    };

    private static readonly Option<bool> Json = VerbOptions.Json();

    /// <summary>The verb with its acts.</summary>
    public static Command Build() => new(
        "fault", "What stopped a pen: smp fault acknowledge RotorLocked --ledger clinic.db")
    {
        LedgerAct.Build("list", "Show what pens have recorded: smp fault list", List, Json),
        LedgerAct.Build(
            "acknowledge", "A person has seen it and seen to it; the pen may be armed again: "
            + "smp fault acknowledge RotorLocked", Acknowledge, Seen),
    };

    /// <summary>A fault as people type it.</summary>
    public static FaultCode Read(string text)
    {
        bool isNumber = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            && byte.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
        FaultCode fault = isNumber
            ? (FaultCode)Convert.ToByte(text[2..], 16)
            : Enum.GetValues<FaultCode>().FirstOrDefault(
                known => known.ToString().Equals(text, StringComparison.OrdinalIgnoreCase));
        return fault != FaultCode.None
            ? fault
            : throw new VerbException($"there is no fault '{Typed.Shown(text)}'; see 'smp fault list'.");
    }

    private static int Acknowledge(ParseResult parsed, LedgerDesk desk)
    {
        FaultCode fault = Read(parsed.GetValue(Seen)!);
        bool isKnown = FaultText.Cause(fault).Length > 0;
        if (isKnown && !FaultText.IsLatched(fault))
        {
            throw new VerbException($"{fault} does not hold the pen; see 'smp alarm list' and acknowledge it there.");
        }
        desk.Ask(new Intent { Verb = Intent.AcknowledgeFault, Fault = (int)fault }, VerbOptions.Patience);
        return ExitCode.Done;
    }

    private static int List(ParseResult parsed, LedgerDesk desk)
    {
        bool isJson = parsed.GetValue(Json);
        PlacedFact[] faults =
        [
            .. desk.Record.Pens.SelectMany(pen => pen.Facts)
                .Where(placed => placed.Fact.Kind == UsageKind.Fault).OrderBy(placed => placed.Row),
        ];
        foreach (PlacedFact placed in faults)
        {
            Console.WriteLine(isJson ? JsonLine(placed) : Line(placed));
        }
        if (faults.Length == 0 && !isJson)
        {
            Console.WriteLine("no fault is recorded");
        }
        return ExitCode.Done;
    }

    private static string Line(PlacedFact placed) =>
        $"{placed.At.Spoken}  pen {placed.Fact.Pen.Device:x12}  {FaultLine.Of((byte)placed.Fact.Detail)}";

    private static string JsonLine(PlacedFact placed)
    {
        var fault = (FaultCode)placed.Fact.Detail;
        return JsonSerializer.Serialize(new
        {
            atUtcS = placed.At.UtcS,
            device = $"{placed.Fact.Pen.Device:x16}",
            record = placed.Fact.Sequence,
            fault = placed.Fact.Detail,
            name = fault.ToString(),
            cause = FaultText.Cause(fault),
            cure = FaultText.Cure(fault),
        });
    }
}
